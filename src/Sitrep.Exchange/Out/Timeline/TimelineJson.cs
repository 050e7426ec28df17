using System.Text.Json;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Situation.Operations;
using Sitrep.Situation.Timeline;

namespace Sitrep.Exchange.Out.Timeline;

/// <summary>Operations and days as JSON Lines: an object an operation, then an object a day. Incidents are as `sitrep incidents` gives them, with their claims' words.</summary>
public static class TimelineJson
{
    public static void Write(Stream output, IEnumerable<Day> days, IReadOnlyCollection<Operation> operations)
    {
        foreach (var operation in operations)
        {
            Line(output, json => Fields(json, operation));
        }

        foreach (var day in days)
        {
            Line(output, json => Fields(json, day, operations));
        }
    }

    static void Line(Stream output, Action<Utf8JsonWriter> fields)
    {
        using (var json = new Utf8JsonWriter(output, IncidentLines.Options))
        {
            json.WriteStartObject();
            fields(json);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    static void Fields(Utf8JsonWriter json, Operation operation)
    {
        json.WriteString("kind", "operation");
        json.WriteString("id", operation.Id);
        json.WriteString("name", operation.Name);
        Texts(json, "names", operation.Names);
        Texts(json, "sides", operation.Sides.Select(s => s.Name));
        json.WriteString("status", Codes.Of(operation.Status));
        json.WriteIfSaid("launched", operation.Launched is { } launched ? Wire.Of(launched) : null);
        json.WriteIfSaid("ended", operation.Ended is { } ended ? Wire.Of(ended) : null);
        json.WriteBoolean("disputed", operation.Disputed);
        json.WriteClaims("claims", operation.Claims);
        json.WriteStartArray("days");
        foreach (var day in operation.Days)
        {
            json.WriteStartObject();
            json.WriteNumberOrNull("day", day.Number);
            json.WriteString("date", Wire.Of(day.Date));
            json.WriteStartArray("parts");
            foreach (var part in day.Parts)
            {
                json.WriteStartObject();
                json.WriteString("incident", part.Incident.Id);
                json.WriteString("tie", Codes.Of(part.Tie));
                json.WriteClaims("claims", part.Incident.Claims);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Fields(Utf8JsonWriter json, Day day, IEnumerable<Operation> operations)
    {
        json.WriteString("kind", "day");
        json.WriteString("date", Wire.Of(day.Date));
        json.WriteStartArray("operations");
        foreach (var (operation, of) in operations.SelectMany(o => o.Days.Where(d => d.Date == day.Date).Select(d => (o, d))))
        {
            json.WriteStartObject();
            json.WriteString("id", operation.Id);
            json.WriteString("name", operation.Name);
            json.WriteNumberOrNull("day", of.Number);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("incidents");
        foreach (var incident in day.Incidents)
        {
            IncidentJson.Write(json, incident);
        }

        json.WriteEndArray();
        json.WriteClaims("claims", day.Incidents.SelectMany(i => i.Claims));
    }

    static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
