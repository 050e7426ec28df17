using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Web.Case;

/// <summary>A voice, and how what it says stands beside what others say.</summary>
/// <param name="Side">The side that it speaks for, by the actor packs; null when it speaks for itself.</param>
/// <param name="Reports">How many reports it published.</param>
/// <param name="Claims">How many claims are made by it, in its own reports or told of in others'.</param>
/// <param name="Shared">Of these, how many an independent voice makes too: one of another side, that did not copy it.</param>
/// <param name="Disputed">Of these, how many another voice denies.</param>
/// <param name="Denials">How many of its claims deny something.</param>
public sealed record SourceEntry(string Name, string? Side, int Reports, int Claims, int Shared, int Disputed, int Denials)
{
    public static ImmutableArray<SourceEntry> Of(CaseView view, Fuser fuser)
    {
        var sides = fuser.Sides;
        var folded = IncidentFold.Of(view.Reports.Select(report => report.Received), Vantage.Latest, fuser, new(view.Judgements, Vantage.Latest));
        var claims = folded.Fused.Claims;
        var shared = folded.Incidents.Where(incident => incident.Voices.Length > 1).SelectMany(incident => incident.Claims).ToHashSet();
        var denied = claims.Where(claim => claim.Claim.Modality == Modality.Denied).ToLookup(Matter);
        var published = view.Reports.CountBy(report => NameKey.Of(report.Source.Name)).ToDictionary(StringComparer.Ordinal);
        var silent = view.Reports.Select(report => report.Source.Name).ExceptBy(claims.Select(claim => NameKey.Of(claim.Voice)), NameKey.Of, StringComparer.Ordinal);
        return
        [
            .. claims.GroupBy(claim => NameKey.Of(claim.Voice), StringComparer.Ordinal).Select(voice => new SourceEntry(
                    voice.First().Voice, SideOf(voice.First().Voice, sides), published.GetValueOrDefault(voice.Key), voice.Count(), voice.Count(shared.Contains),
                    voice.Count(claim => claim.SaysItHappened && denied[Matter(claim)].Any(other => NameKey.Of(other.Voice) != voice.Key)),
                    voice.Count(claim => claim.Claim.Modality == Modality.Denied)))
                .Concat(silent.DistinctBy(NameKey.Of).Select(name => new SourceEntry(name, SideOf(name, sides), published[NameKey.Of(name)], 0, 0, 0, 0)))
                .OrderByDescending(source => source.Claims).ThenBy(source => source.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }

    // A denial names what it denies less fully than the claim: type, action and place must do.
    private static (ClaimType, string, string) Matter(SourcedClaim claim) =>
        (claim.Claim.Type, claim.Claim.Action, claim.Claim.Place is { } place ? NameKey.Of(place) : "");

    private static string? SideOf(string voice, Sides sides)
    {
        var side = sides.OfVoice(voice);
        return NameKey.Of(side.Name) == NameKey.Of(voice) ? null : side.Name;
    }
}
