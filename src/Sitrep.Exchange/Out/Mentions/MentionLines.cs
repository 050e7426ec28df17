using System.Text.Encodings.Web;
using System.Text.Json;
using Sitrep.Model;
using Sitrep.Model.Mentions;

namespace Sitrep.Exchange.Out.Mentions;

/// <summary>Mentions and attributions as JSON Lines: one object a report, offsets in Unicode code points as in the claim format.</summary>
public static class MentionLines
{
    static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(Stream output, Reading reading)
    {
        var points = new CodePoints(reading.Report.Text);
        using (var json = new Utf8JsonWriter(output, Options))
        {
            json.WriteStartObject();
            ClaimLines.WriteReport(json, reading.Report);
            json.WriteStartArray("mentions");
            var equipment = reading.Mentions.OfType<EquipmentMention>().Where(m => m.Category != "other").Select(m => m.Span).ToList();
            foreach (var mention in reading.Mentions.Where(m => m is not SpeechMention))
            {
                MentionJson.Write(json, mention, reading.Report.Text, points, equipment);
            }

            json.WriteEndArray();
            json.WriteStartArray("attributions");
            foreach (var speech in reading.Mentions.OfType<SpeechMention>())
            {
                MentionJson.Write(json, speech, points);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }
}
