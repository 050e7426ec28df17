using Sitrep.Situation.Fusion;
using Sitrep.Web.Case.Reports;

namespace Sitrep.Web.Case.Changes;

/// <summary>The entries of reports that a change takes out of a view, and those that it puts in: of one that changed, or of whose claims others are judged, both.</summary>
/// <param name="Come">In the order of a view.</param>
internal sealed record ReportsChange(string Version, ReportEntry[] Gone, ReportEntry[] Come)
{
    public static ReportsChange Of(CaseView before, CaseChange change, JudgementBook judged)
    {
        // Of two reports with one key the one that was there is kept, as when all are read anew.
        var come = change.Come.Where(report => before.Report(report.Report.Id) is not { } there || there.Received.Report.Id == report.Report.Id).ToList();
        var moved = change.Gone.Concat(come.Select(report => report.Report.Id)).ToHashSet(StringComparer.Ordinal);
        var again = judged.DifferingFrom(before.Judged).Except(moved, StringComparer.Ordinal).Select(before.Report).OfType<ReportEntry>().ToList();
        var entries = come.Concat(again.Select(report => report.Received)).Select(report => ReportEntry.Of(report, judged, before.Tools.Sides));
        return new(change.Version, [.. moved.Select(before.Report).OfType<ReportEntry>(), .. again], [.. entries.Order(Comparer<ReportEntry>.Create(ReportEntry.InOrder))]);
    }

    public Dictionary<string, ReportEntry> Over(Dictionary<string, ReportEntry> reports)
    {
        var after = new Dictionary<string, ReportEntry>(reports, StringComparer.Ordinal);
        foreach (var report in Gone)
        {
            after.Remove(report.Key);
        }

        foreach (var report in Come)
        {
            after.Add(report.Key, report);
        }

        return after;
    }
}
