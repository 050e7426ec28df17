using Sitrep.Web.Api.Claims;

namespace Sitrep.Web.Api.Reports;

/// <summary>A report and its claims, in the order of the text.</summary>
public sealed record ReadReportJson(ReportJson Report, IEnumerable<ClaimJson> Claims);
