using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Displacement;

/// <summary>
/// Sums flows so that nobody is counted twice: the count of an area stands against the sum of the places in it, a count from everywhere against the sum of
/// all, one without its destination against the sum of those with theirs; and the sum by places left against the sum by places reached.
/// </summary>
static class FlowSums
{
    /// <summary>How far an area reaches whose extent no gazetteer gives, kilometres.</summary>
    const double AreaKm = 25;

    public static ImmutableArray<FlowTotal> Of(IEnumerable<Flow> flows) =>
    [
        .. flows.SelectMany(f => f.Counts.Select(c => (Flow: f, c.Unit, c.Toll))).GroupBy(c => (c.Flow.Action, c.Unit)).OrderBy(g => g.Key.Action, StringComparer.Ordinal).ThenBy(g => g.Key.Unit)
            .Select(g => new FlowTotal(g.Key.Action, g.Key.Unit, Total([.. g.Select(c => new Leg(c.Flow.From, c.Flow.To, c.Toll))]))),
    ];

    static Toll Total(List<Leg> legs)
    {
        var everywhere = Only(legs.Where(l => l.From is null && l.To is null));
        var (left, reached) = (Sum(legs, l => l.From, l => l.To), Sum(legs, l => l.To, l => l.From));
        var known = left is { } a && reached is { } b ? a.Or(b) : left ?? reached;
        return Containing(everywhere, known)!.Value;
    }

    // By one end: of each place what is told without the other end against the sum of what is told with it, and areas against the places in them.
    static Toll? Sum(List<Leg> legs, Func<Leg, Place?> end, Func<Leg, Place?> other)
    {
        var places = legs.Where(l => end(l) is not null).GroupBy(l => NameKey.Of(end(l)!), StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => (Place: end(g.First())!, Toll: Containing(Only(g.Where(l => other(l) is null)), Plus(g.Where(l => other(l) is not null).Select(l => l.Toll)))!.Value)).ToList();
        return Nested(places);
    }

    // The narrowest first, so that what is in an area is summed before the area is.
    static Toll? Nested(List<(Place Place, Toll Toll)> places)
    {
        places.Sort((a, b) => RadiusOf(a.Place).CompareTo(RadiusOf(b.Place)));
        var within = new Toll?[places.Count];
        Toll? all = null;
        for (var i = 0; i < places.Count; i++)
        {
            var toll = Containing(places[i].Toll, within[i])!.Value;
            var area = RadiusOf(places[i].Place) is var radius ? places.FindIndex(i + 1, p => RadiusOf(p.Place) > radius && Holds(p.Place, places[i].Place)) : -1;
            if (area >= 0)
            {
                within[area] = Plus(within[area], toll);
            }
            else
            {
                all = Plus(all, toll);
            }
        }

        return all;
    }

    static double RadiusOf(Place place) => place.Precision == PlacePrecision.Area ? place.RadiusKm ?? AreaKm : 0;

    static bool Holds(Place area, Place place) => place.Within is { } within && NameKey.Of(within) == NameKey.Of(area.Name ?? area.Surface)
        || (area.Location is { } middle && place.Location is { } at && middle.KmTo(at) <= RadiusOf(area));

    static Toll? Only(IEnumerable<Leg> legs) => Plus(legs.Select(l => l.Toll));
    static Toll? Plus(IEnumerable<Toll> tolls) => tolls.Aggregate((Toll?)null, (sum, toll) => Plus(sum, toll));
    static Toll? Plus(Toll? sum, Toll toll) => sum is { } known ? known.Plus(toll) : toll;
    static Toll? Containing(Toll? whole, Toll? parts) => whole is { } all && parts is { } some ? all.Containing(some) : whole ?? parts;

    readonly record struct Leg(Place? From, Place? To, Toll Toll);
}
