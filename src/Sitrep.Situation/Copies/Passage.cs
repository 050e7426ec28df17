using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Situation.Copies;

/// <summary>Finds the passages of one text that stand in another.</summary>
static class Passage
{
    /// <summary>Fewer words in a row may be the same by chance.</summary>
    public const int ShortestWords = 16;

    /// <summary>Words between two passages that may have been changed.</summary>
    const int Changed = 3;

    /// <summary>The passages of a text that stand in the original too, in order, and how many words they have.</summary>
    public static (ImmutableArray<Span> Passages, int Words) Of(TextWords text, TextWords original)
    {
        if (text.Count > 0 && text.Whole == original.Whole)
        {
            return ([text.From(0, text.Count - 1)], text.Count);
        }

        var known = original.Shingles.ToHashSet();
        var passages = ImmutableArray.CreateBuilder<Span>();
        var words = 0;
        for (var at = 0; at < text.Shingles.Length; at++)
        {
            if (!known.Contains(text.Shingles[at]))
            {
                continue;
            }

            var last = EndOf(text, known, at);
            if (last - at + 1 >= ShortestWords)
            {
                passages.Add(text.From(at, last));
                words += last - at + 1;
            }

            at = last;
        }

        return (passages.ToImmutable(), words);
    }

    // The last word of a passage that begins at a shingle; a few changed words do not end it.
    static int EndOf(TextWords text, HashSet<ulong> known, int start)
    {
        var last = start + TextWords.Shingle - 1;
        for (var at = start + 1; at < text.Shingles.Length && at <= last + Changed + 1; at++)
        {
            last = known.Contains(text.Shingles[at]) ? at + TextWords.Shingle - 1 : last;
        }

        return last;
    }
}
