using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Displacement;

/// <summary>
/// Folds displacement claims by place. Reports give the number displaced so far, not who left today, so each voice's largest number
/// of the latest day stands.
/// </summary>
public static class FlowFold
{
    public static ImmutableArray<Flow> Of(IEnumerable<SourcedClaim> claims) =>
    [
        .. claims.Where(c => c.Claim.Type == ClaimType.Displacement && c.SaysItHappened)
            .GroupBy(c => (c.Claim.Action, Place: c.Claim.Place is { } place ? NameKey.Of(place) : ""))
            .Select(same => Fold([.. same]))
            .OrderBy(f => f.Action, StringComparer.Ordinal).ThenByDescending(f => f.People?.Best).ThenBy(f => f.Place?.Name, StringComparer.Ordinal),
    ];

    static Flow Fold(List<SourcedClaim> claims)
    {
        claims.Sort(SourcedClaim.InOrder);
        var voices = claims.Where(c => c.Claim.Count is not null).GroupBy(c => NameKey.Of(c.Voice))
            .Select(voice => Latest([.. voice])).OrderByDescending(v => v.Toll.Best).ThenBy(v => v.Voice, StringComparer.Ordinal).ToImmutableArray();
        Toll? people = voices.IsEmpty ? null : voices.Select(v => v.Toll).Aggregate((a, b) => a.Against(b));
        return new(claims[0].Claim.Action, claims[0].Claim.Place, people, voices, [.. claims]);
    }

    static VoiceToll Latest(List<SourcedClaim> claims)
    {
        var day = claims.Max(c => c.Last);
        var best = claims.Where(c => c.Last == day).Select(c => Toll.Of(c.Claim.Count!)).Aggregate((a, b) => a.Or(b));
        return new(claims[0].Voice, best, [.. claims]);
    }
}
