using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sitrep.Model;
using Sitrep.Record.Ledger.Bodies;
using Sitrep.Record.Redactions;

namespace Sitrep.Record.Ledger;

/// <summary>How the record writes JSON: no white space, names in any script as they are, what is null left out.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(ImmutableArray<int>))]
[JsonSerializable(typeof(string[]))]
[JsonSerializable(typeof(long[]))]
[JsonSerializable(typeof(ReceivedBody))]
[JsonSerializable(typeof(ReadBody))]
[JsonSerializable(typeof(JudgementBody))]
[JsonSerializable(typeof(Redaction))]
[JsonSerializable(typeof(Embargo))]
[JsonSerializable(typeof(Publishing))]
[JsonSerializable(typeof(Deed))]
sealed partial class LedgerJson : JsonSerializerContext
{
    /// <summary>The form of what is written by hand; the same signs are escaped.</summary>
    public static JsonWriterOptions Writing { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Made when it is first asked for: the generated part of this class must have been set up before.
    static readonly Lazy<LedgerJson> Made = new(() => new(new JsonSerializerOptions(Default!.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));

    public static LedgerJson Form => Made.Value;
}
