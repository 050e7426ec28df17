using NetTopologySuite.Geometries;
using Sitrep.Geography.Borders;
using Sitrep.Model;

namespace Sitrep.Situation.Control.Areas;

/// <summary>Cuts the ground around each point: as far as settlements let it reach, up to halfway to other points, up to the border.</summary>
sealed class CellBuilder
{
    const double CellDegrees = 0.25;

    readonly Terrain terrain;
    readonly AreaRules rules;
    readonly IReadOnlyList<GeoPoint> points;
    readonly ILookup<(int, int), int> grid;

    public CellBuilder(IReadOnlyList<GeoPoint> points, Terrain terrain, AreaRules rules)
    {
        (this.points, this.terrain, this.rules) = (points, terrain, rules);
        grid = Enumerable.Range(0, points.Count).ToLookup(i => Square(points[i].Latitude, points[i].Longitude));
    }

    /// <summary>Where few live the ground of one place is wide, where many do it is narrow.</summary>
    public double ReachOf(int point) =>
        Math.Max(rules.LeastKm, terrain.Settlements.KmToNearest(points[point], rules.Neighbours, rules.MostKm) ?? rules.MostKm);

    public Geometry Cell(int point, double km)
    {
        var at = points[point];
        var ring = Plane.Circle(at, km);
        foreach (var other in Around(at, 2 * km).Where(o => o != point))
        {
            ring = Plane.Nearer(ring, at, Turned(points[other], at));
        }

        return Ended(ring, at);
    }

    Geometry Ended(List<GeoPoint> ring, GeoPoint at) => ring.Count > 0 && Box.Around([.. ring]) is var box && terrain.Borders.MayCross(box) && CountryAt(at) is { } country
        ? Shapes.OnLand(ring, terrain.Borders.Of(country, box))
        : Shapes.Of(ring);

    // A port lies in the sea as often as on its shore, by lines as coarse as these.
    int? CountryAt(GeoPoint at) => terrain.Borders.CountryAt(at)
        ?? Plane.Circle(at, rules.LeastKm).Select(terrain.Borders.CountryAt).FirstOrDefault(country => country is not null);

    IEnumerable<int> Around(GeoPoint at, double km)
    {
        var high = double.RadiansToDegrees(km / GeoPoint.EarthRadiusKm);
        var wide = Math.Min(180, high / Math.Max(0.01, Math.Cos(double.DegreesToRadians(at.Latitude))));
        var ((south, west), (north, east)) = (Square(at.Latitude - high, at.Longitude - wide), Square(at.Latitude + high, at.Longitude + wide));
        return from row in Enumerable.Range(south, north - south + 1)
               from column in Enumerable.Range(west, east - west + 1)
               from point in grid[(row, Wrapped(column))]
               where at.KmTo(points[point]) < km
               select point;
    }

    // Of the places that a longitude names on an endless map the one nearest to another.
    static GeoPoint Turned(GeoPoint point, GeoPoint to) => point with { Longitude = to.Longitude + Math.IEEERemainder(point.Longitude - to.Longitude, 360) };

    static (int Row, int Column) Square(double latitude, double longitude) => ((int)Math.Floor(latitude / CellDegrees), (int)Math.Floor(longitude / CellDegrees));

    static int Wrapped(int column) => (int)((column + 180 / CellDegrees) % (360 / CellDegrees) + 360 / CellDegrees) % (int)(360 / CellDegrees) - (int)(180 / CellDegrees);
}
