using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Sitrep.Model;

namespace Sitrep.Record.Sqlite;

/// <summary>How claims and sentences lie in the record: the model as it is, offsets in UTF-16 units. Not the public claim format.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Claim))]
[JsonSerializable(typeof(ImmutableArray<int>))]
sealed partial class ClaimBody : JsonSerializerContext
{
    public static string Of(Claim claim) => JsonSerializer.Serialize(claim, Default.Claim);

    public static Claim Read(string body) => JsonSerializer.Deserialize(body, Default.Claim)
        ?? throw new CaseException("The record holds an empty claim. Restore the case from a backup.");

    /// <summary>Sentences by their bounds alone; their trees are made again when a program asks for them.</summary>
    public static string Of(ImmutableArray<Sentence> sentences) =>
        JsonSerializer.Serialize([.. sentences.SelectMany(s => new[] { s.Span.Start, s.Span.End })], Default.ImmutableArrayInt32);

    public static ImmutableArray<Sentence> Sentences(string body) =>
    [
        .. JsonSerializer.Deserialize(body, Default.ImmutableArrayInt32).Chunk(2).Select(pair => new Sentence(new(pair[0], pair[1]), [])),
    ];
}
