using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using Sitrep.BuiltIn;
using Sitrep.Geography.Borders;
using Sitrep.Model;
using Sitrep.Situation.Control;
using Sitrep.Situation.Control.Areas;
using Sitrep.Situation.Fusion;
using Sitrep.Tests;

namespace Sitrep.Situation.Tests.Control.Areas;

/// <summary>Draws areas around made places, and measures them by other means than those that drew them.</summary>
static class Drawn
{
    public static readonly AreaRules Rules = ControlWeights.From(BuiltInPacks.Packs).Areas;
    public static readonly Terrain Empty = new(new([]), WorldBorders.None);

    public static PlaceControl At(string name, double latitude, double longitude, PlaceStatus status, string? holder = null, int? newest = 29) =>
        new(name, new(name, name, name, new(latitude, longitude), PlacePrecision.Exact), status, holder is null ? null : new Side(holder, holder), null, ControlRule.IndependentWord)
        {
            Newest = newest is { } day ? Tell.Day(day) : null,
        };

    public static AreaMap Map(Terrain terrain, params PlaceControl[] places) => AreaMap.Of(new(Vantage.Latest, [.. places]), terrain, Rules);

    public static readonly GeometryFactory Factory = new NetTopologySuite.NtsGeometryServices(GeometryOverlay.NG).CreateGeometryFactory();

    public static Geometry Geometry(IEnumerable<Sitrep.Situation.Control.Areas.Polygon> polygons) => Factory.CreateMultiPolygon([.. polygons.Select(p =>
        Factory.CreatePolygon(Ring(p.Rings[0]), [.. p.Rings[1..].Select(Ring)]))]);

    static LinearRing Ring(ImmutableArray<GeoPoint> ring) => Factory.CreateLinearRing([.. ring.Select(p => new Coordinate(p.Longitude, p.Latitude))]);
}
