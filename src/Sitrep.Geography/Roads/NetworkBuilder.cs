using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Geography.Roads;

/// <summary>
/// Makes a network of lines: where lines share a point, one ends, or a place lies at one, there is a node; between nodes a segment is as long as its line
/// (great circles between its points). Points closer than a hundred-thousandth of a degree, about a metre, are one.
/// </summary>
public sealed class NetworkBuilder
{
    const double Grid = 1e5;

    readonly List<(string Road, ImmutableArray<GeoPoint> Points)> lines = [];
    readonly Dictionary<(long, long), int> uses = [];
    readonly Dictionary<(long, long), int> nodes = [];
    readonly List<GeoPoint> built = [];

    /// <param name="points">Two or more.</param>
    public void Add(string road, ImmutableArray<GeoPoint> points)
    {
        lines.Add((road, points));
        foreach (var point in points)
        {
            uses[Key(point)] = uses.GetValueOrDefault(Key(point)) + 1;
        }
    }

    /// <param name="places">Names and where they are: the nearest point of the lines takes them, in this order.</param>
    /// <param name="withinKm">A place further from every point than this is left out.</param>
    public RoadNetwork Build(IEnumerable<RoadNode> places, double withinKm)
    {
        var names = Names(places, withinKm);
        var segments = ImmutableArray.CreateBuilder<RoadSegment>();
        foreach (var (road, points) in lines)
        {
            Cut(road, points, segments);
        }

        return RoadNetwork.Of([.. built.Select(point => new RoadNode(point, [.. names[Key(point)].SelectMany(n => n).Distinct(StringComparer.Ordinal)]))], segments.ToImmutable());
    }

    // By point; a point that has a name is a node.
    ILookup<(long, long), ImmutableArray<string>> Names(IEnumerable<RoadNode> places, double withinKm)
    {
        var points = lines.SelectMany(line => line.Points).DistinctBy(Key).ToList();
        var grid = new PointGrid(points);
        var named = places.Select(place => (Point: grid.Nearest(place.Location, withinKm), place.Names)).Where(p => p.Point is not null)
            .ToLookup(p => Key(points[p.Point!.Value]), p => p.Names);
        foreach (var place in named)
        {
            uses[place.Key] += 2;
        }

        return named;
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
            built.Add(point);
        }

        return node;
    }

    static (long, long) Key(GeoPoint point) => ((long)Math.Round(point.Latitude * Grid), (long)Math.Round(point.Longitude * Grid));
}
