using System.Collections.Immutable;
using Sitrep.Geography.Roads;

namespace Sitrep.Situation.Access;

/// <summary>Puts segments together that are of one road, hang together and can be passed alike.</summary>
static class StretchFinder
{
    /// <param name="told">Segments about which somebody says something.</param>
    public static ImmutableArray<BrokenStretch> Find(RoadNetwork network, IEnumerable<SegmentAccess> told) =>
    [
        .. told.GroupBy(s => (network.Segments[s.Segment].Road, s.IsBlocked, Status: s.IsBlocked ? default : s.Status))
            .SelectMany(alike => Parts(network, alike.ToDictionary(s => s.Segment)))
            .OrderByDescending(s => s.Status).ThenBy(s => s.Since).ThenBy(s => s.Segments[0].Segment),
    ];

    static IEnumerable<BrokenStretch> Parts(RoadNetwork network, Dictionary<int, SegmentAccess> alike)
    {
        var left = new SortedSet<int>(alike.Keys);
        while (left.Count > 0)
        {
            var part = Part(network, left.Min, left);
            var start = part.SelectMany(Ends).GroupBy(n => n).OrderBy(n => n.Count()).ThenBy(n => n.Key).First().Key;
            yield return Walk(network, start, [.. part.Select(s => alike[s])]);
        }

        IEnumerable<int> Ends(int segment) => [network.Segments[segment].From, network.Segments[segment].To];
    }

    static List<int> Part(RoadNetwork network, int first, SortedSet<int> left)
    {
        var (part, next) = (new List<int>(), new Stack<int>([first]));
        left.Remove(first);
        while (next.TryPop(out var segment))
        {
            part.Add(segment);
            foreach (var other in new[] { network.Segments[segment].From, network.Segments[segment].To }.SelectMany(network.SegmentsAt).Where(left.Remove))
            {
                next.Push(other);
            }
        }

        return part;
    }

    // From one end as far as it leads; branches and rings come after, in the order of their numbers.
    static BrokenStretch Walk(RoadNetwork network, int start, List<SegmentAccess> part)
    {
        var (ordered, at) = (ImmutableArray.CreateBuilder<SegmentAccess>(part.Count), start);
        while (part.Where(s => network.Segments[s.Segment].From == at || network.Segments[s.Segment].To == at).MinBy(s => s.Segment) is { } next)
        {
            part.Remove(next);
            ordered.Add(next);
            at = network.Segments[next.Segment].From == at ? network.Segments[next.Segment].To : network.Segments[next.Segment].From;
        }

        ordered.AddRange(part.OrderBy(s => s.Segment));
        return new(network.Segments[ordered[0].Segment].Road, start, at, ordered.Max(s => s.Status), ordered.ToImmutable());
    }
}
