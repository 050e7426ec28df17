using System.Text.Encodings.Web;
using System.Text.Json;
using Sitrep.Situation.Incidents;

namespace Sitrep.Exchange.Out.Incidents;

/// <summary>Incidents as JSON Lines.</summary>
public static class IncidentLines
{
    internal static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static void Write(Stream output, Incident incident)
    {
        using (var json = new Utf8JsonWriter(output, Options))
        {
            IncidentJson.Write(json, incident);
        }

        output.WriteByte((byte)'\n');
    }
}
