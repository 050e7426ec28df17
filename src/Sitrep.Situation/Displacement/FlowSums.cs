using System.Collections.Immutable;
using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Displacement;

/// <summary>
/// Sums flows so that nobody is counted twice: the count of an area stands against the sum of the places in it, a count from everywhere against the sum of
/// all, one without its destination against the sum of those with theirs; and the sum by places left against the sum by places reached.
/// </summary>
static class FlowSums
{
    /// <param name="nesting">Of all places of the flows, and perhaps more.</param>
    public static ImmutableArray<FlowTotal> Of(IEnumerable<Flow> flows, AreaNesting nesting) =>
    [
        .. flows.SelectMany(f => f.Counts.Select(c => (Flow: f, c.Unit, c.Toll))).GroupBy(c => (c.Flow.Action, c.Unit)).OrderBy(g => g.Key.Action, StringComparer.Ordinal).ThenBy(g => g.Key.Unit)
            .Select(g => new FlowTotal(g.Key.Action, g.Key.Unit, Total([.. g.Select(c => new Leg(nesting.NumberOf(c.Flow.From), nesting.NumberOf(c.Flow.To), c.Toll))], nesting))),
    ];

    static Toll Total(List<Leg> legs, AreaNesting nesting)
    {
        var everywhere = Only(legs.Where(l => l.From < 0 && l.To < 0));
        var (left, reached) = (Sum(legs, nesting, l => (l.From, l.To)), Sum(legs, nesting, l => (l.To, l.From)));
        var known = left is { } a && reached is { } b ? a.Or(b) : left ?? reached;
        return Containing(everywhere, known)!.Value;
    }

    // By one end: of each place what is told without the other end against the sum of what is told with it, and areas against the places in them.
    static Toll? Sum(List<Leg> legs, AreaNesting nesting, Func<Leg, (int End, int Other)> ends)
    {
        var (whole, parts, within, places) = (new Dictionary<int, Toll>(), new Dictionary<int, Toll>(), new Dictionary<int, Toll>(), new SortedSet<int>());
        foreach (var leg in legs)
        {
            if (ends(leg) is (>= 0 and var end, var other))
            {
                places.Add(end);
                Add(other < 0 ? whole : parts, end, leg.Toll);
            }
        }

        Toll? all = null;
        foreach (var place in places)
        {
            // The narrowest has the lowest number, so that what is in an area is summed before the area is.
            var toll = Containing(Containing(Find(whole, place), Find(parts, place)), Find(within, place))!.Value;
            if (nesting.AreaOf(place, places) is { } area)
            {
                Add(within, area, toll);
            }
            else
            {
                all = Plus(all, toll);
            }
        }

        return all;
    }

    static void Add(Dictionary<int, Toll> sums, int place, Toll toll) => sums[place] = sums.TryGetValue(place, out var sum) ? sum.Plus(toll) : toll;

    static Toll? Find(Dictionary<int, Toll> tolls, int place) => tolls.TryGetValue(place, out var toll) ? toll : null;

    static Toll? Only(IEnumerable<Leg> legs) => Plus(legs.Select(l => l.Toll));
    static Toll? Plus(IEnumerable<Toll> tolls) => tolls.Aggregate((Toll?)null, (sum, toll) => Plus(sum, toll));
    static Toll? Plus(Toll? sum, Toll toll) => sum is { } known ? known.Plus(toll) : toll;
    static Toll? Containing(Toll? whole, Toll? parts) => whole is { } all && parts is { } some ? all.Containing(some) : whole ?? parts;

    readonly record struct Leg(int From, int To, Toll Toll);
}
