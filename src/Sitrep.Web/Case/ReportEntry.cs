using System.Collections.Immutable;
using Sitrep.Situation;

namespace Sitrep.Web.Case;

/// <summary>A report with its claims in the order of the text.</summary>
/// <param name="Received">As the record has it.</param>
public sealed record ReportEntry(ReportSource Source, ReceivedReport Received, ImmutableArray<ClaimEntry> Claims)
{
    public string Key => Source.Key;

    internal static ReportEntry Of(ReceivedReport received)
    {
        var (report, _, _, claims, program) = received.Reading;
        var source = new ReportSource(ReportSource.KeyOf(report.Id), report, received.Known, program);
        var entries = claims.OrderBy(claim => claim.Evidence).Select(claim => ClaimEntry.Of(source, claim)).DistinctBy(claim => claim.Key, StringComparer.Ordinal);
        return new(source, received, [.. entries]);
    }
}
