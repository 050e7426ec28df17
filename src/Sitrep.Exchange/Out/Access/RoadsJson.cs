using System.Text.Json;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Situation.Access;

namespace Sitrep.Exchange.Out.Access;

/// <summary>Stretches of road that anything is told of, each with its claims, as one JSON object or as GeoJSON lines.</summary>
public static class RoadsJson
{
    /// <param name="total">How many stretches there are beside those that are written.</param>
    /// <param name="next">Where more of them are; null when there are no more.</param>
    public static void Write(Utf8JsonWriter json, RoadAccess roads, int total, string? next, IEnumerable<SegmentAccess> segments)
    {
        json.WriteStartObject();
        json.WriteNumber("total", total);
        json.WriteIfSaid("next", next);
        json.WriteStartArray("segments");
        foreach (var told in segments)
        {
            json.WriteStartObject();
            WriteFields(json, roads, told);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("cutOff");
        foreach (var node in roads.CutOff())
        {
            json.WriteStringValue(roads.Network.Nodes[node].Names[0]);
        }

        json.WriteEndArray();
        json.WriteClaims("unplaced", roads.Unplaced);
        json.WriteEndObject();
    }

    public static void WriteFeatures(Stream output, RoadAccess roads, IEnumerable<SegmentAccess> segments)
    {
        using var json = new Utf8JsonWriter(output, AccessJson.Options);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var told in segments)
        {
            AccessGeoJson.Write(json, roads, told);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The fields of a stretch within an object that is open.</summary>
    internal static void WriteFields(Utf8JsonWriter json, RoadAccess roads, SegmentAccess told)
    {
        var segment = roads.Network.Segments[told.Segment];
        json.WriteString("road", segment.Road);
        json.WriteIfSaid("from", roads.Network.Nodes[segment.From].Names.FirstOrDefault());
        json.WriteIfSaid("to", roads.Network.Nodes[segment.To].Names.FirstOrDefault());
        json.WriteState(told.Status, told.Since, told.Disputed);
        json.WriteClaims("claims", told.Words.Select(w => w.Source));
        json.WriteClaims("control", told.Holders.SelectMany(h => h.Words).Select(w => w.Source));
    }
}
