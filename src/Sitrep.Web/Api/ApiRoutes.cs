using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sitrep.Exchange.In;
using Sitrep.Record.Accounts;
using Sitrep.Web.Accounts;
using Sitrep.Web.Api.Adding;
using Sitrep.Web.Api.Auditing;
using Sitrep.Web.Api.Claims;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Api.Reports;
using Sitrep.Web.Api.Review;
using Sitrep.Web.Api.Search;
using Sitrep.Web.Api.Situations;
using Sitrep.Web.Pages.Routes;
using Sitrep.Web.Safety;
using Sitrep.Web.Tiles;

namespace Sitrep.Web.Api;

/// <summary>Everything under /api/v1 (docs/api.md has each with an example).</summary>
public static class ApiRoutes
{
    private static readonly QueryWord Words = new("q", "Words.", IsRequired: true);

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").AddEndpointFilter<Understood>();
        var unkept = api.MapGroup("").AddEndpointFilter<Unchanged>();
        var reading = unkept.MapGroup("").WithMetadata(new IsKept());
        MapTexts(reading);
        MapSituation(reading);
        MapDownloads(unkept);
        MapReview(reading.MapGroup("").For(Role.Reader), api);
        MapAdding(api);
        // The trail grows by what changes nothing that is read: no entity tag of the case's says so, and no answer is kept.
        api.MapGet("/audit", AuditResource.List).For(Role.Admin).Tells<AuditJson>("Who did what when, out of the ledger, the last first.", [.. QueryWords.Trail, .. QueryWords.Page]);
        app.MapOpenApi(OpenApi.Address);
    }

    private static void MapTexts(RouteGroupBuilder reading)
    {
        reading.MapGet("", CaseResource.One).Tells<CaseJson>("The case in numbers.", QueryWords.Clocks);
        reading.MapGet("/claims", ClaimsResource.List).Tells<ClaimsJson>("The claims that pass a filter.", [.. QueryWords.Claims, .. QueryWords.Page, QueryWords.Format("json", "geojson")]);
        reading.MapGet("/claims/{key}", ClaimsResource.One).Tells<ClaimJson>("One claim.", QueryWords.Clocks);
        reading.MapGet("/claims/{key}/why", WhyResource.One).Tells("Why the program reads a claim.", ["application/json"]);
        reading.MapGet("/places", PlacesResource.List).Tells("The places of the claims that pass a filter, with counts by type.", ["application/geo+json"], QueryWords.Claims);
        reading.MapGet("/reports", ReportsResource.List).Tells<ReportsJson>("The reports, last published first.", [.. QueryWords.Page, .. QueryWords.Clocks]);
        reading.MapGet("/reports/{id}", ReportsResource.One).Tells<ReadReportJson>("A report with its claims.", QueryWords.Clocks);
        reading.MapGet("/reports/{id}/text", ReportsResource.Text).Tells("The clean text of a report.", ["text/plain"]);
        reading.MapGet("/search", SearchResource.Find).Tells<FindingsJson>("Reports, claims, incidents, places and actors by their words.", [Words with { Description = "Words, \"phrases\", beginnings*, and fields: place: actor: target: by: type: publisher: title: quote: after: before:" }, .. QueryWords.Page, .. QueryWords.Clocks]);
        reading.MapGet("/names/places", SearchResource.Places).Tells<NamesJson>("Names of places that complete what is typed.", Words);
        reading.MapGet("/names/actors", SearchResource.Actors).Tells<NamesJson>("Names of actors that complete what is typed.", Words);
    }

    private static void MapSituation(RouteGroupBuilder reading)
    {
        reading.MapGet("/incidents", IncidentsResource.List).Tells<IncidentsJson>("What is said to have happened, each happening once, the last day first.", [.. QueryWords.Incidents, .. QueryWords.Page]);
        reading.MapGet("/incidents/{id}", IncidentsResource.One).Tells<ReadIncidentJson>("An incident with what each source says and why its claims are one.", QueryWords.Clocks);
        reading.MapGet("/incidents/{id}/history", IncidentsResource.History).Tells<HistoryJson>("How an incident came to be what it is.", QueryWords.Clocks);
        reading.MapGet("/tallies", TalliesResource.List).Tells("How many people and things, nothing counted twice.", ["application/json", "text/csv"],
            [QueryWords.Dimensions, .. QueryWords.Days("count"), QueryWords.Claims[0], .. QueryWords.Clocks, QueryWords.Format("json", "csv")]);
        reading.MapGet("/sources", SourcesResource.List).Tells<IEnumerable<Case.Sources.SourceEntry>>("Every voice, with how often others confirm and contradict it.", QueryWords.Clocks);
        reading.MapGet("/access", AccessResource.Between).Tells("Whether one gets from one place to another, as told.", ["application/json", "application/geo+json"],
            [new("from", "A place on the roads known here.", IsRequired: true), new("to", "Another.", IsRequired: true), .. QueryWords.Clocks, QueryWords.Format("json", "geojson")]);
        reading.MapGet("/control", ControlResource.List).Tells("Who holds which place, as told; of places that are named, how that came about too.", ["application/jsonl", "application/geo+json"],
            [new("name", "A place's name.", Repeats: true), new("areas", "With the ground around each place, as GeoJSON.") { OneOf = ["yes", "no"] }, .. QueryWords.Clocks, QueryWords.Format("jsonl", "geojson")]);
        reading.MapGet("/displacement", CourseResource.Displacement).Tells("Who had to leave where for where and who came back: an object a flow, then an object a total.", ["application/jsonl", "application/geo+json"], [.. QueryWords.Clocks, QueryWords.Format("jsonl", "geojson")]);
        reading.MapGet("/timeline", CourseResource.Timeline).Tells("Operations and days, the weightiest of a day first.", ["application/jsonl", "application/geo+json"],
            [.. QueryWords.Days("day"), .. QueryWords.Clocks, QueryWords.Format("jsonl", "geojson")]);
        reading.MapGet("/brief", BriefResource.Read).Tells("The situation report.", ["application/json", "text/markdown", "text/plain"], [.. QueryWords.Clocks, QueryWords.Format("json", "md", "text")]);
        reading.MapGet("/tiles/{z:int}/{x:int}/{y:int}", TilesResource.One).Tells("What the map shows, as a vector tile.", [VectorTile.MediaType],
            [new("layer", "A layer of the tile; incidents unless given.", Repeats: true) { OneOf = TilesResource.Layers }, .. QueryWords.Incidents]);
    }

    private static void MapDownloads(RouteGroupBuilder reading)
    {
        reading.MapGet("/reports/{id}/original", ReportsResource.Original).Tells("The bytes of a report as received.", ["application/octet-stream"]);
        reading.MapGet("/exports/{format}", ExportResource.One).For(Role.Reader).Tells("The case in a format of others, streamed: acled, ucdp, oryx, hxl, geojson, csv, jsonl, prov or kml.", ["application/octet-stream"], QueryWords.Clocks);
    }

    private static void MapReview(RouteGroupBuilder reading, RouteGroupBuilder writing)
    {
        reading.MapGet("/review", ReviewResource.Queue).Tells<QuestionsJson>("What the program is least sure of and nobody has judged.", QueryWords.Page);
        reading.MapGet("/review/{key}", ReviewResource.One).Tells<QuestionJson>("A claim, or two with ~ between their keys, and what was judged of it.");
        reading.MapGet("/judgements", JudgementsResource.List).Tells<JudgementsJson>("What people and rules judged, the last first.", [.. QueryWords.Page, .. QueryWords.Clocks]);
        writing.MapPost("/judgements", JudgementsResource.File).Tells<JudgementJson>("Files a judgement; 409 when somebody else judged the same claims since.");
        writing.MapPost("/judgements/{entry:long}/undo", JudgementsResource.Undo).Tells<JudgementJson>("Takes a judgement back.");
    }

    private static void MapAdding(RouteGroupBuilder writing)
    {
        writing.MapPost("/reports", AddResource.Text).Tells<AdditionsJson>("Adds a text to the case.").WithMetadata(new RequestSizeLimitAttribute(2 * ReportFiles.LargestBytes));
        writing.MapPost("/reports/address", AddResource.Address).Tells<AdditionsJson>("Fetches a page and adds it to the case.");
        writing.MapPost("/reports/files", AddResource.Files).Tells<AdditionsJson>("Adds files to the case.").DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(AddResource.LargestBody));
    }
}
