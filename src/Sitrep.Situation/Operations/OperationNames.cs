using System.Collections.Immutable;
using Sitrep.Packs;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Operations;

/// <summary>
/// Tells which names mean one operation: by the beginnings of their words without those that any operation has, so that "Operation Deterrence of Aggression"
/// and "the battle to deter aggression" are one.
/// </summary>
public sealed class OperationNames
{
    const string Folder = "incidents/operation/", Ending = ".names.yaml";

    /// <summary>So many letters of a word count: what follows is mostly how it is bent.</summary>
    const int Stem = 5;

    readonly HashSet<string> common;
    readonly HashSet<string> after;

    public OperationNames(PackSet packs)
    {
        HashSet<string> Words(string key) => new(packs.Under(Folder, Ending).SelectMany(file => file.Value.TextsOf(key)).Select(NameKey.Of), StringComparer.Ordinal);
        (common, after) = (Words("common"), Words("after"));
    }

    /// <summary>Knows no words: every word of a name counts.</summary>
    public static OperationNames None { get; } = new(PackSet.Of([]));

    /// <summary>The name without what the text adds to it ("against …").</summary>
    public string NameOf(string item)
    {
        var words = item.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var end = Array.FindIndex(words, 1 < words.Length ? 1 : 0, w => after.Contains(NameKey.Of(w)));
        return string.Join(' ', end < 0 ? words : words[..end]);
    }

    /// <summary>The stems of a name in alphabetical order; empty for what is no name ("a ground offensive").</summary>
    public ImmutableArray<string> StemsOf(string name) =>
    [
        .. NameKey.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(w => !common.Contains(w)).Select(w => w.Length > Stem ? w[..Stem] : w)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
    ];
}
