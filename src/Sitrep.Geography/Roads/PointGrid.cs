using Sitrep.Model;

namespace Sitrep.Geography.Roads;

/// <summary>Points in cells of a twentieth of a degree, to find the nearest of many places.</summary>
sealed class PointGrid
{
    const double Cell = 0.05, KmADegree = 111;

    readonly IReadOnlyList<GeoPoint> points;
    readonly Dictionary<(int, int), List<int>> cells = [];

    public PointGrid(IReadOnlyList<GeoPoint> points)
    {
        this.points = points;
        for (var i = 0; i < points.Count; i++)
        {
            var (row, column) = CellOf(points[i]);
            if (!cells.TryGetValue((row, column), out var within))
            {
                cells.Add((row, column), within = []);
            }

            within.Add(i);
        }
    }

    /// <summary>The number of the point nearest to another, no further away than given; null when none is.</summary>
    public int? Nearest(GeoPoint point, double withinKm)
    {
        var (row, column) = CellOf(point);
        var (at, nearest, best) = (UnitVector.Of(point), -1, withinKm);
        var rows = (int)Math.Ceiling(withinKm / KmADegree / Cell);
        var columns = (int)Math.Min(180 / Cell, Math.Ceiling(rows / Math.Max(0.01, Math.Cos(double.DegreesToRadians(point.Latitude)))));
        for (var r = row - rows; r <= row + rows; r++)
        {
            for (var c = column - columns; c <= column + columns; c++)
            {
                foreach (var i in cells.GetValueOrDefault((r, c)) ?? [])
                {
                    if (UnitVector.Of(points[i]).KmTo(at) is var km && (km < best || (km == best && nearest < 0)))
                    {
                        (nearest, best) = (i, km);
                    }
                }
            }
        }

        return nearest < 0 ? null : nearest;
    }

    static (int, int) CellOf(GeoPoint point) => ((int)Math.Floor(point.Latitude / Cell), (int)Math.Floor(point.Longitude / Cell));
}
