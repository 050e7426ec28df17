using System.Collections.Immutable;
using Sitrep.Situation.Copies;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Incidents;

/// <summary>Folds what was received into incidents, as of a day and as known at an instant.</summary>
/// <param name="Reports">Those that are seen from the vantage, in the order of publication.</param>
/// <param name="Fused">Their claims as judgements leave them, in clusters.</param>
/// <param name="Incidents">In the order of their first claims.</param>
public sealed record IncidentFold(ImmutableArray<ReceivedReport> Reports, FusedCase Fused, CopyFinder Copies, ImmutableArray<Incident> Incidents)
{
    public static IncidentFold Of(IEnumerable<ReceivedReport> received, Vantage vantage, Fuser fuser, JudgementBook? judged = null)
    {
        var reports = received.Where(vantage.Sees).OrderBy(r => r.Published).ThenBy(r => r.Report.Id, StringComparer.Ordinal).ToImmutableArray();
        var claims = reports.SelectMany(r => r.Reading.Claims.Select(c => new SourcedClaim(c, r.Report, r.Known))).Where(vantage.Sees);
        var fused = fuser.Fuse(claims, judged);
        var copies = CopyFinder.Of(reports);
        var builder = new IncidentBuilder(fuser.Sides, new(fuser.Sides, copies, fused.Claims));
        return new(reports, fused, copies, [.. fused.Clusters().Select(builder.Of)]);
    }
}
