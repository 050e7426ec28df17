using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Sitrep.Web.Api.Json;
using Sitrep.Web.Case;

namespace Sitrep.Web.Api;

/// <summary>/api/v1/reports: the reports, one with its claims, its clean text, and the bytes as received.</summary>
internal static class ReportsResource
{
    private static readonly SearchValues<char> Letters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    public static IResult List(HttpRequest request, CurrentCase current)
    {
        if (Asked.Complaint(request.Query) is { } complaint)
        {
            return complaint;
        }

        var (reports, limit, offset) = (current.View(VantageQuery.From(request.Query)).Reports, Asked.Limit(request.Query), Asked.Offset(request.Query));
        var next = (long)offset + limit < reports.Length ? $"/api/v1/reports?limit={limit}&offset={offset + limit}" : null;
        return TypedResults.Ok(new ReportsJson(reports.Length, next, reports.Skip(offset).Take(limit).Select(ReportJson.Of)));
    }

    public static IResult One(string id, HttpRequest request, CurrentCase current) => current.View(VantageQuery.From(request.Query)).Report(id) is { } report
        ? TypedResults.Ok(new ReadReportJson(ReportJson.Of(report), report.Claims.Select(ClaimJson.Of)))
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
