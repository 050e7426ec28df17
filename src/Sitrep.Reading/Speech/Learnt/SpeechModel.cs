using Sitrep.Model;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Speech.Cues;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech.Learnt;

/// <summary>
/// The learnt answers: is this word a cue, which limb is its source, which limbs are its content. One linear model; the three questions
/// have features of their own. An instance reuses its buffers: one a thread.
/// </summary>
internal sealed class SpeechModel(LinearModel model)
{
    /// <summary>Log-odds above which a word is a cue; below even odds, since a missed voice costs more than a doubted one.</summary>
    internal const float CueThreshold = -0.3f;

    /// <summary>The same for a word that the pack lists as one of saying.</summary>
    internal const float VouchingThreshold = -1.5f;
    const float ContentThreshold = 0;
    readonly FeatureBuffer features = new();
    readonly List<Limb> limbs = [];

    public float Cue(Branches tree, int cue, CueSense sense)
    {
        CueFeatures.Collect(tree, cue, sense, features);
        return model.Score(features.Features);
    }

    /// <summary>The source among the cue's limbs, or null when nobody is named.</summary>
    public Limb? Source(Branches tree, int cue, CueSense sense)
    {
        Limbs.Around(tree, cue, limbs);
        LimbFeatures.CollectNobody(tree, cue, sense, features);
        var (best, highest) = ((Limb?)null, model.Score(features.Features));
        foreach (var limb in limbs)
        {
            if (MaySpeak(tree[limb.Token].Pos))
            {
                LimbFeatures.CollectSource(tree, cue, sense, limb, features);
                var score = model.Score(features.Features);
                (best, highest) = score > highest ? (limb, score) : (best, highest);
            }
        }

        return best;
    }

    /// <summary>Marks the tokens of the content.</summary>
    public void Content(Branches tree, int cue, CueSense sense, Limb? source, bool[] marks)
    {
        Array.Clear(marks, 0, tree.Count);
        Limbs.Around(tree, cue, limbs);
        foreach (var limb in limbs)
        {
            if (tree[limb.Token].Pos == PartOfSpeech.Punct)
            {
                continue;
            }

            LimbFeatures.CollectContent(tree, cue, sense, limb, limb == source, features);
            if (model.Score(features.Features) > ContentThreshold)
            {
                Mark(tree, limb, marks);
            }
        }
    }

    internal static bool MaySpeak(PartOfSpeech part) => part is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron
        or PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Adj or PartOfSpeech.X;

    static void Mark(Branches tree, Limb limb, bool[] marks)
    {
        var (from, until) = limb.Alone ? (limb.Token, limb.Token) : tree.Reach(limb.Token);
        marks.AsSpan(from, until - from + 1).Fill(true);
    }
}
