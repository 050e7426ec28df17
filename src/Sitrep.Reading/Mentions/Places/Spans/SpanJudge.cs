using System.Runtime.InteropServices;
using Sitrep.Packs.Weights;

namespace Sitrep.Reading.Mentions.Places.Spans;

/// <summary>Chooses among overlapping stretches those that name places, by a logistic model.</summary>
sealed class SpanJudge(LinearModel model)
{
    /// <summary>The probability from which a stretch is taken as a place; chosen by cross-validation (docs/places.md).</summary>
    const double Usual = 0.4;

    /// <summary>Stretches less likely than this are not saved by what stands around them.</summary>
    const float Hopeless = -4;

    /// <summary>What the first round makes sure speaks for others in the second.</summary>
    const int Rounds = 2;

    readonly double least = Math.Log(Usual / (1 - Usual));

    public List<NameSpan> Choose(Scene scene, List<NameSpan> proposed)
    {
        var alone = Score(scene, proposed);
        var scored = alone;
        for (var round = 0; round < Rounds; round++)
        {
            var coherence = new Coherence(scene, Best(scored, Coherence.Confident));
            scored = alone.ConvertAll(s => s with { Score = s.Score + coherence.Of(s.Span) });
        }

        return Best(scored, least);
    }

    List<ScoredSpan> Score(Scene scene, List<NameSpan> proposed)
    {
        var (features, lists) = (new SpanFeatures(scene), new KindLists(scene));
        var described = new List<Feature>(64);
        var scored = new List<ScoredSpan>(proposed.Count);
        foreach (var span in proposed)
        {
            described.Clear();
            features.Describe(span, described);
            var score = model.Score(CollectionsMarshal.AsSpan(described)) + lists.Of(span);
            if (score >= Hopeless)
            {
                scored.Add(new(span, score));
            }
        }

        return scored;
    }

    /// <summary>Of those likely enough, in each run the likeliest first, then whatever does not overlap it; in the order of the text.</summary>
    /// <param name="scored">Run by run.</param>
    static List<NameSpan> Best(List<ScoredSpan> scored, double least)
    {
        var chosen = new List<NameSpan>(scored.Count / 2);
        var all = CollectionsMarshal.AsSpan(scored);
        while (!all.IsEmpty)
        {
            var end = 1;
            while (end < all.Length && all[end].Span.RunFirst == all[0].Span.RunFirst)
            {
                end++;
            }

            all[..end].Sort(static (a, b) => (b.Score, a.Span.First, a.Span.Last).CompareTo((a.Score, b.Span.First, b.Span.Last)));
            Choose(all[..end], least, chosen);
            all = all[end..];
        }

        return chosen;
    }

    static void Choose(ReadOnlySpan<ScoredSpan> run, double least, List<NameSpan> chosen)
    {
        var before = chosen.Count;
        foreach (var (span, score) in run)
        {
            if (score >= least && !Overlaps(CollectionsMarshal.AsSpan(chosen)[before..], span))
            {
                chosen.Add(span);
            }
        }

        CollectionsMarshal.AsSpan(chosen)[before..].Sort(static (a, b) => a.First.CompareTo(b.First));
    }

    static bool Overlaps(ReadOnlySpan<NameSpan> chosen, NameSpan span)
    {
        foreach (var one in chosen)
        {
            if (one.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }
}
