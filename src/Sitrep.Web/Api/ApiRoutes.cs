using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sitrep.Record.Accounts;
using Sitrep.Web.Accounts;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Api.Describing.Marks;
using Sitrep.Web.Api.Routes;
using Sitrep.Web.Safety;

namespace Sitrep.Web.Api;

/// <summary>Everything under /api/v1 (docs/api.md has each with an example).</summary>
public static class ApiRoutes
{
    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup("/api/v1").AddEndpointFilter<Understood>();
        var unkept = api.MapGroup("").AddEndpointFilter<Unchanged>().WithMetadata(new IsTagged());
        var reading = unkept.MapGroup("").WithMetadata(new IsKept());
        reading.MapTexts();
        reading.MapNames();
        reading.MapHappenings();
        reading.MapPicture();
        unkept.MapDownloads();
        reading.MapGroup("").For(Role.Reader).MapQuestions();
        api.MapJudging();
        api.MapAdding();
        api.MapPeople();
        reading.MapGet("/openapi.json", OpenApi.Read).Tells("This document.").GivesAs(Media.Json);
    }
}
