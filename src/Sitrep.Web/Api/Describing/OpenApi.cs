using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace Sitrep.Web.Api.Describing;

/// <summary>The OpenAPI document of everything under /api/v1, made of the routes themselves.</summary>
internal static class OpenApi
{
    public const string Address = "/api/v1/openapi.json";

    private const string Document = "v1";

    public static void AddDescription(this IServiceCollection services) => services.AddOpenApi(Document, options =>
    {
        options.ShouldInclude = described => described.RelativePath?.StartsWith("api/", StringComparison.Ordinal) is true && !described.RelativePath.EndsWith("openapi.json", StringComparison.Ordinal);
        options.AddOperationTransformer((operation, context, _) => Tell(operation, context.Description.ActionDescriptor.EndpointMetadata.OfType<Description>().FirstOrDefault()));
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new() { Title = "Sitrep", Version = typeof(OpenApi).Assembly.GetName().Version?.ToString(3) ?? Document, Description = "Who says what happened, where, when and to whom. docs/api.md has an example of each." };
            // The address of a server depends on who asks; a document that names none is relative to where it was got.
            document.Servers = [];
            return Task.CompletedTask;
        });
    });

    private static Task Tell(OpenApiOperation operation, Description? told)
    {
        if (told is not null)
        {
            operation.Summary = told.Summary;
            operation.Parameters = [.. operation.Parameters ?? [], .. told.Words.Select(Parameter)];
        }

        operation.Responses ??= [];
        operation.Responses.TryAdd("default", new OpenApiResponse
        {
            Description = "What is wrong, and what to do (RFC 9457).",
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { ["application/problem+json"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.Object } } },
        });
        return Task.CompletedTask;
    }

    private static OpenApiParameter Parameter(QueryWord word) => new()
    {
        Name = word.Name,
        In = ParameterLocation.Query,
        Description = word.Description,
        Required = word.IsRequired,
        Explode = word.Repeats,
        Schema = word.Repeats ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = Schema(word) } : Schema(word),
    };

    private static OpenApiSchema Schema(QueryWord word) => new()
    {
        Type = word.Kind switch { "integer" => JsonSchemaType.Integer, "boolean" => JsonSchemaType.Boolean, _ => JsonSchemaType.String },
        Format = word.Format,
        Enum = word.OneOf.IsEmpty ? null : [.. word.OneOf.Select(one => (JsonNode)JsonValue.Create(one))],
    };
}
