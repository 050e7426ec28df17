using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Sitrep.Exchange.Out.Events;
using Sitrep.Record;
using Sitrep.Record.Ledger;
using Sitrep.Web.Accounts;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Case;

namespace Sitrep.Web.Api.Reports;

/// <summary>/api/v1/exports/{format}: the case in a format of others, streamed; the ledger notes that it was given out.</summary>
internal static class ExportResource
{
    private static readonly (string Type, string Extension, string? Schema) Table = ("text/csv; charset=utf-8", "csv", null);

    private static readonly Dictionary<string, (string Type, string Extension, string? Schema)> Forms = new(StringComparer.Ordinal)
    {
        ["geojson"] = (Media.GeoJson, "geojson", "EventFeatures"),
        ["kml"] = (Media.Kml, "kml", null),
        ["jsonl"] = (Media.Lines, "jsonl", "ReportLine"),
        ["prov"] = (Media.Json, "prov.json", "Provenance"),
    };

    public static string TypeOf(string format) => Forms.GetValueOrDefault(format, Table).Type;

    /// <summary>What the answer is, by its name among the OpenAPI document's schemas; null for formats that are no JSON.</summary>
    public static string? SchemaOf(string format) => Forms.GetValueOrDefault(format, Table).Schema;

    public static IResult One(string format, HttpContext http, CurrentCase current, CaseTools tools, [FromServices] ICaseWriter? writer)
    {
        if (!EventExport.Formats.Contains(format))
        {
            return TypedResults.NotFound();
        }

        var view = current.View(VantageQuery.From(http.Request.Query));
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{view.Vantage.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "case"}-{format}.{Forms.GetValueOrDefault(format, Table).Extension}\"";
        return TypedResults.Stream(_ => Send(format, http, view, tools, writer), TypeOf(format));
    }

    private static async Task Send(string format, HttpContext http, CaseView view, CaseTools tools, ICaseWriter? writer)
    {
        var export = new EventExport(tools.Packs, [.. view.Reports.Select(report => report.Received)], new(() => view.Situation.Folded), view.Judgements, view.Vantage);
        using var output = new SentStream(http.Response.BodyWriter, http.RequestAborted);
        // The writers of formats wait for whoever reads: a thread of its own waits, and none of those that answer.
        var leaving = await Task.Factory.StartNew(() => export.Write(output, format), http.RequestAborted, TaskCreationOptions.LongRunning, TaskScheduler.Default).ConfigureAwait(false);
        writer?.Note(new Publishing(format, view.Vantage.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), view.Vantage.KnownAt is { } at ? LedgerEntry.Instant(at) : null,
            leaving.Written, leaving.LeftOut.Values.Sum(), output.Finish()), Person.Of(http).Author);
        await http.Response.BodyWriter.FlushAsync(http.RequestAborted).ConfigureAwait(false);
    }
}
