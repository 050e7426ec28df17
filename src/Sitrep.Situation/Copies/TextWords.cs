using Sitrep.Model;
using Sitrep.Situation.Fusion.Comparing;

namespace Sitrep.Situation.Copies;

/// <summary>
/// The words of a text as hashes without case, and its shingles: hashes of <see cref="Shingle"/> words in a row (Broder, "On the resemblance and
/// containment of documents", 1997).
/// </summary>
sealed class TextWords
{
    public const int Shingle = 5;
    const int LongestWord = 64;

    readonly List<Span> spans = [];

    TextWords(string text)
    {
        var hashes = new List<ulong>();
        for (var at = 0; at < text.Length;)
        {
            var end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
            {
                end++;
            }

            if (end > at)
            {
                spans.Add(new(at, end));
                hashes.Add(HashOf(text.AsSpan(at, end - at)));
            }

            at = end + 1;
        }

        Whole = hashes.Aggregate((ulong)hashes.Count, (hash, word) => hash.With(word));
        Shingles = new ulong[Math.Max(0, hashes.Count - Shingle + 1)];
        for (var i = 0; i < Shingles.Length; i++)
        {
            Shingles[i] = hashes[i].With(hashes[i + 1]).With(hashes[i + 2]).With(hashes[i + 3]).With(hashes[i + 4]);
        }
    }

    public static TextWords Of(string text) => new(text);

    public int Count => spans.Count;

    /// <summary>The same for texts with the same words.</summary>
    public ulong Whole { get; }

    /// <summary>One for every word that has four behind it.</summary>
    public ulong[] Shingles { get; }

    /// <summary>The characters from one word to another, both inclusive.</summary>
    public Span From(int first, int last) => spans[first].To(spans[last]);

    static ulong HashOf(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord];
        word = word[..Math.Min(word.Length, LongestWord)];
        return StableHash.Of(lower[..word.ToLowerInvariant(lower)]);
    }
}
