using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Model;
using Sitrep.Model.Mentions;

namespace Sitrep.Exchange.Out.Mentions;

/// <summary>One mention as an object: its kind, where it stands, its words and its value.</summary>
static class MentionJson
{
    /// <summary>The categories of table 3 that move by themselves.</summary>
    static readonly FrozenSet<string> Vehicles = new[]
    {
        "tank", "ifv", "apc", "armoured-vehicle", "vehicle", "aircraft", "helicopter", "ship", "drone", "self-propelled-artillery",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>A number is written as a count and again as what re3d calls it: quantity or money. Means that no weapon's name covers are also a weapon.</summary>
    public static void Write(Utf8JsonWriter json, Mention mention, string text, CodePoints points, IReadOnlyList<Span> equipment)
    {
        Write(json, mention, KindOf(mention), text, points);
        if (OtherKindOf(mention, equipment) is { } other)
        {
            Write(json, mention, other, text, points);
        }
    }

    static void Write(Utf8JsonWriter json, Mention mention, string kind, string text, CodePoints points)
    {
        var at = points.Of(mention.Span);
        json.WriteStartObject();
        json.WriteString("kind", kind);
        json.WriteNumber("start", at.Start);
        json.WriteNumber("end", at.End);
        json.WriteString("text", mention.Span.In(text));
        WriteValue(json, mention);
        json.WriteString("rule", mention.Rule);
        json.WriteEndObject();
    }

    public static void Write(Utf8JsonWriter json, SpeechMention speech, CodePoints points)
    {
        json.WriteStartObject();
        Write(json, "source", speech.Source, points);
        Write(json, "cue", speech.Cue, points);
        Write(json, "content", speech.Content, points);
        json.WriteString("stance", Wire.Of(speech.Stance));
        json.WriteString("rule", speech.Rule);
        json.WriteEndObject();
    }

    public static string KindOf(Mention mention) => mention switch
    {
        // "the town" and "the police station in X" are references to places, not names of them.
        PlaceMention { Anaphoric: true } or PlaceMention { Rule: "place.description" } => "place-reference",
        PlaceMention => "place",
        TimeMention => "time",
        CountMention => "count",
        ActorMention => "organisation",
        PersonMention or PronounMention => "person",
        NationalityMention => "nationality",
        PeopleMention => "people",
        EquipmentMention { Category: "other" } => "equipment",
        EquipmentMention equipment => Vehicles.Contains(equipment.Category) ? "vehicle" : "weapon",
        InfrastructureMention => "infrastructure",
        MeansMention => "means",
        OperationMention => "operation",
        AidMention => "aid",
        _ => "speech",
    };

    static string? OtherKindOf(Mention mention, IReadOnlyList<Span> equipment) => mention switch
    {
        CountMention { Unit: "currency" or "USD" or "EUR" or "GBP" or "RUB" or "UAH" or "pound" } => "money",
        CountMention { Unit: null or "km" or "m" or "mile" or "hectare" or "percent" or "kg" or "tonne" or "litre" or "watt" or "mm" or "cm" or "foot" } => "quantity",
        MeansMention { Method: "airstrike" or "shelling" or "rocket" or "missile" or "ied" or "car-bomb" or "chemical" or "mine" } means
            when means.Rule.StartsWith("means/", StringComparison.Ordinal) && !equipment.Any(e => e.Overlaps(means.Span)) => "weapon",
        _ => null,
    };

    static void WriteValue(Utf8JsonWriter json, Mention mention)
    {
        switch (mention)
        {
            case PlaceMention place:
                WritePlace(json, place);
                break;
            case TimeMention time:
                json.WriteString("type", time.Type);
                json.WriteString("value", time.Value);
                break;
            case CountMention count:
                json.WriteNumberOrNull("min", count.Count.Min);
                json.WriteNumberOrNull("max", count.Count.Max);
                json.WriteIfSaid("unit", count.Unit);
                break;
            case ActorMention actor:
                json.WriteString("name", actor.Name);
                json.WriteIfSaid("id", actor.Id);
                json.WriteIfSaid("country", actor.Country);
                break;
            case PersonMention person:
                json.WriteIfSaid("name", person.Name);
                json.WriteIfSaid("role", person.Role);
                json.WriteIfSaid("organisation", person.Organisation);
                break;
            case PronounMention pronoun:
                json.WriteIfSaid("name", pronoun.Name);
                json.WriteIfSaid("role", pronoun.Role);
                json.WriteIfSaid("organisation", pronoun.Organisation);
                json.WriteBoolean("anaphoric", true);
                break;
            case NationalityMention nationality:
                json.WriteString("name", nationality.Name);
                json.WriteIfSaid("country", nationality.Country);
                break;
            default:
                json.WriteIfSaid("category", CategoryOf(mention));
                break;
        }
    }

    static void WritePlace(Utf8JsonWriter json, PlaceMention place)
    {
        json.WriteString("name", place.Name);
        json.WriteIfSaid("id", place.Id);
        if (place.Location is { } at)
        {
            json.WriteNumber("lat", Math.Round(at.Latitude, 5));
            json.WriteNumber("lon", Math.Round(at.Longitude, 5));
        }

        json.WriteString("precision", Wire.Of(place.Precision));
        json.WriteIfSaid("within", place.Within);
    }

    static string? CategoryOf(Mention mention) => mention switch
    {
        PeopleMention people => people.Category,
        EquipmentMention equipment => equipment.Category,
        InfrastructureMention works => works.Kind,
        MeansMention means => means.Method,
        OperationMention operation => operation.Name,
        AidMention aid => aid.Kind,
        _ => null,
    };

    static void Write(Utf8JsonWriter json, string role, ImmutableArray<Span> spans, CodePoints points)
    {
        json.WriteStartArray(role);
        foreach (var span in spans.IsDefault ? [] : spans)
        {
            var at = points.Of(span);
            json.WriteStartArray();
            json.WriteNumberValue(at.Start);
            json.WriteNumberValue(at.End);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
