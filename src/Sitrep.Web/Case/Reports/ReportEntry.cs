using System.Collections.Immutable;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Case.Reports;

/// <summary>A report with its claims in the order of the text; those that a person rejected are among them.</summary>
/// <param name="Received">As the record has it.</param>
public sealed record ReportEntry(ReportSource Source, ReceivedReport Received, ImmutableArray<ClaimEntry> Claims)
{
    public string Key => Source.Key;

    internal static ReportEntry Of(ReceivedReport received, JudgementBook judged)
    {
        var (report, _, _, claims, program) = received.Reading;
        var source = new ReportSource(ReportSource.KeyOf(report.Id), report, received.Known, program);
        var entries = claims.OrderBy(claim => claim.Evidence).Select(claim => ClaimEntry.Of(source, claim, judged)).DistinctBy(claim => claim.Key, StringComparer.Ordinal);
        return new(source, received, [.. entries]);
    }
}
