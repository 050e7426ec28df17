using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Reading.Speech.Acts;

namespace Sitrep.Reading.Speech.Trees;

/// <summary>Look-ups by place in what stands in the order of the text and does not overlap.</summary>
internal static class Sorted
{
    public static int FirstEndingAfter(ImmutableArray<Span> spans, int at) => First(spans.Length, i => spans[i].End > at);

    public static int FirstEndingAfter(ImmutableArray<Sentence> sentences, int at) => First(sentences.Length, i => sentences[i].Span.End > at);

    /// <summary>The first act whose sentence begins after a place.</summary>
    public static int FirstAfter(List<SpokenAct> acts, int at) => First(acts.Count, i => acts[i].Start > at);

    /// <summary>The first index for which a condition, false before and true after, holds; the count when it never does.</summary>
    public static int First(int count, Func<int, bool> holds)
    {
        var (low, high) = (0, count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(middle) ? (low, middle) : (middle + 1, high);
        }

        return low;
    }
}
