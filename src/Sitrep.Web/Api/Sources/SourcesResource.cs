using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Sitrep.Situation.Fusion;
using Sitrep.Web.Case;
using Sitrep.Web.Views;

namespace Sitrep.Web.Api.Sources;

/// <summary>/api/v1/sources: every voice with how its claims stand beside others'; one, or a side, with what it says.</summary>
internal static class SourcesResource
{
    public static Ok<SourcesJson> List(HttpRequest request, CurrentCase current)
    {
        var sources = current.View(VantageQuery.From(request.Query)).Situation.Sources;
        var page = Paging.Of(request, sources.Length);
        return TypedResults.Ok(new SourcesJson(sources.Length, page.Next, page.Of(sources)));
    }

    // A slash within a name comes as it was escaped: the server leaves it so, to tell it from one between parts of a path.
    public static IResult One(string name, HttpRequest request, CurrentCase current, Sides sides) =>
        SourceView.Of(current.View(VantageQuery.From(request.Query)), name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), sides) is { } found
            ? TypedResults.Ok(SourceJson.Of(found, Paging.Of(request, found.Claims.Length)))
            : TypedResults.NotFound();
}
