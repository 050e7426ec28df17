using System.Text.Json;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Geography.Roads;
using Sitrep.Model;
using Sitrep.Situation.Access;

namespace Sitrep.Exchange.Out.Access;

/// <summary>GeoJSON (RFC 7946): the usual way, the way round, and a line a segment about which anything is told, with its claims.</summary>
public static class AccessGeoJson
{
    public static void Write(Stream output, RoadAccess roads, AccessAnswer answer)
    {
        using var json = new Utf8JsonWriter(output, AccessJson.Options);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        WriteWay(json, "usual", roads.Network, answer.Usual);
        if (answer.Round is { } round)
        {
            WriteWay(json, "round", roads.Network, round);
        }

        foreach (var segment in roads.Segments.Where(s => s.Status != RoadStatus.Open || s.IsReopened))
        {
            Write(json, roads, segment);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void WriteWay(Utf8JsonWriter json, string kind, RoadNetwork network, Way way)
    {
        Begin(json, kind, way.Nodes.Select(n => network.Nodes[n].Location));
        json.WriteNumber("km", Math.Round(way.Km, 1));
        json.WriteNumber("minutes", AccessAnswer.TimeOf(way.Km).TotalMinutes);
        json.WriteNumber("speedKmH", AccessAnswer.SpeedKmH);
        End(json);
    }

    internal static void Write(Utf8JsonWriter json, RoadAccess roads, SegmentAccess told)
    {
        var (segment, nodes) = (roads.Network.Segments[told.Segment], roads.Network.Nodes);
        Begin(json, "segment", [nodes[segment.From].Location, nodes[segment.To].Location]);
        RoadsJson.WriteFields(json, roads, told);
        End(json);
    }

    static void Begin(Utf8JsonWriter json, string kind, IEnumerable<GeoPoint> line)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteStartObject("geometry");
        json.WriteString("type", "LineString");
        json.WriteStartArray("coordinates");
        foreach (var point in line)
        {
            json.WritePosition(point);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("kind", kind);
    }

    static void End(Utf8JsonWriter json)
    {
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
