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
        Of(flows.Select(f => (f, nesting.NumberOf(f.From), nesting.NumberOf(f.To))), nesting);

    /// <param name="flows">With the numbers of their ends.</param>
    public static ImmutableArray<FlowTotal> Of(IEnumerable<(Flow Flow, int From, int To)> flows, AreaNesting nesting)
    {
        var legs = new SortedDictionary<(string Action, FlowUnit Unit), List<Leg>>();
        foreach (var (flow, from, to) in flows)
        {
            foreach (var count in flow.Counts)
            {
                (legs.TryGetValue((flow.Action, count.Unit), out var list) ? list : legs[(flow.Action, count.Unit)] = []).Add(new(from, to, count.Toll));
            }
        }

        return [.. legs.Select(l => new FlowTotal(l.Key.Action, l.Key.Unit, Total(l.Value, nesting)))];
    }

    static Toll Total(List<Leg> legs, AreaNesting nesting)
    {
        var everywhere = Plus(legs.Where(l => l.From < 0 && l.To < 0).Select(l => l.Toll));
        var (left, reached) = (Sum(legs, nesting, l => (l.From, l.To)), Sum(legs, nesting, l => (l.To, l.From)));
        var known = left is { } a && reached is { } b ? a.Or(b) : left ?? reached;
        return Containing(everywhere, known)!.Value;
    }

    // By one end: of each place what is told without the other end against the sum of what is told with it, and areas against the places in them.
    static Toll? Sum(List<Leg> legs, AreaNesting nesting, Func<Leg, (int End, int Other)> ends)
    {
        var (whole, parts, within) = (new Toll?[nesting.Count], new Toll?[nesting.Count], new Toll?[nesting.Count]);
        var told = new bool[nesting.Count];
        foreach (var leg in legs)
        {
            if (ends(leg) is ( >= 0 and var end, var other))
            {
                told[end] = true;
                var sums = other < 0 ? whole : parts;
                sums[end] = Plus(sums[end], leg.Toll);
            }
        }

        Toll? all = null;
        for (var place = 0; place < told.Length; place++)
        {
            // The narrowest has the lowest number, so that what is in an area is summed before the area is.
            if (told[place] && Containing(Containing(whole[place], parts[place]), within[place]) is { } toll)
            {
                ref var sum = ref nesting.AreaOf(place, told) is { } area ? ref within[area] : ref all;
                sum = Plus(sum, toll);
            }
        }

        return all;
    }

    static Toll? Plus(IEnumerable<Toll> tolls) => tolls.Aggregate((Toll?)null, (sum, toll) => Plus(sum, toll));
    static Toll? Plus(Toll? sum, Toll toll) => sum is { } known ? known.Plus(toll) : toll;
    static Toll? Containing(Toll? whole, Toll? parts) => whole is { } all && parts is { } some ? all.Containing(some) : whole ?? parts;

    readonly record struct Leg(int From, int To, Toll Toll);
}
