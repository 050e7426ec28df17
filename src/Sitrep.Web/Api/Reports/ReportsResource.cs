using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Sitrep.Web.Api.Claims;
using Sitrep.Web.Case;

namespace Sitrep.Web.Api.Reports;

/// <summary>/api/v1/reports: the reports, one with its claims, its clean text, and the bytes as received.</summary>
internal static class ReportsResource
{
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    public static Ok<ReportsJson> List(HttpRequest request, CurrentCase current)
    {
        var reports = current.View(VantageQuery.From(request.Query)).Reports;
        var page = Paging.Of(request, reports.Length);
        return TypedResults.Ok(new ReportsJson(reports.Length, page.Next, reports.Skip(page.Offset).Take(page.Limit).Select(ReportJson.Of)));
    }

    public static IResult One(string id, HttpRequest request, CurrentCase current) => current.View(VantageQuery.From(request.Query)).Report(id) is { } report
        ? TypedResults.Ok(new ReadReportJson(ReportJson.Of(report), report.Claims.Select(ClaimJson.Of)))
        : TypedResults.NotFound();

    public static IResult Readings(string id, CurrentCase current) => current.View().Report(id) is { } report
        ? TypedResults.Ok(new ReadingsJson(report.Key, current.Readings(report.Source.Report.Id).Reverse()))
        : TypedResults.NotFound();

    public static IResult Text(string id, CurrentCase current) => current.View().Report(id) is { } report
        ? TypedResults.Text(report.Source.Text, "text/plain", Encoding.UTF8)
        : TypedResults.NotFound();

    /// <summary>Always a download, never a page: what was received may be anything.</summary>
    public static IResult Original(string id, CurrentCase current) =>
        current.View().Report(id) is { } report && current.Original(report.Source.Report.Id) is { } bytes
            ? TypedResults.Stream(bytes, "application/octet-stream", $"{report.Key}{SafeExtension(report.Source.Report.File)}")
            : TypedResults.NotFound();

    private static string SafeExtension(string file)
    {
        var extension = Path.GetExtension(file);
        return extension.Length is > 1 and < 8 && extension.AsSpan(1).ContainsAnyExcept(Letters) is false ? extension : ".bin";
    }
}
