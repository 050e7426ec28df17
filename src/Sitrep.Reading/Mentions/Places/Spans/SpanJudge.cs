using System.Runtime.InteropServices;
using Sitrep.Packs.Weights;

namespace Sitrep.Reading.Mentions.Places.Spans;

/// <summary>Chooses among overlapping stretches those that name places, by a logistic model.</summary>
/// <param name="threshold">The probability from which a stretch is taken as a place.</param>
sealed class SpanJudge(LinearModel model, double threshold = SpanJudge.Usual)
{
    /// <summary>Chosen by cross-validation (docs/places.md).</summary>
    public const double Usual = 0.4;

    readonly double least = Math.Log(threshold / (1 - threshold));

    public List<NameSpan> Choose(Scene scene, List<NameSpan> proposed)
    {
        var features = new SpanFeatures(scene);
        var described = new List<Feature>(64);
        var scored = new List<(NameSpan Span, float Score)>();
        foreach (var span in proposed)
        {
            described.Clear();
            features.Describe(span, described);
            var score = model.Score(CollectionsMarshal.AsSpan(described));
            if (score >= least)
            {
                scored.Add((span, score));
            }
        }

        return Best(scored);
    }

    /// <summary>The likeliest first, then whatever does not overlap it.</summary>
    static List<NameSpan> Best(List<(NameSpan Span, float Score)> scored)
    {
        scored.Sort((a, b) => b.Score.CompareTo(a.Score));
        var chosen = new List<NameSpan>();
        foreach (var (span, _) in scored)
        {
            if (!chosen.Exists(span.Overlaps))
            {
                chosen.Add(span);
            }
        }

        chosen.Sort((a, b) => a.First.CompareTo(b.First));
        return chosen;
    }
}
