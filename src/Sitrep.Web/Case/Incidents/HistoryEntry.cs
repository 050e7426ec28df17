using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Case.Reports;

namespace Sitrep.Web.Case.Incidents;

/// <summary>A step in how an incident came to be what it is: a report became known, or somebody judged.</summary>
/// <param name="At">When it came about here.</param>
/// <param name="Claims">The incident's claims that came with the report, or about which was judged.</param>
/// <param name="Judgement">Null when a report became known.</param>
public sealed record HistoryEntry(DateTimeOffset At, ReportEntry? Report, ImmutableArray<ClaimEntry> Claims, Judgement? Judgement)
{
    /// <summary>The history of an incident's claims, the first step first.</summary>
    public static ImmutableArray<HistoryEntry> Of(CaseView view, IncidentEntry incident)
    {
        var arrivals = incident.Claims.GroupBy(claim => claim.Report.Key, StringComparer.Ordinal)
            .Select(report => new HistoryEntry(report.First().Report.Received, view.Report(report.Key), [.. report], null));
        return [.. arrivals.Concat(Judging(view, incident.Claims)).OrderBy(step => step.At).ThenBy(step => step.Judgement?.Entry)];
    }

    /// <summary>What was judged about claims, the first judgement first.</summary>
    public static ImmutableArray<HistoryEntry> Judging(CaseView view, ImmutableArray<ClaimEntry> claims)
    {
        var reports = claims.Select(claim => claim.Report.Report.Id).ToHashSet(StringComparer.Ordinal);
        var near = view.Judgements.Where(judgement => reports.Contains(judgement.Claim.Report) || (judgement.Other is { } other && reports.Contains(other.Report))).ToList();
        if (near.Count == 0)
        {
            return [];
        }

        var byReference = claims.ToLookup(claim => claim.Reference);
        return
        [
            .. near.Select(judgement => new HistoryEntry(judgement.At, null, [.. byReference[judgement.Claim], .. judgement.Other is { } other ? byReference[other] : []], judgement))
                .Where(step => !step.Claims.IsEmpty),
        ];
    }
}
