using System.Collections.Immutable;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Web.Case.Sources;

/// <summary>A voice, and how what it says stands beside what others say.</summary>
/// <param name="Side">The side that it speaks for, by the actor packs; null when it speaks for itself.</param>
/// <param name="Reports">How many reports it published.</param>
/// <param name="Claims">How many claims are made by it, in its own reports or told of in others'.</param>
/// <param name="Shared">Of these, how many an independent voice makes too: one of another side, that did not copy it.</param>
/// <param name="Disputed">Of these, how many another voice denies.</param>
/// <param name="Denials">How many of its claims deny something.</param>
public sealed record SourceEntry(string Name, string? Side, int Reports, int Claims, int Shared, int Disputed, int Denials)
{
    /// <summary>Of its claims, how many are about an incident that another source affirms which does not speak for itself (<c>docs/incidents.md</c>).</summary>
    public int Confirmed { get; init; }

    /// <summary>Of its claims, how many another source contradicts: by denying them, by naming other holders or others to blame, or by a figure that excludes theirs.</summary>
    public int Contradicted { get; init; }

    internal static ImmutableArray<SourceEntry> Of(CaseView view, IncidentFold folded, Sides sides)
    {
        var claims = folded.Incidents.SelectMany(incident => incident.Claims).ToList();
        var standing = new Standing(folded, sides);
        var published = view.Reports.CountBy(report => NameKey.Of(report.Source.Name)).ToDictionary(StringComparer.Ordinal);
        var silent = view.Reports.Select(report => report.Source.Name).ExceptBy(claims.Select(claim => NameKey.Of(claim.Voice)), NameKey.Of, StringComparer.Ordinal);
        return
        [
            .. claims.GroupBy(claim => NameKey.Of(claim.Voice), StringComparer.Ordinal)
                .Select(voice => standing.Of([.. voice], voice.Key, published.GetValueOrDefault(voice.Key)))
                .Concat(silent.DistinctBy(NameKey.Of).Select(name => new SourceEntry(name, standing.SideOf(name), published[NameKey.Of(name)], 0, 0, 0, 0)))
                .OrderByDescending(source => source.Claims).ThenBy(source => source.Name, StringComparer.OrdinalIgnoreCase),
        ];
    }
}
