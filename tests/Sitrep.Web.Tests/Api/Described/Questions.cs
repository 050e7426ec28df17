using System.Globalization;
using System.Text.Json.Nodes;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Api.Described;

/// <summary>Real addresses for every GET of the document: each of the case's things that a path can name, and each parameter with each value that it may have.</summary>
internal sealed class Questions(Served served)
{
    private const int MostWhys = 16, MostNames = 6;

    private static readonly Dictionary<string, string> Days = new(StringComparer.Ordinal) { ["as-of"] = "2024-11-28", ["day"] = "2024-11-29", ["from"] = "2024-11-28", ["to"] = "2024-11-30" };

    private readonly Dictionary<string, List<string>> things = [];

    public async Task<IEnumerable<string>> Of(ApiOperation operation)
    {
        var required = operation.Queries.Where(query => (bool?)query["required"] is true).ToList();
        var addresses = (await Paths(operation)).Select(path => With(path, required.Select(query => ((string)query["name"]!, (string)query["example"]!)))).ToList();
        var plain = addresses[0];
        foreach (var query in operation.Queries)
        {
            addresses.AddRange((await Values(query)).Select(value => With(plain, [((string)query["name"]!, value)])));
        }

        // A total reaches beyond the days asked for on both sides only when both are told.
        addresses.AddRange(operation.Queries.Count(query => IsDay(query) && (string?)query["name"] is "from" or "to") == 2 ? [With(plain, [("from", Days["from"]), ("to", Days["from"])])] : []);

        // What areas, names and the forms are asked for together.
        addresses.AddRange(operation.Queries.Any(query => (string?)query["name"] == "areas") ? [With(plain, [("areas", "yes"), ("as-of", "2024-11-30")])] : []);
        return addresses;
    }

    private async Task<IEnumerable<string>> Paths(ApiOperation operation) => operation.Path switch
    {
        "/api/v1/claims/{key}" => (await Claims()).Select(key => $"/api/v1/claims/{key}"),
        "/api/v1/claims/{key}/why" => (await Claims()).Where(key => key.EndsWith(".c2", StringComparison.Ordinal)).Take(MostWhys).Select(key => $"/api/v1/claims/{key}/why"),
        "/api/v1/review/{key}" => (await Claims()).Concat(await All("/api/v1/review?limit=1000", "questions", question => question["key"])).Select(key => $"/api/v1/review/{Uri.EscapeDataString(key)}"),
        "/api/v1/sources/{name}" => (await All("/api/v1/sources?limit=1000", "sources", source => source["name"])).Append("Syrian government forces").Select(name => $"/api/v1/sources/{Uri.EscapeDataString(name)}"),
        "/api/v1/exports/{format}" => operation.Parameters.First()["schema"]!["enum"]!.AsArray().Select(format => $"/api/v1/exports/{format}"),
        "/api/v1/tiles/{z}/{x}/{y}" => Enumerable.Range(0, 15).Select(Tile),
        _ when operation.Path.Contains("{id}", StringComparison.Ordinal) => (await Ids(operation.Path.Split('/')[3])).Select(id => operation.Path.Replace("{id}", id, StringComparison.Ordinal)),
        _ => [operation.Path],
    };

    private Task<List<string>> Claims() => All("/api/v1/claims?limit=1000", "claims", claim => claim["key"]);

    private Task<List<string>> Ids(string of) => of == "reports" ? All("/api/v1/reports?limit=1000", of, report => report["key"]) : All("/api/v1/incidents?limit=1000", of, entry => entry["incident"]!["id"]);

    private async Task<IEnumerable<string>> Values(JsonObject query)
    {
        var (name, schema) = ((string)query["name"]!, query["schema"]!);
        var item = schema["items"] ?? schema;
        return IsDay(query) ? [Days[name]]
            : (string?)item["format"] == "date-time" ? ["2024-11-29T12:00:00Z"]
            : item["enum"] is JsonArray words ? words.Select(word => (string)word!)
            : (string?)item["type"] == "integer" ? ["2"]
            : (string?)query["example"] is { } example ? [example]
            : name switch
            {
                "side" when query["description"]?.ToString().StartsWith("The name of a side", StringComparison.Ordinal) == true => await Choices("sides"),
                "party" => await Choices("parties"),
                "source" => await Choices("sources"),
                "side" => await All("/api/v1/tallies?limit=1000", "tallies", tally => tally["side"] ?? "nobody"),
                "name" => await Held(),
                _ => throw new InvalidOperationException($"Say here what {name} may be."),
            };
    }

    private static bool IsDay(JsonObject query) => (string?)(query["schema"]!["items"] ?? query["schema"]!)["format"] == "date";

    private async Task<IEnumerable<string>> Choices(string kind) => (await All("/api/v1/choices", kind, choice => choice["value"])).Take(MostNames);

    private async Task<List<string>> Held() => [.. (await served.Text("/api/v1/control")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (string)JsonNode.Parse(line)!["place"]!)];

    private async Task<List<string>> All(string address, string of, Func<JsonNode, JsonNode?> named)
    {
        if (!things.TryGetValue(address + of, out var all))
        {
            all = things[address + of] = [.. JsonNode.Parse(await served.Text(address))![of]!.AsArray().Select(one => named(one!)!.ToString()).Distinct()];
            Assert.NotEmpty(all);
        }

        return all;
    }

    // The tile of each zoom on which Aleppo lies.
    private static string Tile(int zoom)
    {
        var (x, y) = ((37.16 + 180) / 360, 0.5 - Math.Log(Math.Tan((45 + 36.2 / 2) * Math.PI / 180)) / (2 * Math.PI));
        return string.Create(CultureInfo.InvariantCulture, $"/api/v1/tiles/{zoom}/{(int)(x * (1 << zoom))}/{(int)(y * (1 << zoom))}");
    }

    private static string With(string address, IEnumerable<(string Name, string Value)> words) =>
        words.Aggregate(address, (at, word) => $"{at}{(at.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{word.Name}={Uri.EscapeDataString(word.Value)}");
}
