using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Geography.Roads;

/// <summary>Roads as a graph: nodes and segments, with the segments of each node side by side in memory. Immutable, safe for many threads.</summary>
public sealed class RoadNetwork
{
    readonly int[] first;
    readonly Arc[] arcs;

    RoadNetwork(ImmutableArray<RoadNode> nodes, ImmutableArray<RoadSegment> segments)
    {
        (Nodes, Segments) = (nodes, segments);
        (first, arcs) = (new int[nodes.Length + 1], new Arc[2 * segments.Length]);
        Link();
        Positions = [.. nodes.Select(n => UnitVector.Of(n.Location))];
        Straightness = segments.Length == 0 ? 1 : Math.Min(1, segments.Min(s => s.Km / Math.Max(Positions[s.From].KmTo(Positions[s.To]), 1e-6)));
    }

    /// <exception cref="InvalidDataException">A segment leads to no node, or its length is no positive number; the message says which.</exception>
    public static RoadNetwork Of(ImmutableArray<RoadNode> nodes, ImmutableArray<RoadSegment> segments)
    {
        for (var i = 0; i < segments.Length; i++)
        {
            var (from, to, road, km) = segments[i];
            if ((uint)from >= (uint)nodes.Length || (uint)to >= (uint)nodes.Length || !float.IsFinite(km) || km < 0)
            {
                throw new InvalidDataException($"Segment {i + 1} ({road}) lacks an end or a length. Mend it and compile again.");
            }
        }

        return new(nodes, segments);
    }

    public ImmutableArray<RoadNode> Nodes { get; }
    public ImmutableArray<RoadSegment> Segments { get; }

    internal UnitVector[] Positions { get; }

    /// <summary>The least length of a segment in straight lines between its ends: what a search may count on. 1 where all lengths are true.</summary>
    internal double Straightness { get; }

    internal ReadOnlySpan<Arc> From(int node) => arcs.AsSpan(first[node], first[node + 1] - first[node]);

    /// <summary>The segments that begin or end at a node.</summary>
    public IEnumerable<int> SegmentsAt(int node)
    {
        for (var i = first[node]; i < first[node + 1]; i++)
        {
            yield return arcs[i].Segment;
        }
    }

    /// <summary>The node nearest to a point, no further away than given; null when none is.</summary>
    public int? Nearest(GeoPoint point, double withinKm)
    {
        var (at, nearest, best) = (UnitVector.Of(point), -1, withinKm);
        for (var i = 0; i < Positions.Length; i++)
        {
            var km = Positions[i].KmTo(at);
            if (km < best || (km == best && nearest < 0))
            {
                (nearest, best) = (i, km);
            }
        }

        return nearest < 0 ? null : nearest;
    }

    // Counting sort by node: where the segments of each begin, then the segments.
    void Link()
    {
        foreach (var segment in Segments)
        {
            first[segment.From + 1]++;
            first[segment.To + 1]++;
        }

        for (var i = 0; i < Nodes.Length; i++)
        {
            first[i + 1] += first[i];
        }

        var next = first.AsSpan(0, Nodes.Length).ToArray();
        for (var i = 0; i < Segments.Length; i++)
        {
            var segment = Segments[i];
            arcs[next[segment.From]++] = new(segment.To, i, segment.Km);
            arcs[next[segment.To]++] = new(segment.From, i, segment.Km);
        }
    }

    internal readonly record struct Arc(int To, int Segment, float Km);
}
