using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Sitrep.Web.Api.Describing;

/// <summary>The OpenAPI document of everything under /api/v1, made of the routes themselves and the files of schemas.</summary>
internal static class OpenApi
{
    public const string Address = "/api/v1/openapi.json";

    private static readonly JsonSerializerOptions Form = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The document of an app's routes.</summary>
    public static IResult Read(EndpointDataSource routes) => TypedResults.Text(Of(routes.Endpoints.OfType<RouteEndpoint>()).ToJsonString(Form), Media.Json, System.Text.Encoding.UTF8);

    private static JsonObject Of(IEnumerable<RouteEndpoint> routes) => new()
    {
        ["openapi"] = "3.1.1",
        ["info"] = new JsonObject
        {
            ["title"] = "Sitrep",
            ["version"] = typeof(OpenApi).Assembly.GetName().Version?.ToString(3) ?? "0",
            ["description"] = "Who says what happened, where, when and to whom. docs/api.md has an example of each. What is not known is absent, unless its schema says that it may be null.",
        },
        // The address of a server depends on who asks; this one is relative to where the document was got.
        ["servers"] = new JsonArray(new JsonObject { ["url"] = "/" }),
        ["paths"] = Paths(routes),
        ["components"] = new JsonObject { ["schemas"] = Schemas.All(), ["responses"] = Responses.Components(), ["headers"] = Responses.Headers(), ["securitySchemes"] = Security.Schemes() },
    };

    private static JsonObject Paths(IEnumerable<RouteEndpoint> routes)
    {
        var paths = new JsonObject();
        foreach (var path in routes.Where(route => route.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) is true).GroupBy(Operations.PathOf, StringComparer.Ordinal).OrderBy(path => path.Key, StringComparer.Ordinal))
        {
            paths[path.Key] = new JsonObject(path.SelectMany(route => route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => KeyValuePair.Create(method.ToLowerInvariant(), (JsonNode?)Operations.Of(route, method)))));
        }

        return paths;
    }
}
