using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Sitrep.Exchange.Out.Events;
using Sitrep.Record.Accounts;
using Sitrep.Web.Accounts;
using Sitrep.Web.Api.Claims;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Api.Reports;
using Sitrep.Web.Api.Search;

namespace Sitrep.Web.Api.Routes;

/// <summary>What was received and what it says: reports, claims, search, and the case in the formats of others.</summary>
internal static class TextRoutes
{
    private static readonly QueryWord Words = new("q", "What was typed.", IsRequired: true) { Example = "khan" };

    public static void MapTexts(this RouteGroupBuilder reading)
    {
        reading.MapGet("", CaseResource.One).Tells("The case in numbers.").Asks(QueryWords.Clocks).Gives("Case");
        reading.MapGet("/claims", ClaimsResource.List).Tells("The claims that pass a filter.").Asks([.. QueryWords.Claims, .. QueryWords.Page, QueryWords.Format("json", "geojson")])
            .Gives("ClaimPage").GivesAs(Media.GeoJson, "ClaimFeatures");
        reading.MapGet("/claims/{key}", ClaimsResource.One).Tells("One claim.").Asks(QueryWords.Clocks).Gives("ClaimEntry").MayMiss("claim");
        reading.MapGet("/claims/{key}/why", WhyResource.One).Tells("Why the program reads a claim.").Gives("Why").MayMiss("claim, or the report is read otherwise now");
        reading.MapGet("/choices", ClaimsResource.Choices).Tells("What the filters of claims offer: types, parties, sources and days, each with its number of claims.").Asks(QueryWords.Claims).Gives("Choices");
        reading.MapGet("/places", PlacesResource.List).Tells("The places of the claims that pass a filter, with counts by type.").Asks(QueryWords.Claims).GivesAs(Media.GeoJson, "PlaceFeatures");
        reading.MapGet("/reports", ReportsResource.List).Tells("The reports, last published first.").Asks([.. QueryWords.Page, .. QueryWords.Clocks]).Gives("ReportPage");
        reading.MapGet("/reports/{id}", ReportsResource.One).Tells("A report with its claims.").Asks(QueryWords.Clocks).Gives("ReadReport").MayMiss("report");
        reading.MapGet("/reports/{id}/readings", ReportsResource.Readings).Tells("When a report was read and by what, the last first.").Gives("Readings").MayMiss("report");
        reading.MapGet("/reports/{id}/text", ReportsResource.Text).Tells("The clean text of a report.").GivesAs(Media.Text).MayMiss("report");
    }

    public static void MapNames(this RouteGroupBuilder reading)
    {
        reading.MapGet("/search", SearchResource.Find).Tells("Reports, claims, incidents, places and actors by their words.").Gives("Findings")
            .Asks([Words with { Description = "Words, \"phrases\", beginnings*, and fields: place: actor: target: by: type: publisher: title: quote: after: before:" }, .. QueryWords.Page, .. QueryWords.Clocks]);
        reading.MapGet("/names/places", SearchResource.Places).Tells("Names of places that complete what is typed.").Asks(Words).Gives("Names");
        reading.MapGet("/names/roads", SearchResource.Roads).Tells("Names of places on the roads known here that complete what is typed.").Asks(Words).Gives("Names");
        reading.MapGet("/names/actors", SearchResource.Actors).Tells("Names of actors that complete what is typed.").Asks(Words).Gives("Names");
    }

    public static void MapDownloads(this RouteGroupBuilder reading)
    {
        reading.MapGet("/reports/{id}/original", ReportsResource.Original).Tells("The bytes of a report as received.").Downloads(Media.Bytes).MayMiss("report, or its bytes are sealed");
        var export = reading.MapGet("/exports/{format}", ExportResource.One).For(Role.Reader).Asks(QueryWords.Clocks).MayMiss("format")
            .Tells("The case in a format of others, streamed as it is made; the ledger notes that it was given out.");
        foreach (var (type, schema) in EventExport.Formats.Select(format => (ExportResource.TypeOf(format).Split(';')[0], ExportResource.SchemaOf(format))).Distinct())
        {
            export.Downloads(type, schema);
        }
    }
}
