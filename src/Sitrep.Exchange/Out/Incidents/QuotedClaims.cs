using System.Text.Json;
using Sitrep.Geography.Names;
using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Exchange.Out.Incidents;

/// <summary>Claims as they stand behind a row: each with who says it, how, and the words that carry it.</summary>
static class QuotedClaims
{
    public static void WriteClaims(this Utf8JsonWriter json, string name, IEnumerable<SourcedClaim> claims)
    {
        json.WriteStartArray(name);
        foreach (var source in claims)
        {
            json.WriteStartObject();
            json.WriteString("id", Codes.Of(source));
            json.WriteString("voice", source.Voice);
            json.WriteString("action", source.Claim.Action);
            json.WriteString("modality", Wire.Of(source.Claim.Modality));
            json.WriteIfSaid("day", source.Last is { } day ? Wire.Of(day) : null);
            json.WriteString("quote", source.Quote);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The ids alone, where the claims themselves stand elsewhere in the same object.</summary>
    public static void WriteIds(this Utf8JsonWriter json, string name, IEnumerable<SourcedClaim> claims)
    {
        json.WriteStartArray(name);
        foreach (var source in claims)
        {
            json.WriteStringValue(Codes.Of(source));
        }

        json.WriteEndArray();
    }

    public static void WritePlace(this Utf8JsonWriter json, string name, Place? place)
    {
        if (place is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("name", place.Shown());
        json.WriteIfSaid("id", place.Id);
        if (place.Location is { } at)
        {
            json.WriteNumber("lat", Math.Round(at.Latitude, 5));
            json.WriteNumber("lon", Math.Round(at.Longitude, 5));
        }

        json.WriteString("precision", Wire.Of(place.Precision));
        json.WriteEndObject();
    }

    /// <summary>A position in the order of GeoJSON.</summary>
    public static void WritePosition(this Utf8JsonWriter json, GeoPoint point)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(point.Longitude, 5));
        json.WriteNumberValue(Math.Round(point.Latitude, 5));
        json.WriteEndArray();
    }
}
