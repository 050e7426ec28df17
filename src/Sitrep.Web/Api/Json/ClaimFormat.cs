using System.Text.Json;
using System.Text.Json.Serialization;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Api.Json;

/// <summary>Writes a claim as the command line does, so that the format has one spelling.</summary>
public sealed class ClaimFormat : JsonConverter<ClaimEntry>
{
    public override void Write(Utf8JsonWriter writer, ClaimEntry value, JsonSerializerOptions options) =>
        Exchange.Out.ClaimJson.Write(writer, value.Claim, value.Report.Text, value.Report.CodePoints);

    public override ClaimEntry Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException("Claims are read from reports, not from the API.");
}
