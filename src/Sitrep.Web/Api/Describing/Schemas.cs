using System.Text.Json.Nodes;

namespace Sitrep.Web.Api.Describing;

/// <summary>The schemas of what comes and goes, from the files of the folder of that name.</summary>
internal static class Schemas
{
    private const string Prefix = "schemas/";

    /// <summary>All of them by name.</summary>
    public static JsonObject All()
    {
        var assembly = typeof(Schemas).Assembly;
        var all = new JsonObject();
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(file)!;
            foreach (var (name, schema) in JsonNode.Parse(stream)!.AsObject())
            {
                all.Add(name, schema!.DeepClone());
            }
        }

        return all;
    }

    public static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };
}
