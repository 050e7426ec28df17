using Sitrep.Web.Case.Reports;

namespace Sitrep.Web.Api.Reports;

/// <summary>A report on the wire: the claim format's fields, and when it became known here, what read it and how many claims it has.</summary>
public sealed record ReportJson(string Id, string Key, string File, string? Title, string? Publisher, string? Published, string Language,
    DateTimeOffset Received, string Program, int Claims)
{
    public static ReportJson Of(ReportEntry entry)
    {
        var report = entry.Source.Report;
        return new(report.Id, entry.Key, report.File, report.Title, report.Publisher, report.Published?.ToString(), report.Language,
            entry.Source.Received, entry.Source.Program, entry.Claims.Length);
    }
}
