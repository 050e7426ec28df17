using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Api.Roads;
using Sitrep.Web.Api.Situations;
using Sitrep.Web.Api.Sources;
using Sitrep.Web.Tiles;

namespace Sitrep.Web.Api.Routes;

/// <summary>What the claims come to: incidents, tallies, sources, and the situation at an instant.</summary>
internal static class PictureRoutes
{
    public static void MapHappenings(this RouteGroupBuilder reading)
    {
        reading.MapGet("/incidents", IncidentsResource.List).Tells("What is said to have happened, each happening once, the last day first.").Asks([.. QueryWords.Incidents, .. QueryWords.Page]).Gives("IncidentPage");
        reading.MapGet("/incidents/{id}", IncidentsResource.One).Tells("An incident with what each source says and why its claims are one.").Asks(QueryWords.Clocks).Gives("ReadIncident").MayMiss("incident");
        reading.MapGet("/incidents/{id}/history", IncidentsResource.History).Tells("How an incident came to be what it is.").Asks(QueryWords.Clocks).Gives("History").MayMiss("incident");
        reading.MapGet("/tallies", TalliesResource.List).Tells("How many people and things, nothing counted twice.").Gives("Tallies").GivesAs(Media.Csv)
            .Asks([QueryWords.Dimensions, .. QueryWords.Days("count"), QueryWords.Claims[0], new("side", "Whose, by name."), .. QueryWords.Clocks, .. QueryWords.Page, QueryWords.Format("json", "csv")]);
        reading.MapGet("/sources", SourcesResource.List).Tells("Every voice, with how often others confirm and contradict it.").Asks([.. QueryWords.Page, .. QueryWords.Clocks]).Gives("SourcePage");
        reading.MapGet("/sources/{name}", SourcesResource.One).Tells("A voice or a side: whose side it is on, how others stand to it, and what it says.").Asks([.. QueryWords.Page, .. QueryWords.Clocks]).Gives("SourceShown").MayMiss("voice and no such side");
    }

    public static void MapPicture(this RouteGroupBuilder reading)
    {
        reading.MapGet("/roads", RoadsResource.List).Tells("Every stretch of road that anything is told of, the worst first, and which places are cut off.").Gives("Roads").GivesAs(Media.GeoJson, "RoadFeatures")
            .Asks([.. QueryWords.Part, .. QueryWords.Clocks, QueryWords.Format("json", "geojson")]);
        reading.MapGet("/access", AccessResource.Between).Tells("Whether one gets from one place to another, as told.").Gives("Access").GivesAs(Media.GeoJson, "AccessFeatures").MayMiss("place on the roads known here, or no road joins the two")
            .Asks([new("from", "A place on the roads known here.", IsRequired: true) { Example = "Aleppo" }, new("to", "Another.", IsRequired: true) { Example = "Damascus" }, .. QueryWords.Clocks, QueryWords.Format("json", "geojson")]);
        reading.MapGet("/control", ControlResource.List).Tells("Who holds which place, as told; of places that are named, how that came about too.").GivesAs(Media.Lines, "PlaceControl").GivesAs(Media.GeoJson, "ControlFeatures")
            .Asks([new("name", "A place's name.", Repeats: true), new("areas", "With the ground around each place, as GeoJSON.") { OneOf = ["yes", "no"], Otherwise = "no" }, QueryWords.Position, .. QueryWords.Part, .. QueryWords.Clocks, QueryWords.Format("jsonl", "geojson")]);
        reading.MapGet("/displacement", CourseResource.Displacement).Tells("Who had to leave where for where and who came back: an object a flow, then an object a total.")
            .GivesAs(Media.Lines, "DisplacementLine").GivesAs(Media.GeoJson, "DisplacementFeatures").Asks([QueryWords.Position, .. QueryWords.Clocks, QueryWords.Format("jsonl", "geojson")]);
        reading.MapGet("/timeline", CourseResource.Timeline).Tells("Operations and days, the weightiest of a day first.").GivesAs(Media.Lines, "TimelineLine").GivesAs(Media.GeoJson, "TimelineFeatures")
            .Asks([.. QueryWords.Days("day"), .. QueryWords.Clocks, QueryWords.Format("jsonl", "geojson")]);
        reading.MapGet("/brief", BriefResource.Read).Tells("The situation report.").Gives("Brief").GivesAs(Media.Markdown).GivesAs(Media.Text).GivesAs(Media.Pdf)
            .Asks([QueryWords.BriefLanguage, .. QueryWords.Clocks, QueryWords.Format("json", "md", "text", "pdf")]);
        reading.MapGet("/tiles/{z:int}/{x:int}/{y:int}", TilesResource.One).Tells("What the map shows, as a vector tile.").GivesAs(VectorTile.MediaType).MayMiss("tile")
            .Asks([new("layer", "A layer of the tile; incidents unless given.", Repeats: true) { OneOf = TilesResource.Layers }, .. QueryWords.Incidents]);
    }
}
