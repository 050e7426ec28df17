using System.Text.Encodings.Web;
using System.Text.Json;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Geography.Roads;
using Sitrep.Model;
using Sitrep.Situation.Access;

namespace Sitrep.Exchange.Out.Access;

/// <summary>Whether one gets there, as one JSON object on a line. Every stretch carries its claims.</summary>
public static class AccessJson
{
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(Stream output, RoadAccess roads, AccessAnswer answer)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            Write(json, roads, answer);
        }

        output.WriteByte((byte)'\n');
    }

    static void Write(Utf8JsonWriter json, RoadAccess roads, AccessAnswer answer)
    {
        json.WriteStartObject();
        json.WriteNode("from", roads.Network, answer.From);
        json.WriteNode("to", roads.Network, answer.To);
        json.WriteString("status", answer.IsCut ? "cut" : "open");
        json.WriteNumber("speedKmH", AccessAnswer.SpeedKmH);
        WriteWay(json, "usual", roads.Network, answer.Usual, answer.Broken);
        if (answer.Round is { } round)
        {
            WriteWay(json, "round", roads.Network, round, answer.RoundBroken);
            json.WriteNumber("extraKm", Math.Round(answer.ExtraKm!.Value, 1));
            json.WriteNumber("extraMinutes", answer.ExtraTime!.Value.TotalMinutes);
        }

        json.WriteStartArray("cutOff");
        foreach (var node in roads.CutOff())
        {
            json.WriteStringValue(roads.Network.Nodes[node].Names[0]);
        }

        json.WriteEndArray();
        json.WriteClaims("unplaced", roads.Unplaced);
        json.WriteEndObject();
    }

    static void WriteWay(Utf8JsonWriter json, string name, RoadNetwork network, Way way, IEnumerable<BrokenStretch> stretches)
    {
        json.WriteStartObject(name);
        json.WriteNumber("km", Math.Round(way.Km, 1));
        json.WriteNumber("minutes", AccessAnswer.TimeOf(way.Km).TotalMinutes);
        json.WriteStartArray("places");
        foreach (var node in way.Nodes.Where(n => !network.Nodes[n].Names.IsEmpty))
        {
            json.WriteStringValue(network.Nodes[node].Names[0]);
        }

        json.WriteEndArray();
        json.WriteStartArray("stretches");
        foreach (var stretch in stretches)
        {
            Write(json, network, stretch);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The fields of a stretch within an object that is open, without its claims.</summary>
    internal static void WriteStretch(Utf8JsonWriter json, RoadNetwork network, BrokenStretch stretch)
    {
        json.WriteString("road", stretch.Road);
        json.WriteNode("from", network, stretch.From);
        json.WriteNode("to", network, stretch.To);
        json.WriteState(stretch.Status, stretch.Since, stretch.Disputed);
    }

    static void Write(Utf8JsonWriter json, RoadNetwork network, BrokenStretch stretch)
    {
        json.WriteStartObject();
        WriteStretch(json, network, stretch);
        json.WriteClaims("claims", stretch.Words.Select(w => w.Source));
        json.WriteClaims("control", stretch.Segments.SelectMany(s => s.Holders).Distinct().SelectMany(h => h.Words).Select(w => w.Source));
        json.WriteEndObject();
    }

    static void WriteNode(this Utf8JsonWriter json, string name, RoadNetwork network, int node)
    {
        json.WriteStartObject(name);
        json.WriteIfSaid("name", network.Nodes[node].Names.FirstOrDefault());
        json.WriteNumber("lat", Math.Round(network.Nodes[node].Location.Latitude, 5));
        json.WriteNumber("lon", Math.Round(network.Nodes[node].Location.Longitude, 5));
        json.WriteIfSaid("precision", network.Nodes[node].IsCoarse ? Wire.Of(PlacePrecision.Area) : null);
        json.WriteEndObject();
    }

    internal static void WriteState(this Utf8JsonWriter json, RoadStatus status, DateOnly? since, bool disputed)
    {
        json.WriteString("status", Codes.Of(status));
        json.WriteIfSaid("since", since is { } day ? Wire.Of(day) : null);
        json.WriteBoolean("disputed", disputed);
    }
}
