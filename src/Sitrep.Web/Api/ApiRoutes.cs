using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sitrep.Web.Safety;

namespace Sitrep.Web.Api;

/// <summary>Everything under /api/v1 (docs/web.md has each with an example).</summary>
public static class ApiRoutes
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").AddEndpointFilter<Unchanged>();
        api.MapGet("/claims", ClaimsResource.List);
        api.MapGet("/claims/{key}", ClaimsResource.One);
        api.MapGet("/brief", BriefResource.Read);
        api.MapGet("/places", PlacesResource.List);
        api.MapGet("/tiles/{z:int}/{x:int}/{y:int}", TilesResource.One);
        api.MapGet("/sources", SourcesResource.List);
        api.MapGet("/reports", ReportsResource.List);
        api.MapGet("/reports/{id}", ReportsResource.One);
        api.MapGet("/reports/{id}/text", ReportsResource.Text);
        api.MapGet("/reports/{id}/original", ReportsResource.Original);
    }
}
