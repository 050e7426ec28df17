using System.Text.Json;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Situation.Displacement;

namespace Sitrep.Exchange.Out.Displacement;

/// <summary>
/// GeoJSON (RFC 7946): a flow as a line from where people left to where they went, as a point where only one end has a position, and without a geometry
/// where none has.
/// </summary>
public static class DisplacementGeoJson
{
    public static void Write(Stream output, Movements movements)
    {
        using var json = new Utf8JsonWriter(output, IncidentLines.Options);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var flow in movements.Flows)
        {
            Write(json, flow);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Flow flow)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", flow.Id);
        json.WritePropertyName("geometry");
        Geometry(json, flow);
        json.WriteStartObject("properties");
        DisplacementJson.Fields(json, flow);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    static void Geometry(Utf8JsonWriter json, Flow flow)
    {
        switch (flow.From?.Location, flow.To?.Location)
        {
            case (null, null):
                json.WriteNullValue();
                break;
            case ({ } from, { } to):
                json.WriteStartObject();
                json.WriteString("type", "LineString");
                json.WriteStartArray("coordinates");
                json.WritePosition(from);
                json.WritePosition(to);
                json.WriteEndArray();
                json.WriteEndObject();
                break;
            default:
                json.WriteStartObject();
                json.WriteString("type", "Point");
                json.WritePropertyName("coordinates");
                json.WritePosition((flow.From?.Location ?? flow.To?.Location)!.Value);
                json.WriteEndObject();
                break;
        }
    }
}
