using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Situation.Incidents;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Case.Incidents;

/// <summary>Which incidents to show: those of which some claim passes a filter of claims, of certain grades, disputed or not, with a position or without.</summary>
/// <param name="Grades">How many stand behind it; empty for any.</param>
/// <param name="Disputed">Only those that voices differ about, or only the others; null for both.</param>
/// <param name="Placed">Only those that have a position, or only the others, which no map shows; null for both.</param>
public sealed record IncidentFilter(ClaimFilter Claims, ImmutableArray<Corroboration> Grades, bool? Disputed, bool? Placed = null)
{
    public const string GradeName = "grade", DisputedName = "disputed", PositionName = "position";

    /// <summary>The spellings of the grades, the weakest first: "none", "one-side", "single", "double", "several".</summary>
    public static ImmutableArray<string> GradeNames { get; } = [.. Enum.GetValues<Corroboration>().Select(Codes.Of)];

    public bool IsNone => Claims.IsNone && Grades.IsEmpty && Disputed is null && Placed is null;

    /// <summary>Of how many kinds its criteria are, without the clocks.</summary>
    public int InUse => Claims.InUse + (Grades.IsEmpty ? 0 : 1) + (Disputed is null ? 0 : 1) + (Placed is null ? 0 : 1);

    /// <summary>Reads what the filter of claims reads, grade (repeatable), disputed and position (yes or no); what cannot be read is left out.</summary>
    public static IncidentFilter From(IQueryCollection query) => new(
        ClaimFilter.From(query),
        [.. query[GradeName].Select(name => GradeNames.IndexOf(name ?? "")).Where(at => at >= 0).Distinct().Select(at => (Corroboration)at)],
        YesOrNo(query[DisputedName]), YesOrNo(query[PositionName]));

    public bool Takes(IncidentEntry entry) =>
        (Grades.IsEmpty || Grades.Contains(entry.Incident.Grades.Corroboration))
        && (Disputed is null || entry.IsDisputed == Disputed)
        && (Placed is null || entry.HasPosition == Placed)
        && (Claims.AsksNothing || entry.Claims.Any(Claims.Takes));

    /// <summary>The query string that asks for it, with its question mark; empty for no filter.</summary>
    public string ToQuery()
    {
        var own = Grades.Select(grade => $"{GradeName}={Codes.Of(grade)}").Concat(Part(DisputedName, Disputed)).Concat(Part(PositionName, Placed));
        var query = string.Join('&', own.Prepend(Claims.ToQuery().TrimStart('?')).Where(part => part.Length > 0));
        return query.Length == 0 ? "" : "?" + query;
    }

    /// <summary>What an address asks of what a map shows alone: true for "yes", false for "no".</summary>
    internal static bool? YesOrNo(string? asked) => asked switch { "yes" => true, "no" => false, _ => null };

    private static string[] Part(string name, bool? asked) => asked is { } yes ? [$"{name}={(yes ? "yes" : "no")}"] : [];
}
