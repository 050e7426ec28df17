using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NtsPolygon = NetTopologySuite.Geometries.Polygon;

namespace Sitrep.Situation.Control.Areas;

/// <summary>
/// Joins cells that meet along edges and never overlap: an edge that runs one way around one cell and the other way around its neighbour is within the area,
/// and what is left is its outline. Many times quicker than an overlay, which has to allow for any shapes.
/// </summary>
sealed class Outline
{
    readonly Corners corners = new();
    readonly HashSet<(int From, int To)> edges = [];
    readonly bool sound = true;
    readonly double area;

    Outline(IEnumerable<Geometry> cells)
    {
        var rings = cells.SelectMany(RingsOf).Select(ring => Array.ConvertAll(ring, corners.Number)).ToList();
        foreach (var (from, to) in rings.SelectMany(r => r.Zip(r.Skip(1))).Where(e => e.First != e.Second))
        {
            var way = corners.Along(from, to);
            for (var i = 1; i < way.Count; i++)
            {
                sound &= edges.Remove((way[i], way[i - 1])) || edges.Add((way[i - 1], way[i]));
            }
        }

        area = rings.Sum(AreaOf);
    }

    /// <summary>The cells as one surface; null when they do not fit together as cells do.</summary>
    public static MultiPolygon? Of(IReadOnlyCollection<Geometry> cells, GeometryFactory factory) => new Outline(cells).Surface(factory);

    MultiPolygon? Surface(GeometryFactory factory)
    {
        if (!sound || Rings() is not { } rings || Math.Abs(rings.Sum(AreaOf) - area) > Corners.Same)
        {
            return null;
        }

        var outlines = rings.Where(r => AreaOf(r) > 0).OrderBy(AreaOf).Select(r => (Ring: Coordinates(r), Holes: new List<LinearRing>())).ToList();
        foreach (var hole in rings.Where(r => AreaOf(r) < 0).Select(Coordinates))
        {
            var inside = new Coordinate((hole[0].X + hole[1].X) / 2, (hole[0].Y + hole[1].Y) / 2);
            if (outlines.Find(o => PointLocation.IsInRing(inside, o.Ring)) is not { Ring: not null } around)
            {
                return null;
            }

            around.Holes.Add(factory.CreateLinearRing(hole));
        }

        return factory.CreateMultiPolygon([.. outlines.Select(o => factory.CreatePolygon(factory.CreateLinearRing(o.Ring), [.. o.Holes]))]);
    }

    // Along the edges with the area to the left, until the next edge is the first again; null when an edge leads nowhere.
    List<int[]>? Rings()
    {
        var (onwards, rings) = (edges.OrderBy(e => e).ToLookup(e => e.From, e => e.To), new List<int[]>());
        foreach (var first in edges.Order().ToList())
        {
            var ring = new List<int> { first.From };
            for (var edge = first; edges.Remove(edge);)
            {
                ring.Add(edge.To);
                edge = (edge.To, Next(edge, onwards[edge.To].Where(to => (edge.To, to) == first || edges.Contains((edge.To, to)))));
            }

            if (ring.Count > 1 && ring[^1] != ring[0])
            {
                return null;
            }

            if (ring.Count > 3)
            {
                rings.Add([.. ring]);
            }
        }

        return rings;
    }

    // Where areas touch in a corner, the first edge clockwise from where one came keeps to the same ground.
    int Next((int From, int To) edge, IEnumerable<int> onwards)
    {
        var ways = onwards.ToList();
        var back = Angle(edge.To, edge.From);
        return ways.Count switch
        {
            0 => -1,
            1 => ways[0],
            _ => ways.MinBy(to => (back - Angle(edge.To, to) + 2 * Math.Tau - 1e-12) % Math.Tau),
        };
    }

    double Angle(int from, int to) => Math.Atan2(corners[to].Y - corners[from].Y, corners[to].X - corners[from].X);

    // Outlines anticlockwise, holes clockwise: the area lies to the left.
    static IEnumerable<Coordinate[]> RingsOf(Geometry cell)
    {
        for (var i = 0; i < cell.NumGeometries; i++)
        {
            if (cell.GetGeometryN(i) is NtsPolygon { IsEmpty: false } polygon)
            {
                yield return Turned(polygon.ExteriorRing, anticlockwise: true);
                foreach (var hole in polygon.InteriorRings)
                {
                    yield return Turned(hole, anticlockwise: false);
                }
            }
        }
    }

    static Coordinate[] Turned(LineString ring, bool anticlockwise) =>
        Orientation.IsCCW(ring.CoordinateSequence) == anticlockwise ? ring.Coordinates : [.. ring.Coordinates.Reverse()];

    double AreaOf(int[] ring) => -Area.OfRingSigned(Coordinates(ring));

    Coordinate[] Coordinates(int[] ring) => Array.ConvertAll(ring, corner => corners[corner].Copy());
}
