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
            var coherence = new Coherence(scene, Best(scene, scored.FindAll(s => s.Score >= Coherence.Confident)));
            scored = alone.ConvertAll(s => s with { Score = s.Score + coherence.Of(s.Span) });
        }

        return Best(scene, scored.FindAll(s => s.Score >= least));
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

    /// <summary>The likeliest first, then whatever does not overlap it; in the order of the text.</summary>
    static List<NameSpan> Best(Scene scene, List<ScoredSpan> scored)
    {
        scored.Sort((a, b) => b.Score.CompareTo(a.Score));
        var (chosen, taken) = (new List<NameSpan>(), new bool[scene.Words.Count]);
        foreach (var (span, _) in scored)
        {
            var words = taken.AsSpan(span.First, span.Length);
            if (!words.Contains(true))
            {
                chosen.Add(span);
                words.Fill(true);
            }
        }

        chosen.Sort((a, b) => a.First.CompareTo(b.First));
        return chosen;
    }
}
