using NetTopologySuite.Geometries;

namespace Sitrep.Situation.Control.Areas;

/// <summary>The corners of cells. Two that differ by no more than the last digits of their reckoning, a tenth of a millimetre, are one.</summary>
sealed class Corners
{
    public const double Same = 1e-9;
    const double FineDegrees = 1e-8, CoarseDegrees = 0.02;

    readonly List<Coordinate> at = [];
    readonly Dictionary<(long, long), List<int>> fine = [];
    readonly Dictionary<(long, long), List<int>> coarse = [];

    public Coordinate this[int corner] => at[corner];

    /// <summary>The number of a corner; a new one unless it is known.</summary>
    public int Number(Coordinate corner)
    {
        for (var x = Math.Floor((corner.X - Same) / FineDegrees); x <= (corner.X + Same) / FineDegrees; x++)
        {
            for (var y = Math.Floor((corner.Y - Same) / FineDegrees); y <= (corner.Y + Same) / FineDegrees; y++)
            {
                foreach (var known in fine.GetValueOrDefault(((long)x, (long)y)) ?? [])
                {
                    if (Math.Abs(at[known].X - corner.X) <= Same && Math.Abs(at[known].Y - corner.Y) <= Same)
                    {
                        return known;
                    }
                }
            }
        }

        File(fine, FineDegrees, corner);
        File(coarse, CoarseDegrees, corner);
        at.Add(corner);
        return at.Count - 1;
    }

    /// <summary>The corners on the way from one to another, both of them among it, in its order.</summary>
    public List<int> Along(int from, int to)
    {
        var (a, b, found) = (at[from], at[to], new List<(double Share, int Corner)> { (0, from), (1, to) });
        var (lon, lat) = (b.X - a.X, b.Y - a.Y);
        var square = lon * lon + lat * lat;
        foreach (var corner in In(a, b))
        {
            var (x, y) = (at[corner].X - a.X, at[corner].Y - a.Y);
            var share = (x * lon + y * lat) / square;
            if (corner != from && corner != to && share is > 0 and < 1 && Math.Abs(x * lat - y * lon) <= 2 * Same * Math.Sqrt(square))
            {
                found.Add((share, corner));
            }
        }

        found.Sort();
        return [.. found.Select(f => f.Corner)];
    }

    IEnumerable<int> In(Coordinate a, Coordinate b)
    {
        for (var x = Square(Math.Min(a.X, b.X) - Same); x <= Square(Math.Max(a.X, b.X) + Same); x++)
        {
            for (var y = Square(Math.Min(a.Y, b.Y) - Same); y <= Square(Math.Max(a.Y, b.Y) + Same); y++)
            {
                foreach (var corner in coarse.GetValueOrDefault((x, y)) ?? [])
                {
                    yield return corner;
                }
            }
        }
    }

    void File(Dictionary<(long, long), List<int>> squares, double degrees, Coordinate corner)
    {
        var key = ((long)Math.Floor(corner.X / degrees), (long)Math.Floor(corner.Y / degrees));
        if (!squares.TryGetValue(key, out var within))
        {
            squares.Add(key, within = new(1));
        }

        within.Add(at.Count);
    }

    static long Square(double degrees) => (long)Math.Floor(degrees / CoarseDegrees);
}
