using System.Text.Json;
using Sitrep.Model;

namespace Sitrep.Exchange.Out;

/// <summary>One claim as an object of the claim format. A field that the text does not support is absent.</summary>
public static class ClaimJson
{
    public static void Write(Utf8JsonWriter json, Claim claim, string text, CodePoints points)
    {
        json.WriteStartObject();
        json.WriteString("id", claim.Id);
        json.WriteString("type", Wire.Of(claim.Type));
        json.WriteString("action", claim.Action);
        Write(json, "place", claim.Place);
        Write(json, Wire.OtherPlaceOf(claim), claim.OtherPlace);
        Write(json, "actor", claim.Actor);
        Write(json, "target", claim.Target);
        Write(json, claim.Count, claim.CountSurface);
        json.WriteIfSaid("category", claim.Category);
        json.WriteIfSaid("item", claim.Item);
        json.WriteIfSaid("method", claim.Method);
        Write(json, claim.Time);
        Write(json, claim.Attribution);
        json.WriteString("modality", Wire.Of(claim.Modality));
        json.WriteIfSaid("partOf", claim.PartOf);
        if (claim.Cumulative)
        {
            json.WriteBoolean("cumulative", true);
        }

        Write(json, points.Of(claim.Evidence), claim.Evidence.In(text));
        json.WriteNumber("confidence", Math.Round(claim.Confidence, 3));
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, Place? place)
    {
        if (place is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("surface", place.Surface);
        json.WriteIfSaid("name", place.Name);
        json.WriteIfSaid("id", place.Id);
        if (place.Location is { } at)
        {
            json.WriteNumber("lat", Math.Round(at.Latitude, 5));
            json.WriteNumber("lon", Math.Round(at.Longitude, 5));
        }

        json.WriteString("precision", Wire.Of(place.Precision));
        json.WriteIfSaid("within", place.Within);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, string name, Party? party)
    {
        if (party is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("surface", party.Surface);
        json.WriteIfSaid("name", party.Name);
        json.WriteIfSaid("id", party.Id);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Count? count, string? surface)
    {
        if (count is null)
        {
            return;
        }

        json.WriteStartObject("count");
        json.WriteNumberOrNull("min", count.Min);
        json.WriteNumberOrNull("max", count.Max);
        json.WriteNumberOrNull("best", count.Best);
        json.WriteIfSaid("surface", surface);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, ClaimTime? time)
    {
        if (time is null)
        {
            return;
        }

        json.WriteStartObject("time");
        json.WriteIfSaid("start", time.Start is { } start ? Wire.Of(start) : null);
        json.WriteIfSaid("end", time.End is { } end ? Wire.Of(end) : null);
        json.WriteString("precision", Wire.Of(time.Precision));
        json.WriteIfSaid("surface", time.Surface);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Attribution? source)
    {
        if (source is null)
        {
            return;
        }

        json.WriteStartObject("attribution");
        json.WriteIfSaid("speaker", source.Speaker);
        json.WriteIfSaid("role", source.Role);
        json.WriteIfSaid("organisation", source.Organisation);
        json.WriteString("surface", source.Surface);
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Span evidence, ReadOnlySpan<char> quote)
    {
        json.WriteStartObject("evidence");
        json.WriteNumber("start", evidence.Start);
        json.WriteNumber("end", evidence.End);
        json.WriteString("quote", quote);
        json.WriteEndObject();
    }
}
