namespace Sitrep.Learning;

/// <summary>Rows of numbers as bins: of each column the values are cut at quantiles.</summary>
public sealed class BinnedTable
{
    readonly byte[][] bins;
    readonly float[][] cuts;

    public BinnedTable(IReadOnlyList<float[]> rows, int mostBins)
    {
        Rows = rows.Count;
        Width = rows.Count == 0 ? 0 : rows[0].Length;
        cuts = [.. Enumerable.Range(0, Width).Select(column => Cuts(rows, column, mostBins))];
        bins = [.. Enumerable.Range(0, Width).Select(column => rows.Select(row => BinOf(column, row[column])).ToArray())];
    }

    public int Rows { get; }
    public int Width { get; }

    public ReadOnlySpan<byte> Column(int column) => bins[column];

    public int BinsOf(int column) => cuts[column].Length + 1;

    /// <summary>The value up to which a row lies in this bin or one before.</summary>
    public float ThresholdOf(int column, int bin) => cuts[column][bin];

    byte BinOf(int column, float value)
    {
        var at = Array.BinarySearch(cuts[column], value);
        return (byte)(at < 0 ? ~at : at);
    }

    static float[] Cuts(IReadOnlyList<float[]> rows, int column, int mostBins)
    {
        var values = rows.Select(row => row[column]).Order().ToArray();
        var distinct = values.Distinct().ToArray();
        if (distinct.Length <= mostBins)
        {
            return [.. distinct.Take(distinct.Length - 1)];
        }

        return [.. Enumerable.Range(1, mostBins - 1).Select(i => values[(int)((long)i * values.Length / mostBins)]).Distinct()];
    }
}
