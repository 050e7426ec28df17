using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Sitrep.Web.Api.Describing;

/// <summary>Tells of routes where they are made, so that the OpenAPI document cannot forget one.</summary>
internal static class Descriptions
{
    /// <summary>A route that answers JSON.</summary>
    public static RouteHandlerBuilder Tells<T>(this RouteHandlerBuilder route, string summary, params IEnumerable<QueryWord> words) =>
        route.WithMetadata(new Description(summary, [.. words], [])).Produces<T>();

    /// <summary>A route that answers in one or several media types, of which the document gives no schema.</summary>
    public static RouteHandlerBuilder Tells(this RouteHandlerBuilder route, string summary, string[] types, params IEnumerable<QueryWord> words) =>
        route.WithMetadata(new Description(summary, [.. words], [.. types])).Produces(StatusCodes.Status200OK, null, types[0], types[1..]);
}
