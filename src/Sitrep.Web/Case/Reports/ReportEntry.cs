using System.Collections.Immutable;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Case.Reports;

/// <summary>A report with its claims in the order of the text; those that a person rejected are among them.</summary>
/// <param name="Received">As the record has it.</param>
public sealed record ReportEntry(ReportSource Source, ReceivedReport Received, ImmutableArray<ClaimEntry> Claims)
{
    /// <summary>With more claims they are found by a table.</summary>
    private const int Many = 16;

    private Dictionary<string, ClaimEntry>? byId;

    public string Key => Source.Key;

    /// <summary>Those that nobody rejected.</summary>
    public IEnumerable<ClaimEntry> Standing => Claims.Where(claim => !claim.IsRejected);

    /// <summary>Last published first, of those the last that became known.</summary>
    internal static Comparison<ReportEntry> InOrder { get; } = (a, b) => ReportSource.InOrder(a.Source, b.Source);

    /// <summary>A claim by its id within the report.</summary>
    public ClaimEntry? Claim(ReadOnlySpan<char> id)
    {
        if (Claims.Length > Many)
        {
            byId ??= Claims.ToDictionary(claim => claim.AsRead.Id, StringComparer.Ordinal);
            return byId.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(id, out var found) ? found : null;
        }

        foreach (var claim in Claims)
        {
            if (id.SequenceEqual(claim.AsRead.Id))
            {
                return claim;
            }
        }

        return null;
    }

    internal static ReportEntry Of(ReceivedReport received, JudgementBook judged, Sides sides)
    {
        var (report, _, _, claims, program) = received.Reading;
        var source = new ReportSource(ReportSource.KeyOf(report.Id), report, received.Known, program);
        var entries = claims.OrderBy(claim => claim.Evidence).ThenBy(claim => claim.Id, StringComparer.Ordinal).DistinctBy(claim => claim.Id, StringComparer.Ordinal);
        return new(source, received, [.. entries.Select(claim => ClaimEntry.Of(source, claim, judged, sides))]);
    }
}
