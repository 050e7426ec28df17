using System.Text.Encodings.Web;
using System.Text.Json;
using Sitrep.Model;

namespace Sitrep.Exchange.Out;

/// <summary>The claim format: one JSON object a report, one line each.</summary>
public static class ClaimLines
{
    // Names in any script stay readable; what HTML would need escaped is no matter in JSON Lines.
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A long report's line is written in pieces of about this many bytes, never whole in memory.</summary>
    const int AtOnce = 1 << 16;

    public static void Write(Stream output, Reading reading)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            Write(json, reading);
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>Writes the report's object with its claims into a document being written.</summary>
    public static void Write(Utf8JsonWriter json, Reading reading)
    {
        json.WriteStartObject();
        WriteReport(json, reading.Report);
        json.WriteStartArray("claims");
        var points = new CodePoints(reading.Report.Text);
        foreach (var claim in reading.Claims)
        {
            ClaimJson.Write(json, claim, reading.Report.Text, points);
            if (json.BytesPending > AtOnce)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Writes the "report" member: where the text came from.</summary>
    public static void WriteReport(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("report");
        json.WriteString("id", report.Id);
        json.WriteString("file", report.File);
        json.WriteIfSaid("title", report.Title);
        json.WriteIfSaid("publisher", report.Publisher);
        json.WriteIfSaid("published", report.Published?.ToString());
        json.WriteString("language", report.Language);
        json.WriteEndObject();
    }
}
