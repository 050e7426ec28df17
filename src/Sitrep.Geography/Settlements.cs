using Sitrep.Model;

namespace Sitrep.Geography;

/// <summary>Where people live: how far it is from a point to the settlements around it. For many threads.</summary>
public sealed class Settlements
{
    /// <summary>Nearer than this a settlement is the place itself, kilometres.</summary>
    public const double SameKm = 0.5;

    const double CellDegrees = 0.1;
    const int Columns = 3600, Rows = 1800;

    readonly int[] starts = new int[Columns * Rows + 1];
    readonly GeoPoint[] points;

    public Settlements(IEnumerable<GeoPoint> settlements)
    {
        var told = settlements.ToArray();
        var cells = told.Select(Cell).ToArray();
        foreach (var cell in cells)
        {
            starts[cell + 1]++;
        }

        for (var i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        Array.Sort(cells, told);
        points = told;
    }

    /// <summary>The settlements of a gazetteer.</summary>
    public static Settlements Of(Gazetteer gazetteer) => new(gazetteer.Places.Where(p => p.Kind == PlaceKind.Settlement).Select(p => p.Location));

    /// <summary>Kilometres to the nearest settlement but so many, the place itself not counted; null when there are fewer within the reach.</summary>
    public double? KmToNearest(GeoPoint at, int count, double reachKm)
    {
        Span<double> nearest = stackalloc double[count];
        nearest.Fill(double.MaxValue);
        var (south, north) = (RowOf(at.Latitude - Degrees(reachKm)), RowOf(at.Latitude + Degrees(reachKm)));
        var wide = Math.Min(180, Degrees(reachKm) / Math.Max(0.01, Math.Cos(double.DegreesToRadians(at.Latitude))));
        for (var row = south; row <= north; row++)
        {
            for (var column = (int)Math.Floor((at.Longitude - wide) / CellDegrees); column <= (int)Math.Floor((at.Longitude + wide) / CellDegrees); column++)
            {
                Look(at, row * Columns + Wrapped(column), nearest);
            }
        }

        return nearest[^1] <= reachKm ? nearest[^1] : null;
    }

    // Keeps the nearest in order.
    void Look(GeoPoint at, int cell, Span<double> nearest)
    {
        for (var i = starts[cell]; i < starts[cell + 1]; i++)
        {
            var km = at.KmTo(points[i]);
            if (km < SameKm || km >= nearest[^1])
            {
                continue;
            }

            var place = nearest.Length - 1;
            for (; place > 0 && nearest[place - 1] > km; place--)
            {
                nearest[place] = nearest[place - 1];
            }

            nearest[place] = km;
        }
    }

    static double Degrees(double km) => double.RadiansToDegrees(km / GeoPoint.EarthRadiusKm);

    static int Cell(GeoPoint at) => RowOf(at.Latitude) * Columns + Wrapped((int)Math.Floor(at.Longitude / CellDegrees));

    static int RowOf(double latitude) => Math.Clamp((int)Math.Floor(latitude / CellDegrees) + Rows / 2, 0, Rows - 1);

    static int Wrapped(int column) => ((column + Columns / 2) % Columns + Columns) % Columns;
}
