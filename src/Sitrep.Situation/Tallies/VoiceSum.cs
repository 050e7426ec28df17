using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Tallies;

/// <summary>
/// Sums one voice's counts without counting twice. The last running total stands, and only what happened after it is added;
/// on one day, the count without a place is the day's own total, and places are added up; the same place is told once.
/// </summary>
static class VoiceSum
{
    public static Toll Of(IReadOnlyCollection<SourcedClaim> claims)
    {
        var total = claims.Where(IsTotal).MaxBy(c => (c.Last, Toll.Of(c.Claim.Count!).Best));
        if (total is null)
        {
            return Days(claims);
        }

        // Earlier totals from before this one's start, and everything after its end, are not in it.
        var outside = claims.Where(c => c.First > total.Last || c.Last < total.Claim.Time?.Start).ToList();
        var inside = claims.Except(outside).Where(c => !IsTotal(c)).ToList();
        var standing = Toll.Of(total.Claim.Count!);
        standing = inside.Count == 0 ? standing : standing.Or(Days(inside));
        return outside.Count == 0 ? standing : standing.Plus(Of(outside));
    }

    // A count for several days is a total of them, whether the text says "since" or not.
    static bool IsTotal(SourcedClaim source) => source.Claim.Cumulative || source.Claim.Time is { Start: { } start, End: { } end } && start < end;

    static Toll Days(IEnumerable<SourcedClaim> claims) => claims
        .GroupBy(c => c.Last).Select(day => Day([.. day])).Aggregate((sum, day) => sum.Plus(day));

    static Toll Day(IReadOnlyCollection<SourcedClaim> claims)
    {
        var places = claims.GroupBy(c => c.Claim.Place is { } place ? NameKey.Of(place) : "").ToList();
        var placed = places.Where(p => p.Key.Length > 0).Select(Place).ToList();
        var whole = places.Where(p => p.Key.Length == 0).Select(Place).ToList();
        return whole.Count == 0 ? Sum(placed) : placed.Count == 0 ? whole[0] : whole[0].Or(Sum(placed));
    }

    // "12 killed" and "5 women, 7 children killed" at one place: the kinds add up to the whole that no kind is said of.
    static Toll Place(IEnumerable<SourcedClaim> claims)
    {
        var kinds = claims.GroupBy(KindOf).ToList();
        var named = kinds.Where(k => k.Key.Length > 0).Select(Most).ToList();
        var whole = kinds.Where(k => k.Key.Length == 0).Select(Most).ToList();
        return whole.Count == 0 ? Sum(named) : named.Count == 0 ? whole[0] : whole[0].Or(Sum(named));
    }

    // Equipment is told apart by its own words, people by their category.
    static string KindOf(SourcedClaim source) => source.Claim.Type == ClaimType.Equipment
        ? NameKey.Of(source.Claim.Item ?? "")
        : source.Claim.Category is { } kind and not ("unknown" or "combatant" or "civilian") ? kind : "";

    static Toll Most(IEnumerable<SourcedClaim> same) => same.Select(c => Toll.Of(c.Claim.Count!)).Aggregate((a, b) => a.Or(b));
    static Toll Sum(IEnumerable<Toll> tolls) => tolls.Aggregate((a, b) => a.Plus(b));
}
