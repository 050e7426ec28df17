using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Microsoft.OpenApi;

namespace Sitrep.Web.Tests.Api.Described;

/// <summary>The OpenAPI document is one: by a reader of such documents, by JSON Schema's own schema, and by the rules that neither looks at.</summary>
[Collection(nameof(DemoSite))]
public sealed class DocumentTests(DemoSite site)
{
    private readonly ApiDocument document = site.Document;

    [Fact]
    public void It_has_every_route_and_no_other() =>
        Assert.Equal(site.Served.ApiRoutes().Select(route => $"{route.Method} {route.Path}").Order(), document.Operations.Select(operation => operation.Name).Order());

    [Fact]
    public void A_reader_of_such_documents_finds_nothing_wrong()
    {
        var read = OpenApiDocument.Parse(document.Root.ToJsonString(), OpenApiConstants.Json);
        Assert.Empty(read.Diagnostic!.Errors.Select(error => error.ToString()));
        Assert.Empty(read.Diagnostic.Warnings.Select(warning => warning.ToString()));
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        Assert.Equal(document.Operations.Count, read.Document!.Paths.Sum(path => path.Value.Operations!.Count));
    }

    [Fact]
    public void Every_schema_is_a_schema_and_its_examples_are_what_it_tells()
    {
        foreach (var (name, schema) in document.Schemas)
        {
            var result = MetaSchemas.Draft202012.Evaluate(JsonSerializer.SerializeToElement(schema), new() { OutputFormat = OutputFormat.List });
            Assert.True(result.IsValid, name);
            foreach (var example in schema!["examples"]?.AsArray() ?? [])
            {
                document.Check(name, example, $"An example of {name}");
            }
        }
    }

    [Fact]
    public void Every_reference_leads_somewhere_and_nothing_is_there_for_nothing()
    {
        var references = Nodes(document.Root).OfType<JsonObject>().Select(node => node["$ref"]).OfType<JsonValue>().Select(reference => (string)reference!).ToHashSet();
        var parts = document.Root["components"]!.AsObject().Where(kind => kind.Key != "securitySchemes").SelectMany(kind => kind.Value!.AsObject().Select(part => $"#/components/{kind.Key}/{part.Key}")).ToHashSet();
        Assert.Equal(parts.Order(), references.Order());
    }

    [Fact]
    public void Every_operation_is_told_of_in_full()
    {
        Assert.Equal(document.Operations.Count, document.Operations.Select(operation => (string)operation.Told["operationId"]!).Distinct().Count());
        var schemes = document.Root["components"]!["securitySchemes"]!.AsObject();
        foreach (var operation in document.Operations)
        {
            Assert.All(new[] { "summary", "description" }, name => Assert.False(string.IsNullOrWhiteSpace((string?)operation.Told[name]), operation.Name));
            var names = operation.Parameters.Select(parameter => ((string?)parameter["in"], (string?)parameter["name"])).ToList();
            Assert.Equal(names.Distinct(), names);
            Assert.Equal(operation.Path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}')), names.Where(name => name.Item1 == "path").Select(name => name.Item2));
            Assert.All(operation.Parameters, parameter => Assert.True(parameter["schema"] is not null && !string.IsNullOrWhiteSpace((string?)parameter["description"]), $"{operation.Name} {parameter["name"]}"));
            Assert.All(operation.Parameters.Where(parameter => (string?)parameter["in"] == "path"), parameter => Assert.True((bool?)parameter["required"]));
            Assert.All(operation.Responses, response => Assert.False(string.IsNullOrWhiteSpace((string?)document.Resolved(response.Value!)["description"]), $"{operation.Name} {response.Key}"));
            Assert.Contains(operation.Responses, response => response.Key[0] == '2');
            Assert.NotEmpty(operation.Told["security"]!.AsArray());
            Assert.All(operation.Told["security"]!.AsArray().SelectMany(need => need!.AsObject()), need => Assert.True(schemes.ContainsKey(need.Key)));
        }
    }

    private static IEnumerable<JsonNode> Nodes(JsonNode node) => (node switch { JsonObject all => all.Select(one => one.Value), JsonArray all => all, _ => [] }).OfType<JsonNode>().SelectMany(Nodes).Prepend(node);
}
