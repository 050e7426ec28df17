using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Sitrep.Web.Api.Describing.Marks;

namespace Sitrep.Web.Api.Describing;

/// <summary>Tells of routes where they are made, so that the OpenAPI document cannot forget one.</summary>
internal static class Descriptions
{
    public static RouteHandlerBuilder Tells(this RouteHandlerBuilder route, string summary) => route.WithMetadata(new Description(summary));

    /// <summary>The route answers JSON, of a schema.</summary>
    public static RouteHandlerBuilder Gives(this RouteHandlerBuilder route, string schema) => route.GivesAs(Media.Json, schema);

    /// <summary>The route answers in a media type: lines of a schema in JSON Lines, the schema in JSON, text of others' formats without one.</summary>
    public static RouteHandlerBuilder GivesAs(this RouteHandlerBuilder route, string type, string? schema = null) => route.WithMetadata(new Answer(StatusCodes.Status200OK, type, schema));

    /// <summary>The route makes something and answers with it.</summary>
    public static RouteHandlerBuilder Makes(this RouteHandlerBuilder route, string schema, bool isLocated = false) =>
        route.WithMetadata(new Answer(StatusCodes.Status201Created, Media.Json, schema, isLocated ? HeaderNames.Location : null));

    /// <summary>The route answers with a file to be saved.</summary>
    public static RouteHandlerBuilder Downloads(this RouteHandlerBuilder route, string type, string? schema = null) =>
        route.WithMetadata(new Answer(StatusCodes.Status200OK, type, schema, HeaderNames.ContentDisposition));

    /// <summary>The route answers with nothing but a status.</summary>
    public static RouteHandlerBuilder GivesNothing(this RouteHandlerBuilder route) => route.WithMetadata(new Answer(StatusCodes.Status204NoContent, "", null));

    public static RouteHandlerBuilder Asks(this RouteHandlerBuilder route, params IEnumerable<QueryWord> words) => route.WithMetadata([.. words.Cast<object>()]);

    public static RouteHandlerBuilder Takes(this RouteHandlerBuilder route, string schema, string type = Media.Json) => route.WithMetadata(new Body(schema, type));

    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder route, int status, string why, string schema = "Problem") => route.WithMetadata(new Refusal(status, why, schema));

    public static RouteHandlerBuilder MayMiss(this RouteHandlerBuilder route, string what) => route.Refuses(StatusCodes.Status404NotFound, $"There is no such {what}.");
}
