using System.Text.Encodings.Web;
using System.Text.Json;

namespace Sitrep.Exchange.Out.Events;

/// <summary>GeoJSON (RFC 7946): a feature a happening, longitude first; without a position its geometry is null. The claims are in the claim format.</summary>
public static class GeoJsonFeatures
{
    // A feature at a time: the collection may be larger than memory likes.
    const int FlushEvery = 1 << 16;

    public static void Write(Stream output, IEnumerable<Happening> happenings, Leaving leaving)
    {
        using var json = new Utf8JsonWriter(output, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
        foreach (var happening in happenings)
        {
            Write(json, happening);
            leaving.Write();
            if (json.BytesPending > FlushEvery)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    static void Write(Utf8JsonWriter json, Happening happening)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", happening.Id);
        if (happening.Place?.Location is { } at)
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(Math.Round(at.Longitude, 5));
            json.WriteNumberValue(Math.Round(at.Latitude, 5));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("geometry");
        }

        json.WriteStartObject("properties");
        json.WriteIfSaid("start", happening.Start is { } start ? Wire.Of(start) : null);
        json.WriteIfSaid("end", happening.End is { } end ? Wire.Of(end) : null);
        json.WriteString("voices", string.Join(CodedCells.Several, happening.Voices));
        json.WriteStartArray("claims");
        foreach (var claim in happening.Claims)
        {
            ClaimJson.Write(json, claim.Claim, claim.Report.Text, new CodePoints(claim.Report.Text));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }
}
