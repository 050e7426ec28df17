namespace Sitrep.Learning;

/// <summary>Grows one symmetric tree level by level: all nodes of a level are split by the one question at which the loss falls most (Prokhorenkova et al. 2018).</summary>
public sealed class TreeGrowth(BinnedTable table, int depth, double lightest, double penalty)
{
    /// <param name="Columns">Of the levels.</param>
    /// <param name="LeafOfRow">For each row the leaf that it falls into.</param>
    public sealed record Tree(int[] Columns, float[] Thresholds, double[] Leaves, int[] LeafOfRow);

    public Tree Grow(double[] slopes, double[] curves, int[] columns)
    {
        var (chosen, thresholds) = (new int[depth], new float[depth]);
        var nodes = new int[table.Rows];
        for (var level = 0; level < depth; level++)
        {
            var best = new Split(0, -1, 0);
            foreach (var column in columns)
            {
                Search(column, 1 << level, nodes, slopes, curves, ref best);
            }

            (chosen[level], thresholds[level]) = best.Column < 0 ? (0, float.PositiveInfinity) : (best.Column, table.ThresholdOf(best.Column, best.Bin));
            Descend(best, nodes);
        }

        return new(chosen, thresholds, Leaves(nodes, slopes, curves), nodes);
    }

    readonly record struct Split(double Gain, int Column, int Bin);

    /// <summary>Looks for the best question by one column.</summary>
    void Search(int column, int count, int[] nodes, double[] slopes, double[] curves, ref Split best)
    {
        var bins = table.BinsOf(column);
        var sums = new (double Slope, double Curve)[count * bins];
        var values = table.Column(column);
        for (var row = 0; row < values.Length; row++)
        {
            ref var sum = ref sums[nodes[row] * bins + values[row]];
            sum = (sum.Slope + slopes[row], sum.Curve + curves[row]);
        }

        var gains = new double[bins];
        for (var node = 0; node < count; node++)
        {
            AddGains(sums.AsSpan(node * bins, bins), gains);
        }

        for (var bin = 0; bin < bins - 1; bin++)
        {
            if (gains[bin] > best.Gain + 1e-9)
            {
                best = new(gains[bin], column, bin);
            }
        }
    }

    /// <summary>Adds what a cut after each bin gains in one node; a cut that leaves too little on one side gains nothing there.</summary>
    void AddGains(ReadOnlySpan<(double Slope, double Curve)> sums, double[] gains)
    {
        var (slope, curve) = (0.0, 0.0);
        foreach (var sum in sums)
        {
            (slope, curve) = (slope + sum.Slope, curve + sum.Curve);
        }

        var (left, leftCurve) = (0.0, 0.0);
        for (var bin = 0; bin < sums.Length - 1; bin++)
        {
            (left, leftCurve) = (left + sums[bin].Slope, leftCurve + sums[bin].Curve);
            if (leftCurve >= lightest / 4 && curve - leftCurve >= lightest / 4)
            {
                gains[bin] += Worth(left, leftCurve) + Worth(slope - left, curve - leftCurve) - Worth(slope, curve);
            }
        }
    }

    double Worth(double slope, double curve) => slope * slope / (curve + penalty);

    void Descend(Split split, int[] nodes)
    {
        for (var row = 0; row < nodes.Length; row++)
        {
            nodes[row] = 2 * nodes[row] + (split.Column >= 0 && table.Column(split.Column)[row] > split.Bin ? 1 : 0);
        }
    }

    double[] Leaves(int[] nodes, double[] slopes, double[] curves)
    {
        var (sums, weights) = (new double[1 << depth], new double[1 << depth]);
        for (var row = 0; row < nodes.Length; row++)
        {
            sums[nodes[row]] += slopes[row];
            weights[nodes[row]] += curves[row];
        }

        return [.. sums.Select((sum, leaf) => sum / (weights[leaf] + penalty))];
    }
}
