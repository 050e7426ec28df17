using System.Collections.Immutable;
using NetTopologySuite;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;
using NetTopologySuite.Operation.Overlay;
using NetTopologySuite.Operation.OverlayNG;
using Sitrep.Geography.Borders;
using Sitrep.Model;

namespace Sitrep.Situation.Control.Areas;

/// <summary>Surfaces in longitude and latitude as NetTopologySuite works on them: cut at borders, joined, and split where the date line runs.</summary>
static class Shapes
{
    /// <summary>Cells that meet do so but for the last digits of their corners; where an overlay joins them, corners are rounded to this part of a degree, a hundredth of a millimetre.</summary>
    static readonly PrecisionModel Grain = new(1e10);

    static readonly GeometryFactory Factory = new NtsGeometryServices(GeometryOverlay.NG).CreateGeometryFactory(4326);

    public static Geometry Of(List<GeoPoint> ring) => ring.Count < 3 ? Factory.CreatePolygon() : Factory.CreatePolygon(Closed(ring));

    /// <summary>What of a convex ring is a country's land.</summary>
    public static Geometry OnLand(List<GeoPoint> convex, IEnumerable<BorderRing> borders)
    {
        var land = (Geometry)Factory.CreatePolygon();
        foreach (var border in borders.OrderBy(b => b.IsHole))
        {
            var piece = GeometryFixer.Fix(Of(Plane.Within([.. border.Points[..^1]], convex)));
            land = piece.IsEmpty ? land : border.IsHole ? OverlayNGRobust.Overlay(land, piece, SpatialFunction.Difference) : OverlayNGRobust.Overlay(land, piece, SpatialFunction.Union);
        }

        return land;
    }

    /// <summary>Cells that never overlap, as one surface.</summary>
    public static Geometry Joined(IReadOnlyCollection<Geometry> cells) => (Geometry?)Outline.Of(cells, Factory) ?? UnaryUnionNG.Union(cells, Factory, Grain);

    /// <summary>A surface's polygons with longitudes between -180 and 180; what runs across that line is cut there.</summary>
    public static ImmutableArray<Polygon> Polygons(Geometry shape) => shape.IsEmpty ? []
        : shape.EnvelopeInternal is { MinX: >= -180, MaxX: <= 180 } ? [.. Parts(shape).Select(p => Of(p, 0))]
        : [.. new[] { -360.0, 0, 360 }.SelectMany(turn => Parts(OverlayNGRobust.Overlay(shape, World(turn), SpatialFunction.Intersection)).Select(p => Of(p, turn)))];

    static Geometry World(double turn) => Factory.ToGeometry(new Envelope(turn - 180, turn + 180, -90, 90));

    static IEnumerable<NetTopologySuite.Geometries.Polygon> Parts(Geometry shape) => Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN)
        .OfType<NetTopologySuite.Geometries.Polygon>().Where(p => p.Area > 0);

    static Polygon Of(NetTopologySuite.Geometries.Polygon polygon, double turn) =>
        new([Ring(polygon.ExteriorRing, true, turn), .. polygon.InteriorRings.Select(r => Ring(r, false, turn))]);

    static ImmutableArray<GeoPoint> Ring(LineString ring, bool anticlockwise, double turn)
    {
        var points = ring.Coordinates.Select(c => new GeoPoint(c.Y, c.X - turn));
        return [.. NetTopologySuite.Algorithm.Orientation.IsCCW(ring.CoordinateSequence) == anticlockwise ? points : points.Reverse()];
    }

    static Coordinate[] Closed(List<GeoPoint> ring) => [.. ring.Append(ring[0]).Select(p => new Coordinate(p.Longitude, p.Latitude))];
}
