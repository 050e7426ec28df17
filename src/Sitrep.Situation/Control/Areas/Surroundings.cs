using Sitrep.Model;

namespace Sitrep.Situation.Control.Areas;

/// <summary>
/// Points with those around them, in groups that no halfway line runs between. Within a group all halfway lines are drawn on one flat map, of the group's middle
/// latitude, so that those of three points meet in one.
/// </summary>
sealed class Surroundings
{
    const double CellDegrees = 0.25;

    readonly IReadOnlyList<GeoPoint> points;
    readonly IReadOnlyList<double> reaches;
    readonly ILookup<(int, int), int> grid;
    readonly int[][] around;
    readonly int[] groups;
    readonly double[] stretches;

    /// <param name="reaches">How far the cell of each point reaches, kilometres.</param>
    public Surroundings(IReadOnlyList<GeoPoint> points, IReadOnlyList<double> reaches)
    {
        (this.points, this.reaches) = (points, reaches);
        grid = Enumerable.Range(0, points.Count).ToLookup(i => Square(points[i].Latitude, points[i].Longitude));
        around = [.. Enumerable.Range(0, points.Count).AsParallel().AsOrdered().Select(i => Find(i, reaches.DefaultIfEmpty().Max()).ToArray())];
        groups = Enumerable.Range(0, points.Count).ToArray();
        Group();
        var latitudes = Enumerable.Range(0, points.Count).ToLookup(Root, i => points[i].Latitude);
        stretches = [.. Enumerable.Range(0, points.Count).Select(i => i == Root(i) ? Math.Cos(double.DegreesToRadians(latitudes[i].Average())) : 0)];
    }

    /// <summary>The points so near to a point that its cell may reach halfway to them, or theirs to it.</summary>
    public ReadOnlySpan<int> Around(int point) => around[point];

    /// <summary>How much shorter a degree of longitude is than one of latitude on the flat map of a point's group.</summary>
    public double StretchOf(int point) => stretches[Root(point)];

    void Group()
    {
        for (var i = 0; i < points.Count; i++)
        {
            foreach (var other in around[i])
            {
                var (a, b) = (Root(i), Root(other));
                groups[Math.Max(a, b)] = Math.Min(a, b);
            }
        }
    }

    int Root(int point)
    {
        while (groups[point] != point)
        {
            point = groups[point] = groups[groups[point]];
        }

        return point;
    }

    IEnumerable<int> Find(int point, double farthest)
    {
        var (at, km) = (points[point], 2 * farthest);
        var high = double.RadiansToDegrees(km / GeoPoint.EarthRadiusKm);
        var wide = Math.Min(180, high / Math.Max(0.01, Math.Cos(double.DegreesToRadians(at.Latitude))));
        var ((south, west), (north, east)) = (Square(at.Latitude - high, at.Longitude - wide), Square(at.Latitude + high, at.Longitude + wide));
        return from row in Enumerable.Range(south, north - south + 1)
               from column in Enumerable.Range(west, east - west + 1)
               from other in grid[(row, Wrapped(column))]
               where other != point && at.KmTo(points[other]) < 2 * Math.Max(reaches[point], reaches[other])
               select other;
    }

    static (int Row, int Column) Square(double latitude, double longitude) => ((int)Math.Floor(latitude / CellDegrees), (int)Math.Floor(longitude / CellDegrees));

    static int Wrapped(int column) => (int)((column + 180 / CellDegrees) % (360 / CellDegrees) + 360 / CellDegrees) % (int)(360 / CellDegrees) - (int)(180 / CellDegrees);
}
