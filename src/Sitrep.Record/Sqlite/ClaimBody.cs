using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sitrep.Model;
using Sitrep.Record.Ledger;

namespace Sitrep.Record.Sqlite;

/// <summary>How claims and sentences lie in the record: the model as it is, offsets in UTF-16 units. Not the public claim format.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Claim))]
sealed partial class ClaimBody : JsonSerializerContext
{
    public static string Of(Claim claim) => JsonSerializer.Serialize(claim, LedgerJson.Form.Claim);

    public static Claim Read(string body) => JsonSerializer.Deserialize(body, LedgerJson.Form.Claim) ?? throw Missing();

    /// <summary>A claim as version 1 of the record wrote it.</summary>
    public static Claim ReadFirst(string body) => JsonSerializer.Deserialize(body, Default.Claim) ?? throw Missing();

    /// <summary>Sentences by their bounds alone; their trees are made again when a program asks for them.</summary>
    public static string Of(ImmutableArray<int> sentences) => JsonSerializer.Serialize(sentences, LedgerJson.Form.ImmutableArrayInt32);

    public static ImmutableArray<Sentence> Sentences(string body) =>
    [
        .. JsonSerializer.Deserialize(body, LedgerJson.Form.ImmutableArrayInt32).Chunk(2).Select(pair => new Sentence(new(pair[0], pair[1]), [])),
    ];

    static CaseException Missing() => new("The record holds an empty claim. Restore the case from a backup.");
}
