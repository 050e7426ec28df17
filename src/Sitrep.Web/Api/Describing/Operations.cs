using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Sitrep.Record.Accounts;
using Sitrep.Web.Accounts;
using Sitrep.Web.Api.Describing.Marks;

namespace Sitrep.Web.Api.Describing;

/// <summary>What a route takes and answers, as OpenAPI's Operation Object has it.</summary>
internal static class Operations
{
    /// <summary>The path without the kinds of its parameters.</summary>
    public static string PathOf(RouteEndpoint endpoint) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Text))));

    public static JsonObject Of(RouteEndpoint endpoint, string method)
    {
        var (path, metadata, isReading) = (PathOf(endpoint), endpoint.Metadata, HttpMethods.IsGet(method));
        var (words, isTagged) = (metadata.GetOrderedMetadata<QueryWord>(), metadata.GetMetadata<IsTagged>() is not null);
        var role = metadata.GetMetadata<Needs>() is { } needs ? needs.Role : isReading ? Role.Public : Role.Reviewer;
        var told = new JsonObject
        {
            ["operationId"] = string.Join('-', path.Split('/', StringSplitOptions.RemoveEmptyEntries).Skip(2).Select(part => part.Trim('{', '}')).Prepend(method.ToLowerInvariant())),
            ["tags"] = new JsonArray(path.Split('/').ElementAtOrDefault(3) ?? "case"),
            ["summary"] = metadata.GetMetadata<Description>()?.Summary ?? throw new InvalidOperationException($"Say of {method} {path} what it does."),
            ["description"] = Security.For(role),
        };
        var parameters = endpoint.RoutePattern.Parameters.Select(parameter => PathWords.Of(path, parameter.Name)).Concat(words.Select(Parameters.Of)).Concat(isTagged ? [Parameters.IfNoneMatch()] : []).ToArray();
        if (parameters.Length > 0)
        {
            told["parameters"] = new JsonArray([.. parameters]);
        }

        if (metadata.GetMetadata<Body>() is { } body)
        {
            told["requestBody"] = new JsonObject { ["required"] = true, ["content"] = new JsonObject { [body.Type] = new JsonObject { ["schema"] = Schemas.Reference(body.Schema) } } };
        }

        told["responses"] = Responses.Of([.. metadata.GetOrderedMetadata<Answer>()], [.. metadata.GetOrderedMetadata<Refusal>(), .. BodyRefusals(metadata)], isReading && role is null or Role.Public, isTagged, words.Any(word => word.Name == "offset"));
        told["security"] = Security.Of(isReading);
        return told;
    }

    private static Refusal[] BodyRefusals(EndpointMetadataCollection metadata) => metadata.GetMetadata<Body>() is { } body
        ? [new(StatusCodes.Status413PayloadTooLarge, "The body is too large."), new(StatusCodes.Status415UnsupportedMediaType, $"The body is no {body.Type}.")] : [];

    private static string Text(RoutePatternPart part) => part is RoutePatternParameterPart parameter ? $"{{{parameter.Name}}}" : ((RoutePatternLiteralPart)part).Content;
}
