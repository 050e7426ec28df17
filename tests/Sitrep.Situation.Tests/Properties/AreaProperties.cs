using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Geometries;
using Sitrep.Geography.Borders;
using Sitrep.Model;
using Sitrep.Situation.Control;
using Sitrep.Situation.Control.Areas;
using Sitrep.Situation.Tests.Control.Areas;

namespace Sitrep.Situation.Tests.Properties;

/// <summary>Areas around places thrown about at random, some at one point, on land with a ragged border and with settlements here and there.</summary>
public sealed class AreaProperties
{
    /// <summary>Square degrees, some ten square metres: cells that meet differ in the last digits of their corners.</summary>
    const double Nothing = 1e-9;

    const double West = 36, South = 35, Wide = 0.8;

    sealed record Made(PlaceControl[] Places, Terrain Terrain, Geometry Land);

    // Points stand on a grid of a hundredth of a degree, so that some fall together.
    static Gen<GeoPoint> Points => from x in Gen.Choose(0, 80) from y in Gen.Choose(0, 80) select new GeoPoint(South + y / 100.0, West + x / 100.0);

    static Gen<PlaceControl> Places =>
        from at in Points
        from status in Gen.Elements(PlaceStatus.Held, PlaceStatus.Held, PlaceStatus.Claimed, PlaceStatus.Contested, PlaceStatus.Left, PlaceStatus.Fought)
        from holder in Gen.Elements("reds", "blues", "greens")
        from day in Gen.Choose(1, 29)
        from name in Gen.Choose(0, int.MaxValue)
        select Drawn.At($"{name}", at.Latitude, at.Longitude, status, status is PlaceStatus.Held or PlaceStatus.Claimed ? holder : null, day);

    // A star: as many points around the middle as the size asks for, now near, now far.
    static Gen<GeoPoint[]> Borders => from radii in Gen.Choose(5, 60).ArrayOf(24)
                                      select radii.Select((r, i) => Math.SinCos(Math.Tau * i / 24) is var (sin, cos) ? new GeoPoint(South + Wide / 2 + sin * r / 100, West + Wide / 2 + cos * r / 100) : default)
                                          .ToArray() is var ring ? [.. ring, ring[0]] : Array.Empty<GeoPoint>();

    static Arbitrary<Made> All { get; } = (
        from places in Places.ArrayOf()
        from settlements in Points.ArrayOf()
        from border in Borders
        select new Made([.. places.DistinctBy(p => p.Key)], new(new(settlements), new WorldBorders([new(0, false, border)])),
            Drawn.Factory.CreatePolygon([.. border.Select(p => new Coordinate(p.Longitude, p.Latitude))]))).ToArbitrary();

    static void Hold(Func<Made, AreaMap, bool> property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(3, 5),
        Prop.ForAll(All, made => property(made, Drawn.Map(made.Terrain, made.Places))));

    static Point At(GeoPoint point) => Drawn.Factory.CreatePoint(new Coordinate(point.Longitude, point.Latitude));

    [Fact]
    public void Assessed_areas_never_overlap() => Hold((_, map) =>
    {
        var areas = map.Areas.Where(a => a.Layer == AreaLayer.Assessed).Select(a => Drawn.Geometry(a.Polygons)).ToList();
        return areas.SelectMany((a, i) => areas.Skip(i + 1).Select(b => a.Intersection(b).Area)).All(common => common < Nothing);
    });

    [Fact]
    public void Cells_never_overlap() => Hold((_, map) =>
    {
        var cells = map.Cells.Select(c => Drawn.Geometry(c.Polygons)).ToList();
        return cells.SelectMany((a, i) => cells.Skip(i + 1).Where(b => a.EnvelopeInternal.Intersects(b.EnvelopeInternal)).Select(b => a.Intersection(b).Area)).All(common => common < Nothing);
    });

    [Fact]
    public void No_point_of_a_cell_is_farther_away_than_its_reach() => Hold((_, map) =>
        map.Cells.All(c => c.ReachKm >= Drawn.Rules.LeastKm && c.ReachKm <= Drawn.Rules.MostKm
            && c.Polygons.All(p => p.Rings.All(ring => ring.All(point => c.At.KmTo(point) <= c.ReachKm + 1e-6)))));

    // But for what a flat map of them all gets wrong: with half a degree to its edges, one or two parts in a hundred.
    [Fact]
    public void Every_point_of_a_cell_is_nearer_to_its_place_than_to_others() => Hold((_, map) =>
        map.Cells.All(c => c.Polygons.All(p => p.Rings.All(ring => ring.All(point => map.Cells.All(o => c.At.KmTo(point) <= o.At.KmTo(point) * 1.02))))));

    [Fact]
    public void Ground_of_places_on_land_never_reaches_beyond_the_border() => Hold((made, map) =>
        map.Cells.Where(c => made.Land.Contains(At(c.At))).All(c => Drawn.Geometry(c.Polygons).Difference(made.Land).Area < Nothing));

    [Fact]
    public void The_border_takes_nothing_else_from_a_cell() => Hold((made, map) =>
    {
        var without = Drawn.Map(made.Terrain with { Borders = WorldBorders.None }, made.Places);
        return map.Cells.Zip(without.Cells).Where(c => made.Land.Contains(At(c.First.At)))
            .All(c => Math.Abs(Drawn.Geometry(c.First.Polygons).Area - Drawn.Geometry(c.Second.Polygons).Intersection(made.Land).Area) < Nothing);
    });

    [Fact]
    public void An_area_is_its_cells_and_no_more() => Hold((_, map) => map.Areas.All(area =>
        Math.Abs(Drawn.Geometry(area.Polygons).Area - area.Cells.Sum(c => Drawn.Geometry(c.Polygons).Area)) < Nothing));
}
