using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Fusion.Comparing;
using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Incidents;

/// <summary>Puts the numbers of an incident side by side: of each voice its last word stands, and voices are set against each other, never added up.</summary>
static class Figures
{
    public static ImmutableArray<Figure> Of(ImmutableArray<Saying> sayings, Sides sides)
    {
        var told = sayings.Where(s => s.Claim is { Claim.Count: not null, SaysItHappened: true } && s.Claim.Claim.Type is ClaimType.Casualty or ClaimType.Equipment or ClaimType.Displacement).ToList();
        return told.Count == 0 ? [] :
        [
            .. told.GroupBy(s => KeyOf(s.Claim.Claim, sides)).Select(same => Fold(same.Key, [.. same]))
                .OrderBy(f => f.Type).ThenBy(f => f.IsPart).ThenByDescending(f => f.Toll.Best).ThenBy(f => f.Action, StringComparer.Ordinal)
                .ThenBy(f => f.Category, StringComparer.Ordinal).ThenBy(f => f.Whose?.Key, StringComparer.Ordinal),
        ];
    }

    static (ClaimType Type, string Action, Side? Whose, bool Civilian, string? Category, bool IsPart) KeyOf(Claim claim, Sides sides)
    {
        var civilian = TraitReader.ClassOf(claim) == PeopleClass.Civilian;
        var part = claim.PartOf is not null && claim.Type == ClaimType.Casualty;
        return (claim.Type, claim.Action, civilian || claim.Target is null ? null : sides.Of(claim.Target), civilian,
            claim.Type == ClaimType.Equipment ? claim.Category ?? "other" : part ? claim.Category : null, part);
    }

    static Figure Fold((ClaimType Type, string Action, Side? Whose, bool Civilian, string? Category, bool IsPart) key, List<Saying> sayings)
    {
        var voices = sayings.GroupBy(s => s.Source.Key, StringComparer.Ordinal)
            .Select(v => (Toll: LastWord([.. v]), Independent: v.Any(s => s.Stance != Stance.ForItself))).OrderBy(v => v.Toll.Best).ThenBy(v => v.Toll.Low).ToList();
        var toll = Toll.Rivals(voices);
        return new(key.Type, key.Action, key.Whose, key.Civilian, key.Category, key.IsPart, toll,
            voices.Exists(a => voices.Exists(b => a.Toll.High < b.Toll.Low)), [.. sayings.Select(s => s.Claim)]);
    }

    // A later report of the same voice revises its earlier ones, upwards or downwards; what one report tells by kinds is added up.
    static Toll LastWord(List<Saying> voice)
    {
        var last = voice.MaxBy(s => (s.Claim.Report.Published?.Day, s.Claim.Report.Published?.Instant, s.Claim.Known, s.Claim.Report.Id))!.Claim.Report.Id;
        return Kinds.Sum([.. voice.Where(s => s.Claim.Report.Id == last).Select(s => s.Claim)]);
    }
}
