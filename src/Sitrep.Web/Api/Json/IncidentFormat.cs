using System.Text.Json;
using System.Text.Json.Serialization;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Web.Case.Incidents;

namespace Sitrep.Web.Api.Json;

/// <summary>Writes an incident as the command line does, so that the format has one spelling.</summary>
public sealed class IncidentFormat : JsonConverter<IncidentEntry>
{
    public override void Write(Utf8JsonWriter writer, IncidentEntry value, JsonSerializerOptions options) => IncidentJson.Write(writer, value.Incident);

    public override IncidentEntry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Incidents are made of claims, not read from the API.");
}
