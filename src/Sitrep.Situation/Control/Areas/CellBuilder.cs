using NetTopologySuite.Geometries;
using Sitrep.Geography.Borders;
using Sitrep.Model;

namespace Sitrep.Situation.Control.Areas;

/// <summary>Cuts the ground around each point: as far as settlements let it reach, up to halfway to other points, up to the border.</summary>
sealed class CellBuilder
{
    readonly Terrain terrain;
    readonly AreaRules rules;
    readonly IReadOnlyList<GeoPoint> points;
    readonly double[] reaches;
    readonly Surroundings surroundings;

    public CellBuilder(IReadOnlyList<GeoPoint> points, Terrain terrain, AreaRules rules)
    {
        (this.points, this.terrain, this.rules) = (points, terrain, rules);
        reaches = [.. points.Select(Reach)];
        surroundings = new(points, reaches);
    }

    /// <summary>Where few live the ground of one place is wide, where many do it is narrow. Kilometres.</summary>
    public double ReachOf(int point) => reaches[point];

    public Geometry Cell(int point)
    {
        var at = points[point];
        var ring = Plane.Circle(at, reaches[point]);
        foreach (var other in surroundings.Around(point))
        {
            ring = Plane.Nearer(ring, at, Turned(points[other], at), surroundings.StretchOf(point));
        }

        return ring.Count > 0 && Box.Around([.. ring]) is var box && terrain.Borders.MayCross(box) && CountryAt(at) is { } country
            && terrain.Borders.Of(country, box).ToList() is var borders && borders.Exists(b => b.RunsThrough(box))
            ? Shapes.OnLand(ring, borders)
            : Shapes.Of(ring);
    }

    double Reach(GeoPoint at) => Math.Max(rules.LeastKm, terrain.Settlements.KmToNearest(at, rules.Neighbours, rules.MostKm) ?? rules.MostKm);

    // A port lies in the sea as often as on its shore, by lines as coarse as these.
    int? CountryAt(GeoPoint at) => terrain.Borders.CountryAt(at)
        ?? Plane.Circle(at, rules.LeastKm).Select(terrain.Borders.CountryAt).FirstOrDefault(country => country is not null);

    // Of the places that a longitude names on an endless map the one nearest to another.
    static GeoPoint Turned(GeoPoint point, GeoPoint to) => point with { Longitude = to.Longitude + Math.IEEERemainder(point.Longitude - to.Longitude, 360) };
}
