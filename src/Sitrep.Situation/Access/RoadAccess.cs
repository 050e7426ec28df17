using System.Collections.Immutable;
using Sitrep.Geography.Roads;

namespace Sitrep.Situation.Access;

/// <summary>Whether the segments of a network can be passed, and what follows for ways and places.</summary>
/// <param name="Segments">Those about which anything is told, by number.</param>
/// <param name="Unplaced">Claims about roads that tell no stretch of the network.</param>
public sealed record RoadAccess(RoadNetwork Network, ImmutableArray<SegmentAccess> Segments, ImmutableArray<SourcedClaim> Unplaced)
{
    readonly Lazy<Dictionary<int, SegmentAccess>> bySegment = new(() => Segments.ToDictionary(s => s.Segment));

    /// <summary>How one gets from one node to another; null when no road joins them even if all are open.</summary>
    public AccessAnswer? Between(int from, int to)
    {
        if (WayFinder.Find(Network, from, to) is not { } usual)
        {
            return null;
        }

        var broken = Broken(usual);
        var round = broken.Any(b => b.IsBlocked)
            ? WayFinder.Find(Network, from, to, Closed(RoadStatus.Contested)) ?? WayFinder.Find(Network, from, to, Closed(RoadStatus.Closed))
            : null;
        return new(from, to, usual, broken, round, round is null ? [] : Broken(round));
    }

    /// <summary>The named places that what is closed or cut parts from the greater part of the places that roads join them to, by number.</summary>
    public ImmutableArray<int> CutOff()
    {
        var (whole, open) = (Parts([]), Parts(Closed(RoadStatus.Closed)));
        var named = Enumerable.Range(0, Network.Nodes.Length).Where(n => !Network.Nodes[n].Names.IsEmpty).ToList();
        var greatest = named.GroupBy(n => whole[n]).ToDictionary(p => p.Key,
            p => p.GroupBy(n => open[n]).OrderByDescending(o => o.Count()).ThenBy(o => o.Key).First().Key);
        return [.. named.Where(n => open[n] != greatest[whole[n]])];
    }

    /// <summary>All stretches of which somebody says that they are cut, closed, damaged, perhaps cut or open again, the gravest first.</summary>
    public ImmutableArray<BrokenStretch> Stretches() => StretchFinder.Find(Network, Segments.Where(s => !s.Words.IsEmpty && (s.Status != RoadStatus.Open || s.IsReopened)));

    /// <summary>What is told of a way's segments, one after the other on the same road and alike passable taken together.</summary>
    ImmutableArray<BrokenStretch> Broken(Way way)
    {
        var stretches = ImmutableArray.CreateBuilder<BrokenStretch>();
        for (var i = 0; i < way.Segments.Length; i++)
        {
            if (bySegment.Value.GetValueOrDefault(way.Segments[i]) is { } told && (told.Status != RoadStatus.Open || told.IsReopened))
            {
                var next = new BrokenStretch(Network.Segments[told.Segment].Road, way.Nodes[i], way.Nodes[i + 1], told.Status, [told]);
                if (stretches.Count > 0 && stretches[^1] is var last && last.To == next.From && last.Road == next.Road && (last.Status == next.Status || (last.IsBlocked && next.IsBlocked)))
                {
                    stretches[^1] = last with { To = next.To, Status = last.Status > next.Status ? last.Status : next.Status, Segments = last.Segments.Add(told) };
                }
                else
                {
                    stretches.Add(next);
                }
            }
        }

        return stretches.ToImmutable();
    }

    bool[] Closed(RoadStatus from)
    {
        var closed = new bool[Network.Segments.Length];
        foreach (var segment in Segments)
        {
            closed[segment.Segment] = segment.Status >= from;
        }

        return closed;
    }

    // Union-find with path halving: the number of each node's part is its least node's.
    int[] Parts(bool[] closed)
    {
        var part = Enumerable.Range(0, Network.Nodes.Length).ToArray();
        for (var i = 0; i < Network.Segments.Length; i++)
        {
            if (closed.Length == 0 || !closed[i])
            {
                var (a, b) = (Root(part, Network.Segments[i].From), Root(part, Network.Segments[i].To));
                part[Math.Max(a, b)] = Math.Min(a, b);
            }
        }

        return [.. part.Select((_, node) => Root(part, node))];
    }

    static int Root(int[] part, int node)
    {
        while (part[node] != node)
        {
            node = part[node] = part[part[node]];
        }

        return node;
    }
}
