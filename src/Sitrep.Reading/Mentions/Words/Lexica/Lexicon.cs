using System.Runtime.InteropServices;
using Sitrep.Reading.Mentions.Words.Atoms;

namespace Sitrep.Reading.Mentions.Words.Lexica;

/// <summary>All phrases of a language's mention packs in one trie over word numbers, walked once a passage.</summary>
public sealed class Lexicon
{
    readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> lookup;
    readonly Dictionary<long, int> edges = [];
    readonly List<LexiconEntry>?[] entries;
    readonly int[] roots;

    public Lexicon(IReadOnlyCollection<LexiconEntry> all, IEnumerable<string> otherWords)
    {
        lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        var found = new List<List<LexiconEntry>?> { null };
        foreach (var entry in all)
        {
            Add(entry, found);
        }

        foreach (var word in otherWords)
        {
            Number(word);
        }

        entries = [.. found];
        roots = new int[words.Count + 1];
        foreach (var (key, node) in edges)
        {
            if (key >> 32 == 0)
            {
                roots[(int)key] = node;
            }
        }
    }

    /// <summary>The number of a lower-case word; 0 when no pack has it.</summary>
    public int WordOf(ReadOnlySpan<char> lower) => lookup.TryGetValue(lower, out var id) ? id : 0;

    /// <summary>True when some phrase begins with the word.</summary>
    internal int Root(int word) => word == 0 ? 0 : roots[word];

    internal int Step(int node, int word) => word != 0 && edges.TryGetValue(((long)node << 32) | (uint)word, out var next) ? next : 0;

    internal List<LexiconEntry>? At(int node) => entries[node];

    /// <summary>The first entry of a topic that consists of these words, by their numbers; null when there is none.</summary>
    public LexiconEntry? Find(ReadOnlySpan<int> phrase, Topic topic)
    {
        var node = phrase.IsEmpty ? 0 : Root(phrase[0]);
        foreach (var word in phrase.IsEmpty ? [] : phrase[1..])
        {
            node = node == 0 ? 0 : Step(node, word);
        }

        return node == 0 ? null : At(node)?.Find(entry => entry.Topic == topic);
    }

    void Add(LexiconEntry entry, List<List<LexiconEntry>?> found)
    {
        var node = 0;
        foreach (var part in Letters.Split(entry.Phrase))
        {
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(edges, ((long)node << 32) | (uint)Number(part), out var known);
            if (!known)
            {
                next = found.Count;
                found.Add(null);
            }

            node = next;
        }

        if (node != 0)
        {
            (found[node] ??= []).Add(entry);
        }
    }

    int Number(string lower)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(words, lower, out var known);
        return known ? id : id = words.Count;
    }
}
