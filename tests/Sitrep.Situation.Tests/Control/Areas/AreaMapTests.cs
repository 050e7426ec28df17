using Sitrep.Geography.Borders;
using Sitrep.Model;
using Sitrep.Situation.Control;
using Sitrep.Situation.Control.Areas;

namespace Sitrep.Situation.Tests.Control.Areas;

public sealed class AreaMapTests
{
    // Square degrees of a circle of some kilometres at a latitude, within the share that 48 corners cut off.
    static double Circle(double km, double latitude) => Math.PI * Math.Pow(double.RadiansToDegrees(km / GeoPoint.EarthRadiusKm), 2) / Math.Cos(double.DegreesToRadians(latitude));

    [Fact]
    public void A_place_alone_has_a_circle_around_it_and_the_rest_of_the_map_stays_empty()
    {
        var area = Assert.Single(Drawn.Map(Drawn.Empty, Drawn.At("Mill", 36, 37, PlaceStatus.Held, "reds")).Areas);
        Assert.Equal((AreaLayer.Assessed, PlaceStatus.Held, "reds"), (area.Layer, area.Status, area.Holder?.Key));
        Assert.InRange(Drawn.Geometry(area.Polygons).Area / Circle(Drawn.Rules.MostKm, 36), 0.99, 1);
    }

    [Fact]
    public void Two_holders_meet_halfway()
    {
        var areas = Drawn.Map(Drawn.Empty, Drawn.At("Mill", 36, 37, PlaceStatus.Held, "reds"), Drawn.At("Ford", 36, 37.1, PlaceStatus.Held, "blues")).Areas;
        Assert.Equal(["blues", "reds"], areas.Select(a => a.Holder!.Key));
        Assert.Equal(37.05, Drawn.Geometry(areas[1].Polygons).EnvelopeInternal.MaxX, 9);
        Assert.Equal(37.05, Drawn.Geometry(areas[0].Polygons).EnvelopeInternal.MinX, 9);
    }

    [Fact]
    public void Neighbours_of_one_holder_are_one_area_without_a_seam()
    {
        var area = Assert.Single(Drawn.Map(Drawn.Empty, Drawn.At("Mill", 36, 37, PlaceStatus.Held, "reds"), Drawn.At("Ford", 36, 37.1, PlaceStatus.Held, "reds"),
            Drawn.At("Port", 36.08, 37.05, PlaceStatus.Held, "reds")).Areas);
        Assert.Single(Assert.Single(area.Polygons).Rings);
        Assert.Equal(3, area.Cells.Length);
    }

    static PlaceControl[] Nine(Func<int, string> holder) =>
        [.. Enumerable.Range(0, 9).Select(i => Drawn.At($"Town {i}", 36 + i / 3 * 0.05, 37 + i % 3 * 0.06, PlaceStatus.Held, holder(i)))];

    [Fact]
    public void Ground_that_another_holds_in_the_midst_is_a_hole()
    {
        var areas = Drawn.Map(Drawn.Empty, Nine(i => i == 4 ? "blues" : "reds")).Areas;
        var around = Assert.Single(areas[1].Polygons);
        Assert.Equal(("reds", 2), (areas[1].Holder!.Key, around.Rings.Length));
        Assert.Equal(Drawn.Geometry(areas[0].Polygons).Area, Drawn.Geometry([new(around.Rings[1..])]).Area, 9);
    }

    [Fact]
    public void Outlines_run_anticlockwise_and_holes_clockwise()
    {
        var rings = Assert.Single(Drawn.Map(Drawn.Empty, Nine(i => i == 4 ? "blues" : "reds")).Areas[1].Polygons).Rings;
        Assert.Equal([1, -1], rings.Select(ring => Math.Sign(ring.Zip(ring.Skip(1), (a, b) => a.Longitude * b.Latitude - b.Longitude * a.Latitude).Sum())));
    }

    [Fact]
    public void Ground_that_only_touches_in_a_corner_is_apart()
    {
        var checkered = Drawn.Map(Drawn.Empty, Nine(i => i % 2 == 0 ? "reds" : "blues")).Areas;
        Assert.Equal([("blues", 4), ("reds", 5)], checkered.Select(a => (a.Holder!.Key, a.Polygons.Length)));
    }

    [Fact]
    public void Claimed_ground_is_a_layer_of_its_own_and_ends_where_what_is_assessed_begins()
    {
        var areas = Drawn.Map(Drawn.Empty, Drawn.At("Mill", 36, 37, PlaceStatus.Claimed, "reds"), Drawn.At("Ford", 36, 37.1, PlaceStatus.Held, "reds")).Areas;
        Assert.Equal([AreaLayer.Assessed, AreaLayer.Claimed], areas.Select(a => a.Layer));
        Assert.True(Drawn.Geometry(areas[0].Polygons).Intersection(Drawn.Geometry(areas[1].Polygons)).Area < 1e-12);
    }

    [Fact]
    public void A_place_that_nobody_holds_keeps_others_off_and_is_not_drawn()
    {
        var map = Drawn.Map(Drawn.Empty, Drawn.At("Mill", 36, 37, PlaceStatus.Held, "reds"), Drawn.At("Ford", 36, 37.1, PlaceStatus.Fought));
        Assert.Equal(37.05, Drawn.Geometry(Assert.Single(map.Areas).Polygons).EnvelopeInternal.MaxX, 9);
        Assert.Equal(2, map.Cells.Length);
    }

    [Fact]
    public void Two_places_at_one_point_that_differ_are_contested()
    {
        var map = Drawn.Map(Drawn.Empty, Drawn.At("Mill", 36, 37, PlaceStatus.Held, "reds"), Drawn.At("Old Mill", 36, 37, PlaceStatus.Held, "blues"));
        Assert.Equal(PlaceStatus.Contested, Assert.Single(map.Cells).Status);
        Assert.Equal((AreaLayer.Assessed, PlaceStatus.Contested, null), Assert.Single(map.Areas) is var area ? (area.Layer, area.Status, area.Holder) : default);
    }

    [Fact]
    public void Where_settlements_are_dense_a_cell_is_narrow()
    {
        var dense = new Terrain(new(Enumerable.Range(1, 5).Select(i => new GeoPoint(36, 37 + 0.01 * i))), WorldBorders.None);
        var cell = Assert.Single(Drawn.Map(dense, Drawn.At("Mill", 36, 37, PlaceStatus.Held, "reds")).Cells);
        Assert.Equal(new GeoPoint(36, 37).KmTo(new(36, 37.05)), cell.ReachKm, 6);
    }

    [Fact]
    public void No_cell_is_narrower_than_the_least()
    {
        var dense = new Terrain(new(Enumerable.Range(1, 5).Select(i => new GeoPoint(36 + 0.007, 37 + 0.0001 * i))), WorldBorders.None);
        Assert.Equal(Drawn.Rules.LeastKm, Assert.Single(Drawn.Map(dense, Drawn.At("Mill", 36, 37, PlaceStatus.Held, "reds")).Cells).ReachKm);
    }

    static WorldBorders Square(double west, double south, double east, double north) => new([new(0, false, new GeoPoint[] { new(south, west), new(south, east), new(north, east), new(north, west), new(south, west) })]);

    [Fact]
    public void Ground_ends_at_the_border()
    {
        var shape = Drawn.Geometry(Assert.Single(Drawn.Map(new(new([]), Square(36, 35, 37.02, 37)), Drawn.At("Mill", 36, 37, PlaceStatus.Held, "reds")).Areas).Polygons);
        Assert.Equal(37.02, shape.EnvelopeInternal.MaxX, 9);
        Assert.InRange(shape.Area, 0.5 * Circle(Drawn.Rules.MostKm, 36), 0.7 * Circle(Drawn.Rules.MostKm, 36));
    }

    [Fact]
    public void A_place_outside_every_border_has_its_circle() =>
        Assert.InRange(Drawn.Geometry(Assert.Single(Drawn.Map(new(new([]), Square(36, 35, 36.9, 37)), Drawn.At("Rig", 36, 37, PlaceStatus.Held, "reds")).Areas).Polygons).Area
            / Circle(Drawn.Rules.MostKm, 36), 0.99, 1);

    [Fact]
    public void Old_words_draw_more_faintly_and_apart_from_fresh_ones()
    {
        var areas = Drawn.Map(Drawn.Empty, Drawn.At("Mill", 36, 37, PlaceStatus.Held, "reds", 29), Drawn.At("Ford", 36, 37.1, PlaceStatus.Held, "reds", 1)).Areas;
        Assert.Equal([(0, 1.0, 0), (1, Math.Pow(0.5, (28 - 7) / 30.0), 28)], areas.Select(a => (a.Band, a.Strength, a.Stalest)));
    }

    [Fact]
    public void Ground_across_the_date_line_is_cut_there()
    {
        var shape = Drawn.Geometry(Assert.Single(Drawn.Map(Drawn.Empty, Drawn.At("Atoll", -17, 179.98, PlaceStatus.Held, "reds")).Areas).Polygons);
        Assert.Equal((2, -180.0, 180.0), (shape.NumGeometries, shape.EnvelopeInternal.MinX, shape.EnvelopeInternal.MaxX));
        Assert.InRange(shape.Area / Circle(Drawn.Rules.MostKm, -17), 0.99, 1);
    }

    [Fact]
    public void Neighbours_across_the_date_line_meet_halfway()
    {
        var areas = Drawn.Map(Drawn.Empty, Drawn.At("Atoll", -17, 179.98, PlaceStatus.Held, "reds"), Drawn.At("Reef", -17, -179.96, PlaceStatus.Held, "blues")).Areas;
        Assert.True(Drawn.Geometry(areas[0].Polygons).Intersection(Drawn.Geometry(areas[1].Polygons)).Area < 1e-12);
        Assert.InRange(areas.Sum(a => Drawn.Geometry(a.Polygons).Area) / Circle(Drawn.Rules.MostKm, -17), 1.05, 1.5);
    }

    [Theory]
    [InlineData(PlacePrecision.Area)]
    [InlineData(PlacePrecision.Near)]
    public void What_is_no_point_is_not_drawn(PlacePrecision precision)
    {
        var place = Drawn.At("Valley", 36, 37, PlaceStatus.Held, "reds");
        Assert.Empty(Drawn.Map(Drawn.Empty, place with { Place = place.Place with { Precision = precision } }).Cells);
    }

    [Fact]
    public void No_place_no_area() => Assert.Empty(Drawn.Map(Drawn.Empty).Areas);
}
