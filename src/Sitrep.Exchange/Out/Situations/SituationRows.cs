using System.Text;
using System.Text.Json;
using Sitrep.Exchange.Out.Access;
using Sitrep.Exchange.Out.Control;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Geography.Roads;
using Sitrep.Situation.Access;
using Sitrep.Situation.Control;
using Sitrep.Situation.Displacement;
using Sitrep.Situation.Kept;
using Sitrep.Situation.Operations;
using Sitrep.Situation.Prepared;
using Sitrep.Situation.Timeline;

namespace Sitrep.Exchange.Out.Situations;

/// <summary>
/// A situation as rows: an object each place, toll, stretch of road, flow, day and operation, of kind "place", "toll", "road", "flow", "moved", "day" and
/// "operation". Rows say what it comes to; the commands of each kind open them to the claims.
/// </summary>
public sealed class SituationRows(RoadNetwork network)
{
    const int Gravest = 5;

    /// <summary>The kinds, in their order.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["place", "toll", "road", "flow", "moved", "day", "operation"];

    /// <summary>How a case on these roads is put into rows.</summary>
    public static RowForm Over(RoadNetwork network)
    {
        var rows = new SituationRows(network);
        return new(rows.Of, rows.Write);
    }

    /// <summary>The kind of a row.</summary>
    public static string KindOf(SituationRow row) => Kinds[row.Key[0] - '0'];

    IEnumerable<RowSource> Of(SituationAt situation)
    {
        foreach (var place in situation.Control.Places)
        {
            yield return new(Key(0, place.Name, place.Key), place);
        }

        foreach (var toll in situation.Tallies)
        {
            yield return new(Key(1, Wire.Of(toll.Key.Type), toll.Key.Action, toll.Key.Side?.Name ?? "", toll.Key.Side?.Key ?? "", toll.Key.Civilian ? "civilian" : "", toll.Key.Category ?? ""), toll);
        }

        foreach (var stretch in situation.Access.Stretches())
        {
            yield return new(Key(2, stretch.Road, NameOf(stretch.From), NameOf(stretch.To), $"{stretch.From}-{stretch.To}"), stretch);
        }

        foreach (var flow in situation.Displacement.Flows)
        {
            yield return new(Key(3, flow.Action, flow.Id), flow);
        }

        foreach (var total in situation.Displacement.Totals)
        {
            yield return new(Key(4, total.Action, Codes.Of(total.Unit)), total);
        }

        foreach (var day in situation.Timeline)
        {
            yield return new(Key(5, Wire.Of(day.Date)), day);
        }

        foreach (var operation in situation.Operations)
        {
            yield return new(Key(6, operation.Name, operation.Id), operation);
        }
    }

    // What parts the parts of a key, and ends a line or a key, is in none of them.
    static string Key(int kind, params ReadOnlySpan<string> parts) => $"{kind}|{string.Join('|', parts!)}".Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ');

    string Write(object row)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, IncidentLines.Options))
        {
            json.WriteStartObject();
            Fields(json, row);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    void Fields(Utf8JsonWriter json, object row)
    {
        switch (row)
        {
            case PlaceControl place:
                json.WriteString("kind", "place");
                ControlJson.WriteSummary(json, place);
                break;
            case TallyCount toll:
                Fields(json, toll);
                break;
            case BrokenStretch stretch:
                json.WriteString("kind", "road");
                AccessJson.WriteStretch(json, network, stretch);
                break;
            case Flow flow:
                Fields(json, flow);
                break;
            case FlowTotal total:
                json.WriteString("kind", "moved");
                json.WriteString("action", total.Action);
                json.WriteString("unit", Codes.Of(total.Unit));
                IncidentJson.Write(json, "count", total.Toll);
                break;
            case Day day:
                Fields(json, day);
                break;
            case Operation operation:
                Fields(json, operation);
                break;
            default:
                throw new ArgumentException($"A {row.GetType().Name} is no row of a situation.", nameof(row));
        }
    }

    static void Fields(Utf8JsonWriter json, TallyCount toll)
    {
        json.WriteString("kind", "toll");
        json.WriteString("type", Wire.Of(toll.Key.Type));
        json.WriteString("action", toll.Key.Action);
        json.WriteIfSaid("side", toll.Key.Side?.Name);
        json.WriteBoolean("civilians", toll.Key.Civilian);
        json.WriteIfSaid("category", toll.Key.Category);
        IncidentJson.Write(json, "count", toll.Total);
    }

    static void Fields(Utf8JsonWriter json, Flow flow)
    {
        json.WriteString("kind", "flow");
        json.WriteString("id", flow.Id);
        json.WriteString("action", flow.Action);
        json.WritePlace("from", flow.From);
        json.WritePlace("to", flow.To);
        json.WriteStartArray("counts");
        foreach (var count in flow.Counts)
        {
            json.WriteStartObject();
            json.WriteString("unit", Codes.Of(count.Unit));
            IncidentJson.Write(json, "count", count.Toll);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void Fields(Utf8JsonWriter json, Day day)
    {
        json.WriteString("kind", "day");
        json.WriteString("date", Wire.Of(day.Date));
        json.WriteNumber("incidents", day.Incidents.Length);
        json.WriteStartArray("gravest");
        foreach (var incident in day.Incidents.Take(Gravest))
        {
            json.WriteStringValue(incident.Id);
        }

        json.WriteEndArray();
    }

    static void Fields(Utf8JsonWriter json, Operation operation)
    {
        json.WriteString("kind", "operation");
        json.WriteString("id", operation.Id);
        json.WriteString("name", operation.Name);
        json.WriteStartArray("sides");
        foreach (var side in operation.Sides)
        {
            json.WriteStringValue(side.Name);
        }

        json.WriteEndArray();
        json.WriteString("status", Codes.Of(operation.Status));
        json.WriteIfSaid("launched", operation.Launched is { } launched ? Wire.Of(launched) : null);
        json.WriteIfSaid("ended", operation.Ended is { } ended ? Wire.Of(ended) : null);
        json.WriteBoolean("disputed", operation.Disputed);
        json.WriteNumber("days", operation.Days.Length);
    }

    string NameOf(int node) => network.Nodes[node].Names is [var name, ..] ? name : "";
}
