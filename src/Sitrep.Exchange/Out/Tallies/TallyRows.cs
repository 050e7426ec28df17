using System.Globalization;
using System.Text.Json;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Exchange.Out.Tables;
using Sitrep.Situation.Tallies;

namespace Sitrep.Exchange.Out.Tallies;

/// <summary>A tally as a table: a row a cell, as CSV or as JSON Lines with the same names.</summary>
public static class TallyRows
{
    static readonly string[] Columns =
        ["type", "action", "side", "civilians", "category", "place", "start", "end", "claimant", "low", "best", "high", "part", "inferred", "claims"];

    static readonly HashSet<string> Numbers = new(StringComparer.Ordinal) { "start", "end", "low", "best", "high" };

    public static void WriteCsv(TextWriter output, TallyTable table, IEnumerable<TallyCell> cells)
    {
        var csv = new CsvTable(output, Numbers);
        csv.Headings(Columns);
        foreach (var cell in cells)
        {
            csv.Row(Columns.Zip(Values(table, cell)));
        }
    }

    /// <summary>A line a cell, and a last one that tells of totals that no cell counts, if there are any.</summary>
    public static void WriteJson(Stream output, TallyTable table, IEnumerable<TallyCell> cells, TotalsBeyond beyond)
    {
        foreach (var cell in cells)
        {
            WriteLine(output, json => Write(json, table, cell));
        }

        if (!beyond.IsNone)
        {
            WriteLine(output, json =>
            {
                json.WriteStartObject();
                Write(json, beyond);
                json.WriteEndObject();
            });
        }
    }

    /// <summary>One cell as an object.</summary>
    public static void Write(Utf8JsonWriter json, TallyTable table, TallyCell cell)
    {
        var key = cell.Key;
        json.WriteStartObject();
        json.WriteString("type", Wire.Of(key.Type));
        json.WriteString("action", key.Action);
        json.WriteIfSaid("side", key.Side?.Name);
        json.WriteBoolean("civilians", key.Civilian);
        json.WriteIfSaid("category", key.Category);
        json.WriteIfSaid("place", key.Place);
        json.WriteIfSaid("start", key.First is { } first ? Wire.Of(first) : null);
        json.WriteIfSaid("end", key.Last is { } last ? Wire.Of(last) : null);
        json.WriteIfSaid("claimant", key.Claimant);
        IncidentJson.Write(json, "count", cell.Toll);
        json.WriteBoolean("part", cell.IsPart);
        json.WriteBoolean("inferred", cell.Inferred);
        json.WriteStartArray("voices");
        foreach (var voice in table.Voices(cell))
        {
            json.WriteStartObject();
            json.WriteString("source", voice.Voice);
            IncidentJson.Write(json, "count", voice.Toll);
            json.WriteStartArray("claims");
            foreach (var claim in voice.Claims)
            {
                json.WriteStringValue(Codes.Of(claim));
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Totals that no cell counts, as a property of an object; nothing when there are none.</summary>
    public static void Write(Utf8JsonWriter json, TotalsBeyond beyond)
    {
        if (beyond.IsNone)
        {
            return;
        }

        json.WriteStartObject("overlapping");
        json.WriteNumber("totals", beyond.Cells.Length);
        json.WriteIfSaid("from", beyond.From is { } from ? Wire.Of(from) : null);
        json.WriteIfSaid("to", beyond.To is { } to ? Wire.Of(to) : null);
        json.WriteEndObject();
    }

    static void WriteLine(Stream output, Action<Utf8JsonWriter> write)
    {
        using (var json = new Utf8JsonWriter(output, IncidentLines.Options))
        {
            write(json);
        }

        output.WriteByte((byte)'\n');
    }

    static string[] Values(TallyTable table, TallyCell cell)
    {
        var key = cell.Key;
        return
        [
            Wire.Of(key.Type), key.Action, key.Side?.Name ?? "", Yes(key.Civilian), key.Category ?? "", key.Place ?? "",
            key.First is { } first ? Wire.Of(first) : "", key.Last is { } last ? Wire.Of(last) : "", key.Claimant ?? "",
            Number(cell.Toll.Low), Number(cell.Toll.Best), cell.Toll.High is { } high ? Number(high) : "", Yes(cell.IsPart), Yes(cell.Inferred),
            string.Join(' ', table.Claims(cell).Select(Codes.Of)),
        ];
    }

    static string Yes(bool it) => it ? "true" : "false";
    static string Number(long n) => n.ToString(CultureInfo.InvariantCulture);
}
