using System.Runtime.InteropServices;
using Sitrep.Reading.Grammar.Network;
using Sitrep.Reading.Mentions.Words.Atoms;

namespace Sitrep.Reading.Mentions.Words.Lexica;

/// <summary>All phrases of a language's mention packs in one trie over word numbers, walked once a passage.</summary>
public sealed class Lexicon
{
    /// <summary>Words by their letters, nodes by the node and the word before them: most atoms ask for both, so that neither may cost more than a look.</summary>
    readonly KeyTable words, edges;
    readonly List<LexiconEntry>?[] entries;
    readonly int[] roots;

    public Lexicon(IReadOnlyCollection<LexiconEntry> all, IEnumerable<string> otherWords)
    {
        var (numbers, steps, found) = (new Dictionary<ulong, int>(), new Dictionary<ulong, int>(), new List<List<LexiconEntry>?> { null });
        foreach (var entry in all)
        {
            Add(entry, numbers, steps, found);
        }

        foreach (var word in otherWords)
        {
            Number(word, numbers);
        }

        entries = [.. found];
        roots = new int[numbers.Count + 1];
        foreach (var (step, node) in steps)
        {
            if (step >> 32 == 0)
            {
                roots[(int)step] = node;
            }
        }

        words = KeyTable.Of(numbers.Count, numbers);
        edges = KeyTable.Of(steps.Count, steps.Select(s => KeyValuePair.Create(Spelling.Mix(s.Key), s.Value)));
    }

    /// <summary>The number of a lower-case word; 0 when no pack has it.</summary>
    public int WordOf(ReadOnlySpan<char> lower) => Math.Max(0, words.Find(Spelling.ExactKey(lower)));

    /// <summary>True when some phrase begins with the word.</summary>
    internal int Root(int word) => word == 0 ? 0 : roots[word];

    internal int Step(int node, int word) => word == 0 ? 0 : Math.Max(0, edges.Find(Spelling.Mix(StepOf(node, word))));

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

    static void Add(LexiconEntry entry, Dictionary<ulong, int> numbers, Dictionary<ulong, int> steps, List<List<LexiconEntry>?> found)
    {
        var node = 0;
        foreach (var part in Letters.Split(entry.Phrase))
        {
            ref var next = ref CollectionsMarshal.GetValueRefOrAddDefault(steps, StepOf(node, Number(part, numbers)), out var known);
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

    static int Number(string lower, Dictionary<ulong, int> numbers)
    {
        ref var id = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, Spelling.ExactKey(lower), out var known);
        return known ? id : id = numbers.Count;
    }

    static ulong StepOf(int node, int word) => (ulong)(uint)node << 32 | (uint)word;
}
