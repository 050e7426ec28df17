using System.Text.Json.Nodes;

namespace Sitrep.Web.Tests.Api.Described;

/// <summary>An operation as the OpenAPI document tells of it.</summary>
internal sealed record ApiOperation(string Method, string Path, JsonObject Told)
{
    public string Name => $"{Method} {Path}";

    public IEnumerable<JsonObject> Parameters => Told["parameters"]?.AsArray().Select(parameter => parameter!.AsObject()) ?? [];

    public IEnumerable<JsonObject> Queries => Parameters.Where(parameter => (string?)parameter["in"] == "query");

    public JsonObject Responses => Told["responses"]!.AsObject();

    /// <summary>The media type of what it takes; null when it takes nothing.</summary>
    public string? Takes => Told["requestBody"]?["content"]!.AsObject().Single().Key;
}
