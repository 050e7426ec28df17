using System.Text.Json;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Operations;
using Sitrep.Situation.Timeline;

namespace Sitrep.Exchange.Out.Timeline;

/// <summary>GeoJSON (RFC 7946): a point an incident of the days, with the days of operations that it falls on; without a geometry where it has no position.</summary>
public static class TimelineGeoJson
{
    public static void Write(Stream output, IEnumerable<Day> days, IReadOnlyCollection<Operation> operations)
    {
        using var json = new Utf8JsonWriter(output, IncidentLines.Options);
        var parts = operations.SelectMany(o => o.Days.SelectMany(d => d.Parts.Select(p => (p.Incident.Id, Operation: o, Day: d, p.Tie)))).ToLookup(p => p.Id, StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var (day, incident) in days.SelectMany(d => d.Incidents.Select(i => (d, i))))
        {
            Begin(json, incident);
            json.WriteString("kind", "incident");
            json.WriteString("date", Wire.Of(day.Date));
            json.WriteStartArray("operations");
            foreach (var (_, operation, of, tie) in parts[incident.Id])
            {
                json.WriteStartObject();
                json.WriteString("id", operation.Id);
                json.WriteString("name", operation.Name);
                json.WriteNumberOrNull("day", of.Number);
                json.WriteString("tie", Codes.Of(tie));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WritePropertyName("incident");
            IncidentJson.Write(json, incident);
            json.WriteClaims("claims", incident.Claims);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Begin(Utf8JsonWriter json, Incident incident)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", incident.Id);
        if (incident.Place?.Location is { } at)
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WritePropertyName("coordinates");
            json.WritePosition(at);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("geometry");
        }

        json.WriteStartObject("properties");
    }
}
