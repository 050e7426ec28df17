using System.Text.Json;
using Sitrep.Exchange.Out.Access;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Situation.Control;
using Sitrep.Situation.Fusion;

namespace Sitrep.Exchange.Out.Control;

/// <summary>Who holds a place, as one JSON object on a line, with every claim behind it. What nobody tells is absent.</summary>
public static class ControlJson
{
    /// <param name="changes">How it came to this, if that was asked for.</param>
    public static void Write(Stream output, PlaceControl place, IReadOnlyCollection<ControlChange>? changes = null)
    {
        using (var json = new Utf8JsonWriter(output, AccessJson.Options))
        {
            json.WriteStartObject();
            WriteState(json, place);
            if (changes is not null)
            {
                WriteChanges(json, changes);
            }

            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>The fields of a place within an object that is open: name, status, holder, since, rule, weights, siege and claims.</summary>
    public static void WriteState(Utf8JsonWriter json, PlaceControl place)
    {
        WriteSummary(json, place);
        WriteWords(json, place);
    }

    /// <summary>The same without the claims.</summary>
    internal static void WriteSummary(Utf8JsonWriter json, PlaceControl place)
    {
        json.WriteString("place", place.Name);
        json.WriteIfSaid("id", place.Place.Id);
        if (place.Place.Location is { } at)
        {
            json.WriteNumber("lat", Math.Round(at.Latitude, 5));
            json.WriteNumber("lon", Math.Round(at.Longitude, 5));
        }

        json.WriteString("precision", Wire.Of(place.Place.Precision));
        WriteStatus(json, place);
        json.WriteString("corroboration", Codes.Of(place.Corroboration));
        json.WriteNumber("for", place.For);
        json.WriteNumber("against", place.Against);
        json.WriteIfSaid("newest", place.Newest is { } newest ? Wire.Of(newest) : null);
    }

    static void WriteStatus(Utf8JsonWriter json, PlaceControl place)
    {
        json.WriteString("status", Codes.Of(place.Status));
        Write(json, "holder", place.Holder);
        json.WriteIfSaid("since", place.Since is { } since ? Wire.Of(since) : null);
        json.WriteString("rule", Codes.Of(place.Rule));
        if (place.Siege is { } siege)
        {
            json.WriteStartObject("siege");
            Write(json, "by", siege.By);
            json.WriteString("since", Wire.Of(siege.Since));
            json.WriteBoolean("confirmed", siege.Confirmed);
            json.WriteEndObject();
        }
    }

    internal static void Write(Utf8JsonWriter json, string name, Side? side)
    {
        if (side is not null)
        {
            json.WriteStartObject(name);
            json.WriteString("key", side.Key);
            json.WriteString("name", side.Name);
            json.WriteEndObject();
        }
    }

    static void WriteChanges(Utf8JsonWriter json, IEnumerable<ControlChange> changes)
    {
        json.WriteStartArray("history");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("day", Wire.Of(change.Day));
            WriteStatus(json, change.State);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    static void WriteWords(Utf8JsonWriter json, PlaceControl place)
    {
        var standing = place.Standing.ToHashSet(ReferenceEqualityComparer.Instance);
        json.WriteStartArray("claims");
        foreach (var word in place.Words)
        {
            Write(json, word, standing.Contains(word));
        }

        json.WriteEndArray();
    }

    static void Write(Utf8JsonWriter json, ControlWord word, bool stands)
    {
        json.WriteStartObject();
        json.WriteString("id", Codes.Of(word.Source));
        json.WriteString("voice", word.Speaker.Name);
        json.WriteString("stance", Codes.Of(word.Stance));
        json.WriteString("action", word.Source.Claim.Action);
        json.WriteString("effect", Codes.Of(word.Effect));
        json.WriteIfSaid("party", word.Party?.Name);
        json.WriteString("modality", Wire.Of(word.Source.Claim.Modality));
        json.WriteNumber("weight", word.Weight);
        json.WriteString("day", Wire.Of(word.Last));
        json.WriteBoolean("stands", stands);
        json.WriteString("quote", word.Source.Quote);
        json.WriteEndObject();
    }
}
