using System.Text.Json.Nodes;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Api;

[Collection(nameof(AleppoSite))]
public sealed class OpenApiTests(AleppoSite site)
{
    private readonly Served served = site.Served;

    [Fact]
    public async Task The_document_has_every_route_with_all_that_it_takes_and_no_other()
    {
        var paths = (await Document())["paths"]!.AsObject();
        var told = paths.SelectMany(path => path.Value!.AsObject().Select(method => $"{method.Key.ToUpperInvariant()} {path.Key}"));
        Assert.Equal(served.ApiRoutes().Where(route => route.Path != "/api/v1/openapi.json").Select(route => $"{route.Method} {route.Path}").Order(), told.Order());
        foreach (var route in served.ApiRoutes().Where(route => route.Path != "/api/v1/openapi.json"))
        {
            var operation = paths[route.Path]![route.Method.ToLowerInvariant()]!;
            Assert.False(string.IsNullOrWhiteSpace((string?)operation["summary"]), route.Path);
            var parameters = operation["parameters"]?.AsArray().Select(parameter => (string)parameter!["name"]!).ToList() ?? [];
            Assert.Equal(route.Parameters.Concat(route.Endpoint.Metadata.GetMetadata<Description>()!.Words.Select(word => word.Name)).Order(), parameters.Order());
            Assert.Contains(operation["responses"]!.AsObject(), response => response.Key.StartsWith('2'));
            Assert.NotNull(operation["responses"]!["default"]);
        }
    }

    [Fact]
    public async Task Each_answer_in_json_has_the_fields_that_its_schema_tells()
    {
        var document = await Document();
        foreach (var (address, path) in new[]
        {
            ("/api/v1", "/api/v1"), ("/api/v1/claims", "/api/v1/claims"), ("/api/v1/incidents", "/api/v1/incidents"), ("/api/v1/reports", "/api/v1/reports"),
            ("/api/v1/search?q=khan", "/api/v1/search"), ("/api/v1/review", "/api/v1/review"), ("/api/v1/judgements", "/api/v1/judgements"), ("/api/v1/names/places?q=khan", "/api/v1/names/places"),
        })
        {
            var schema = Resolved(document, document["paths"]![path]!["get"]!["responses"]!["200"]!["content"]!["application/json"]!["schema"]!);
            var told = schema["properties"]!.AsObject().Select(property => property.Key).ToHashSet(StringComparer.Ordinal);
            Assert.All(JsonNode.Parse(await served.Text(address))!.AsObject(), property => Assert.Contains(property.Key, told));
        }
    }

    private static JsonNode Resolved(JsonNode document, JsonNode schema) =>
        (string?)schema["$ref"] is { } reference ? document["components"]!["schemas"]![reference[(reference.LastIndexOf('/') + 1)..]]! : schema;

    private async Task<JsonNode> Document() => JsonNode.Parse(await served.Text(OpenApi.Address))!;
}
