using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Sitrep.Exchange.Out.Tallies;
using Sitrep.Situation.Tallies;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Api.Situations;

/// <summary>/api/v1/tallies: how many people and things, nothing counted twice; as JSON or as CSV.</summary>
internal static class TalliesResource
{
    public static IResult List(HttpRequest request, CurrentCase current)
    {
        var query = request.Query;
        if (Complaint(query) is { } complaint)
        {
            return complaint;
        }

        var tallies = current.View(VantageQuery.From(query)).Situation.Tallies;
        var (types, side) = (ClaimFilter.From(query).Types, query["side"] is [{ Length: > 0 } name] ? name : null);
        var (from, to) = (Asked.Day(query["from"]), Asked.Day(query["to"]));
        bool Takes(TallyCell cell) => (types.IsEmpty || types.Contains(cell.Key.Type)) && (side is null || cell.Key.Side?.Name == side);
        var cells = tallies.By(Dimensions(query)!.Value | (side is null ? TallyDimension.None : TallyDimension.Side), from, to).Where(Takes).ToList();
        if (query["format"] == "csv")
        {
            return TypedResults.Text(Csv(tallies, cells), "text/csv", System.Text.Encoding.UTF8);
        }

        var page = Paging.Of(request, cells.Count);
        return Written.Json(json => Write(json, tallies, TotalsBeyond.Of(tallies, from, to, Takes), cells.Count, page.Next, page.Of(cells)));
    }

    private static IResult? Complaint(IQueryCollection query) =>
        Dimensions(query) is null ? Asked.Refused($"by is one or several of {string.Join(", ", QueryWords.DimensionNames)}, with commas.")
        : Asked.OtherDays(query) ?? Asked.Other(query, "format", ["json", "csv"]);

    private static TallyDimension? Dimensions(IQueryCollection query)
    {
        var all = TallyDimension.None;
        foreach (var name in ((string?)query["by"] ?? "side,category").Split(','))
        {
            var at = QueryWords.DimensionNames.IndexOf(name);
            if (at < 0)
            {
                return null;
            }

            all |= (TallyDimension)(1 << at);
        }

        return all;
    }

    private static void Write(Utf8JsonWriter json, TallyTable table, TotalsBeyond beyond, int total, string? next, IEnumerable<TallyCell> cells)
    {
        json.WriteStartObject();
        json.WriteNumber("total", total);
        if (next is not null)
        {
            json.WriteString("next", next);
        }

        TallyRows.Write(json, beyond);
        json.WriteStartArray("tallies");
        foreach (var cell in cells)
        {
            TallyRows.Write(json, table, cell);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Csv(TallyTable table, IEnumerable<TallyCell> cells)
    {
        using var text = new StringWriter { NewLine = "\r\n" };
        TallyRows.WriteCsv(text, table, cells);
        return text.ToString();
    }
}
