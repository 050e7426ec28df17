using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Tallies;

/// <summary>Counts casualties and equipment by side: each voice for itself, then the voices against each other, never added up.</summary>
public static class TallyFold
{
    public static ImmutableArray<Tally> Of(ClaimType type, IEnumerable<SourcedClaim> claims, Sides sides) =>
    [
        .. claims.Where(c => c.Claim.Type == type && c.Claim.Count is not null && c.SaysItHappened)
            .GroupBy(c => TallyKey.Of(c.Claim, sides))
            .Select(same => Fold(same.Key, [.. same]))
            .OfType<Tally>()
            .OrderBy(t => t.Key.Civilian).ThenBy(t => t.Key.Side is null).ThenBy(t => t.Key.Side?.Name, StringComparer.Ordinal)
            .ThenByDescending(t => t.Total.Best).ThenBy(t => t.Key.Action, StringComparer.Ordinal).ThenBy(t => t.Key.Category, StringComparer.Ordinal),
    ];

    static Tally? Fold(TallyKey key, List<SourcedClaim> claims)
    {
        claims.Sort(SourcedClaim.InOrder);
        var parts = claims.Where(c => IsPart(c, claims)).ToImmutableArray();
        var voices = claims.Except(parts).GroupBy(c => NameKey.Of(c.Voice))
            .Select(voice => new VoiceToll(voice.First().Voice, VoiceSum.Of([.. voice]), [.. voice]))
            .OrderByDescending(v => v.Toll.Best).ThenBy(v => v.Voice, StringComparer.Ordinal).ToImmutableArray();
        return voices.IsEmpty ? null : new(key, Total(voices), voices, parts);
    }

    // A part whose whole is counted elsewhere (13 officers of 200 regime soldiers are the same side; 3 children of 12 dead may not be) counts there.
    static bool IsPart(SourcedClaim part, List<SourcedClaim> claims) => part.Claim.PartOf is { } whole
        && claims.Exists(c => c.Report.Id == part.Report.Id && c.Claim.Id == whole);

    static Toll Total(ImmutableArray<VoiceToll> voices)
    {
        // Voices that tell of different days or places are not rivals: the largest single account, widened by those that tell of the same.
        var most = voices[0];
        return voices.Skip(1).Where(v => v.Claims.Any(c => most.Claims.Any(m => Overlaps(c, m)))).Aggregate(most.Toll, (sum, v) => sum.Against(v.Toll));
    }

    static bool Overlaps(SourcedClaim a, SourcedClaim b) => a.First <= b.Last && b.First <= a.Last
        && (a.Claim.Place is null || b.Claim.Place is null || NameKey.Of(a.Claim.Place) == NameKey.Of(b.Claim.Place));
}
