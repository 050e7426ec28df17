using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Geography.Roads;

/// <summary>
/// Makes a network of lines: where lines share a point, or one ends, there is a node; between nodes a segment is as long as its line
/// (great circles between its points). Points closer than a hundred-thousandth of a degree, about a metre, are one.
/// </summary>
public sealed class NetworkBuilder
{
    const double Grid = 1e5;

    readonly List<(string Road, ImmutableArray<GeoPoint> Points)> lines = [];
    readonly Dictionary<(long, long), int> uses = [];
    readonly Dictionary<(long, long), int> nodes = [];
    readonly List<RoadNode> built = [];

    /// <param name="points">Two or more.</param>
    public void Add(string road, ImmutableArray<GeoPoint> points)
    {
        lines.Add((road, points));
        foreach (var point in points)
        {
            uses[Key(point)] = uses.GetValueOrDefault(Key(point)) + 1;
        }
    }

    /// <param name="places">Nodes with names: the nearest node of the lines takes them.</param>
    /// <param name="withinKm">A place further from every node than this is left out.</param>
    public RoadNetwork Build(IEnumerable<RoadNode> places, double withinKm)
    {
        var segments = ImmutableArray.CreateBuilder<RoadSegment>();
        foreach (var (road, points) in lines)
        {
            Cut(road, points, segments);
        }

        var bare = RoadNetwork.Of([.. built], segments.ToImmutable());
        var names = places.Select(place => (Node: bare.Nearest(place.Location, withinKm), place.Names)).Where(p => p.Node is not null).ToLookup(p => p.Node!.Value, p => p.Names);
        return RoadNetwork.Of([.. bare.Nodes.Select((node, i) => node with { Names = [.. names[i].SelectMany(n => n)] })], bare.Segments);
    }

    void Cut(string road, ImmutableArray<GeoPoint> points, ImmutableArray<RoadSegment>.Builder segments)
    {
        var (from, km) = (Node(points[0]), 0.0);
        for (var i = 1; i < points.Length; i++)
        {
            km += points[i - 1].KmTo(points[i]);
            if (i == points.Length - 1 || uses[Key(points[i])] > 1)
            {
                var to = Node(points[i]);
                if (to != from)
                {
                    segments.Add(new(from, to, road, (float)km));
                }

                (from, km) = (to, 0);
            }
        }
    }

    int Node(GeoPoint point)
    {
        if (!nodes.TryGetValue(Key(point), out var node))
        {
            nodes.Add(Key(point), node = built.Count);
            built.Add(new(point, []));
        }

        return node;
    }

    static (long, long) Key(GeoPoint point) => ((long)Math.Round(point.Latitude * Grid), (long)Math.Round(point.Longitude * Grid));
}
