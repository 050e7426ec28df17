namespace Sitrep.Web.Api.Reports;

/// <summary>A page of reports.</summary>
/// <param name="Total">How many the case holds.</param>
/// <param name="Next">The address of the next page, if there is one.</param>
public sealed record ReportsJson(int Total, string? Next, IEnumerable<ReportJson> Reports);
