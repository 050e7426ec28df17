using System.Text.Json.Nodes;

namespace Sitrep.Web.Api.Describing;

/// <summary>The parameters that stand in paths, by their names there.</summary>
internal static class PathWords
{
    private static readonly Dictionary<string, (string Description, Func<JsonObject> Schema)> Words = new(StringComparer.Ordinal)
    {
        ["/claims/{key}"] = ("A claim's key.", () => Schemas.Reference("ClaimKey")),
        ["/review/{key}"] = ("A claim's key, or two with ~ between them.", () => new() { ["type"] = "string" }),
        ["/reports/{id}"] = ("A report's key, or its whole hash.", () => new() { ["type"] = "string", ["pattern"] = "^(sha256:[0-9a-f]{64}|[0-9a-f]{16})$" }),
        ["/incidents/{id}"] = ("An incident's id.", () => Schemas.Reference("IncidentId")),
        ["/sources/{name}"] = ("A voice's name, or a side's; a slash in it is escaped as %2F.", () => new() { ["type"] = "string" }),
        ["/accounts/{name}"] = ("An account's name.", () => new() { ["type"] = "string", ["minLength"] = 1, ["maxLength"] = 64 }),
        ["/tokens/{id}"] = ("A token's id.", () => new() { ["type"] = "string" }),
        ["/exports/{format}"] = ("The format (docs/exports.md).", () => new() { ["type"] = "string", ["enum"] = new JsonArray([.. Exchange.Out.Events.EventExport.Formats.Select(format => (JsonNode)format)]) }),
        ["/judgements/{entry}"] = ("The judgement's number in the ledger.", () => new() { ["type"] = "integer", ["minimum"] = 1 }),
        ["/tiles/{z}"] = ("The tile's zoom.", () => new() { ["type"] = "integer", ["minimum"] = 0 }),
        ["/{x}"] = ("The tile's column.", () => new() { ["type"] = "integer", ["minimum"] = 0 }),
        ["/{y}"] = ("The tile's row.", () => new() { ["type"] = "integer", ["minimum"] = 0 }),
    };

    /// <summary>The parameter of a path: "id" of "/api/v1/reports/{id}/text".</summary>
    /// <exception cref="InvalidOperationException">Nobody has told here what it is.</exception>
    public static JsonObject Of(string path, string name)
    {
        var (_, told) = Words.FirstOrDefault(word => path.Contains(word.Key, StringComparison.Ordinal) && word.Key.EndsWith($"{{{name}}}", StringComparison.Ordinal));
        return told.Schema is null ? throw new InvalidOperationException($"Say in {nameof(PathWords)} what {{{name}}} of {path} is.")
            : new() { ["name"] = name, ["in"] = "path", ["description"] = told.Description, ["required"] = true, ["schema"] = told.Schema() };
    }
}
