namespace Sitrep.Web.Api.Json;

/// <summary>A report and its claims, in the order of the text.</summary>
public sealed record ReadReportJson(ReportJson Report, IEnumerable<ClaimJson> Claims);
