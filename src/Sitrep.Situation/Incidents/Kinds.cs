using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Incidents;

/// <summary>Sums what one report tells of one happening: "5 women and 7 children" are 12, and "12 people, 5 of them women" are 12 too.</summary>
static class Kinds
{
    public static Toll Sum(IReadOnlyCollection<SourcedClaim> claims)
    {
        if (claims.Count == 1)
        {
            return Toll.Of(claims.First().Claim.Count!);
        }

        var kinds = claims.GroupBy(KindOf).ToList();
        var named = kinds.Where(k => k.Key.Length > 0).Select(Most).ToList();
        var whole = kinds.Where(k => k.Key.Length == 0).Select(Most).ToList();
        return whole.Count == 0 ? named.Aggregate((a, b) => a.Plus(b))
            : named.Count == 0 ? whole[0]
            : whole[0].Or(named.Aggregate((a, b) => a.Plus(b)));
    }

    // Equipment is told apart by its own words, people by their category.
    static string KindOf(SourcedClaim source) => source.Claim.Type == ClaimType.Equipment
        ? NameKey.Of(source.Claim.Item ?? "")
        : source.Claim.Category is { } kind and not ("unknown" or "combatant" or "civilian") ? kind : "";

    static Toll Most(IEnumerable<SourcedClaim> same) => same.Select(c => Toll.Of(c.Claim.Count!)).Aggregate((a, b) => a.Or(b));
}
