using System.Text.Json;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Situation.Displacement;

namespace Sitrep.Exchange.Out.Displacement;

/// <summary>Flows as JSON Lines: an object a flow with its claims, then an object a total.</summary>
public static class DisplacementJson
{
    public static void Write(Stream output, Movements movements)
    {
        foreach (var flow in movements.Flows)
        {
            Line(output, json => Fields(json, flow));
        }

        foreach (var total in movements.Totals)
        {
            Line(output, json => Fields(json, total));
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

    static void Fields(Utf8JsonWriter json, FlowTotal total)
    {
        json.WriteString("kind", "total");
        json.WriteString("action", total.Action);
        json.WriteString("unit", Codes.Of(total.Unit));
        IncidentJson.Write(json, "count", total.Toll);
    }

    internal static void Fields(Utf8JsonWriter json, Flow flow)
    {
        json.WriteString("kind", "flow");
        json.WriteString("id", flow.Id);
        json.WriteString("action", flow.Action);
        json.WritePlace("from", flow.From);
        json.WritePlace("to", flow.To);
        WriteEach(json, "counts", flow.Counts, Fields);
        WriteEach(json, "periods", flow.Periods, Fields);
        json.WriteStartArray("causes");
        foreach (var side in flow.Causes)
        {
            json.WriteStringValue(side.Name);
        }

        json.WriteEndArray();
        json.WriteBoolean("disputed", flow.Disputed);
        json.WriteBoolean("certain", flow.IsCertain);
        json.WriteClaims("claims", flow.Claims);
        json.WriteClaims("denials", flow.Denials);
    }

    static void Fields(Utf8JsonWriter json, FlowCount count)
    {
        json.WriteString("unit", Codes.Of(count.Unit));
        IncidentJson.Write(json, "count", count.Toll);
        json.WriteIfSaid("category", count.Kind);
        WriteEach(json, "voices", count.Voices, (to, voice) =>
        {
            to.WriteString("source", voice.Voice);
            IncidentJson.Write(to, "count", voice.Toll);
            to.WriteIds("claims", voice.Claims);
        });
        json.WriteIds("parts", count.Parts);
    }

    static void Fields(Utf8JsonWriter json, FlowPeriod period)
    {
        json.WriteIfSaid("start", period.First is { } first ? Wire.Of(first) : null);
        json.WriteIfSaid("end", period.Last is { } last ? Wire.Of(last) : null);
        json.WriteString("unit", Codes.Of(period.Unit));
        IncidentJson.Write(json, "count", period.Toll);
        json.WriteIds("claims", period.Claims);
    }

    static void WriteEach<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> fields)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            fields(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
