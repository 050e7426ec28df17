using System.Text.Encodings.Web;
using System.Text.Json;
using Sitrep.Model;
using Sitrep.Model.Reasons;

namespace Sitrep.Exchange.Out.Explained;

/// <summary>Why there is a claim, or none, as one JSON object on a line.</summary>
public static class ExplanationLines
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(Stream output, Reading reading, ClaimReason reason) => Line(output, reading, (json, parts, points) =>
    {
        json.WritePropertyName("claim");
        ClaimJson.Write(json, reason.Claim, reading.Report.Text, points);
        var sentence = reading.Sentences.First(s => s.Span.End > reason.Draft.Trigger.Start);
        parts.Sentence(sentence);
        parts.Mentions(reading.Mentions.Where(m => m.Span.Overlaps(sentence.Span)));
        json.WriteStartObject("draft");
        parts.Draft(reason.Draft);
        json.WriteEndObject();
        parts.Each("roles", reason.Roles, parts.Role);
        parts.Voice(reason.Voice);
    });

    public static void Write(Stream output, Reading reading, SilenceReason reason) => Line(output, reading, (_, parts, _) =>
    {
        var sentence = reading.Sentences[reason.Sentence];
        parts.Sentence(sentence);
        parts.Mentions(reading.Mentions.Where(m => m.Span.Overlaps(sentence.Span)));
        parts.Each("triggers", reason.Triggers, parts.Trigger);
        parts.Each("drafts", reason.Drafts, parts.Draft);
    });

    static void Line(Stream output, Reading reading, Action<Utf8JsonWriter, ReasonJson, CodePoints> write)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            var points = new CodePoints(reading.Report.Text);
            json.WriteStartObject();
            ClaimLines.WriteReport(json, reading.Report);
            write(json, new(json, reading.Report, points), points);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
