using System.Globalization;
using System.Text.Json;
using Sitrep.Situation.Kept;

namespace Sitrep.Exchange.Out.Situations;

/// <summary>Rows of a situation for people: under a heading for each kind, a line a row.</summary>
public static class SituationText
{
    public static void Write(TextWriter output, IEnumerable<SituationRow> rows)
    {
        string? before = null;
        foreach (var row in rows)
        {
            using var text = JsonDocument.Parse(row.Text);
            if (SituationRows.KindOf(row) is var kind && kind != before)
            {
                output.WriteLine($"{(before is null ? "" : "\n")}{Heading(kind)}");
                before = kind;
            }

            output.WriteLine(Printable.Line("  " + LineOf(kind, text.RootElement)));
        }
    }

    static string Heading(string kind) => kind switch
    {
        "place" => "Who holds what",
        "toll" => "Tolls",
        "road" => "Roads",
        "flow" => "Who left and who came back",
        "moved" => "Moved in all",
        "day" => "Days",
        _ => "Operations",
    };

    static string LineOf(string kind, JsonElement row) => kind switch
    {
        "place" => $"{Of(row, "place"),-28} {Of(row, "status"),-10} {Name(row, "holder")}{Since(row)}{(row.TryGetProperty("siege", out var siege) ? $", surrounded by {Name(siege, "by")}" : "")}",
        "toll" => $"{Of(row, "type")} {Of(row, "action"),-12} {Count(row),-18} {Whose(row)}",
        "road" => $"{Of(row, "road"),-12} {Name(row, "from")} – {Name(row, "to")}: {Of(row, "status")}{Since(row)}",
        "flow" => $"{Of(row, "action"),-10} {Ends(row)}{string.Concat(row.GetProperty("counts").EnumerateArray().Select(c => $"  {Count(c)} {Of(c, "unit")}"))}",
        "moved" => $"{Of(row, "action"),-10} {Count(row)} {Of(row, "unit")}",
        "day" => $"{Of(row, "date")}  {row.GetProperty("incidents").GetInt32().ToString("#,0", CultureInfo.InvariantCulture)} incidents",
        _ => $"{Of(row, "name")}: {Of(row, "status")}{(Of(row, "launched") is { Length: > 0 } day ? $", launched {day}" : "")}{(Of(row, "ended") is { Length: > 0 } end ? $", ended {end}" : "")}",
    };

    static string Whose(JsonElement row) => string.Join(", ", new[]
    {
        Of(row, "side"), row.GetProperty("civilians").GetBoolean() ? "civilians" : "", Of(row, "category"),
    }.Where(t => t.Length > 0).DefaultIfEmpty("side not told"));

    static string Ends(JsonElement row) => (Name(row, "from"), Name(row, "to")) switch
    {
        ({ Length: > 0 } from, { Length: > 0 } to) => $"{from} → {to}",
        ({ Length: > 0 } from, _) => $"from {from}",
        (_, { Length: > 0 } to) => $"to {to}",
        _ => "from and to untold",
    };

    static string Since(JsonElement row) => Of(row, "since") is { Length: > 0 } since ? $", since {since}" : "";

    static string Count(JsonElement row)
    {
        var count = row.GetProperty("count");
        var (low, high) = (Number(count, "low"), Number(count, "high"));
        return high is null ? $"{low:#,0} or more" : low == high ? $"{low:#,0}" : $"{low:#,0} to {high:#,0}";
    }

    static long? Number(JsonElement count, string name) => count.TryGetProperty(name, out var number) && number.ValueKind == JsonValueKind.Number ? number.GetInt64() : null;

    static string Of(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    // A party, a node or a place is an object with a name, or a name alone.
    static string Name(JsonElement row, string name) => !row.TryGetProperty(name, out var value) ? ""
        : value.ValueKind == JsonValueKind.String ? value.GetString()!
        : value.ValueKind == JsonValueKind.Object && Of(value, "name") is { Length: > 0 } told ? told
        : value.ValueKind == JsonValueKind.Object ? Of(value, "surface") : "";
}
