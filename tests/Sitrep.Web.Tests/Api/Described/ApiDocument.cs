using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Sitrep.Web.Tests.Api.Described;

/// <summary>The app's OpenAPI document, and whether what is answered is what it tells. Objects may have no properties but those that it names.</summary>
internal sealed class ApiDocument
{
    private const string Reference = "#/components/schemas/";

    private static readonly EvaluationOptions Strict = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };

    private readonly JsonObject closed;
    private readonly Dictionary<string, JsonSchema> built = [];

    public ApiDocument(string text)
    {
        Root = JsonNode.Parse(text)!.AsObject();
        closed = Closed(Schemas.DeepClone()).AsObject();
        Operations = [.. Root["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(told => new ApiOperation(told.Key.ToUpperInvariant(), path.Key, told.Value!.AsObject())))];
    }

    public JsonObject Root { get; }

    public JsonObject Schemas => Root["components"]!["schemas"]!.AsObject();

    public IReadOnlyList<ApiOperation> Operations { get; }

    /// <summary>"Schema.property", of all properties that some checked value had.</summary>
    public HashSet<string> Seen { get; } = [];

    /// <summary>"GET /path 200 application/json", of all that was answered.</summary>
    public HashSet<string> Answered { get; } = [];

    /// <summary>Fails unless the answer is one that the document tells of, down to its last property.</summary>
    public async Task Check(ApiOperation operation, HttpResponseMessage answer)
    {
        var (status, type, asked) = ($"{(int)answer.StatusCode}", answer.Content.Headers.ContentType?.MediaType ?? "", answer.RequestMessage!.RequestUri!.PathAndQuery);
        Assert.True(operation.Responses[status] is not null, $"{operation.Method} {asked} answers {status}, which the document does not tell of: {await answer.Content.ReadAsStringAsync()}");
        var told = Resolved(operation.Responses[status]!);
        Answered.Add($"{operation.Name} {status} {type}".TrimEnd());
        foreach (var header in told["headers"]?.AsObject().Where(header => header.Key != "Link") ?? [])
        {
            Assert.True(answer.Headers.NonValidated.Contains(header.Key) || answer.Content.Headers.NonValidated.Contains(header.Key), $"{operation.Method} {asked} answers {status} without {header.Key}.");
        }

        if (told["content"] is not JsonObject content)
        {
            Assert.Equal("", await answer.Content.ReadAsStringAsync());
            return;
        }

        Assert.True(content[type] is not null, $"{operation.Method} {asked} answers {status} as '{type}', which the document does not tell of.");
        foreach (var (name, value) in await Values(content[type]!.AsObject(), answer))
        {
            Check(name, value, $"{operation.Method} {asked} {status}");
        }
    }

    /// <summary>Fails unless a value is what a schema tells.</summary>
    public void Check(string name, JsonNode? value, string of)
    {
        var result = Built(name).Evaluate(JsonSerializer.SerializeToElement(value), Strict);
        Assert.True(result.IsValid, $"{of} is no {name}:\n{string.Join('\n', (result.Details ?? []).Where(detail => detail.Errors is { Count: > 0 }).SelectMany(detail => detail.Errors!.Select(error => $"  {detail.InstanceLocation}: {error.Value}")).Distinct().Take(12))}\n{value?.ToJsonString()[..Math.Min(value.ToJsonString().Length, 600)]}");
        See(Schemas[name]!, name, value);
    }

    public JsonNode Resolved(JsonNode node) => (string?)node["$ref"] is { } reference ? reference.TrimStart('#', '/').Split('/').Aggregate((JsonNode)Root, (at, part) => at[part]!) : node;

    // JSON is a value of its schema, JSON Lines a value a line; other text and bytes have none.
    private static async Task<List<(string Schema, JsonNode? Value)>> Values(JsonObject content, HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return (string?)content["x-itemSchema"]?["$ref"] is { } line ? [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(one => (line[Reference.Length..], JsonNode.Parse(one)))]
            : (string?)content["schema"]?["$ref"] is { } whole ? [(whole[Reference.Length..], JsonNode.Parse(text))] : [];
    }

    private JsonSchema Built(string name) => built.TryGetValue(name, out var made) ? made : built[name] = JsonSchema.Build(JsonSerializer.SerializeToElement(new JsonObject
    {
        ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
        ["$id"] = $"urn:sitrep:{name}",
        ["$ref"] = $"#/$defs/{name}",
        ["$defs"] = closed.DeepClone(),
    }));

    private static JsonNode Closed(JsonNode node)
    {
        if (node is JsonObject schema)
        {
            if (schema["properties"] is not null && schema["additionalProperties"] is null)
            {
                schema["additionalProperties"] = false;
            }

            if ((string?)(schema["$ref"] as JsonValue) is { } reference)
            {
                schema["$ref"] = reference.Replace(Reference, "#/$defs/", StringComparison.Ordinal);
            }
        }

        foreach (var child in node switch { JsonObject all => all.Select(one => one.Value), JsonArray all => all, _ => [] })
        {
            if (child is JsonObject or JsonArray)
            {
                Closed(child);
            }
        }

        return node;
    }

    private void See(JsonNode schema, string name, JsonNode? value)
    {
        if ((string?)schema["$ref"] is { } reference)
        {
            See(Schemas[reference[Reference.Length..]]!, reference[Reference.Length..], value);
        }
        else if (schema["oneOf"] is JsonArray kinds && value is JsonObject)
        {
            var fitting = kinds.Select(kind => (Kind: kind!, Name: (string?)kind!["$ref"] is { } of ? of[Reference.Length..] : name)).FirstOrDefault(kind => Fits(Resolved(kind.Kind), value));
            if (fitting.Kind is not null)
            {
                See(fitting.Kind, fitting.Name, value);
            }
        }
        else if (value is JsonArray items && schema["items"] is { } item)
        {
            foreach (var one in items)
            {
                See(item, name, one);
            }
        }
        else if (value is JsonObject all && schema["properties"] is JsonObject told)
        {
            foreach (var (property, inner) in all.Where(one => told[one.Key] is not null))
            {
                Seen.Add($"{name}.{property}");
                See(told[property]!, $"{name}.{property}", inner);
            }
        }
    }

    // By the constant that tells kinds apart: kind, type, or of a feature the kind of its properties.
    private bool Fits(JsonNode schema, JsonNode value) => schema["properties"] is JsonObject told && told.All(one =>
        one.Value!["const"] is { } constant ? value[one.Key] is { } has && JsonNode.DeepEquals(has, constant)
        : one.Key != "properties" || (Resolved(one.Value!) is { } inner && inner["properties"]?["kind"] is { } kind && (kind["const"] is { } only ? JsonNode.DeepEquals(only, value["properties"]!["kind"]) : kind["enum"]!.AsArray().Any(of => JsonNode.DeepEquals(of, value["properties"]!["kind"])))));

    /// <summary>"Schema.property", of all properties that the schemas tell of.</summary>
    public IEnumerable<string> Told() => Schemas.SelectMany(schema => Told(schema.Value!, schema.Key));

    private static IEnumerable<string> Told(JsonNode schema, string name) =>
        (schema["properties"]?.AsObject().SelectMany(property => Told(property.Value!, $"{name}.{property.Key}").Prepend($"{name}.{property.Key}")) ?? [])
        .Concat(schema["items"] is { } items ? Told(items, name) : [])
        .Concat(schema["oneOf"]?.AsArray().SelectMany(kind => Told(kind!, name)) ?? []);
}
