using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Learning;
using Sitrep.Model;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Speech.Cues;
using Sitrep.Reading.Speech.Learnt;
using Sitrep.Reading.Speech.Quoting;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.SpeechTraining;

/// <summary>Turns annotated articles with their trees into examples of the three questions.</summary>
sealed class Lessons(CueWords words)
{
    readonly FeatureBuffer features = new();
    readonly List<Limb> limbs = [];

    public List<Example> Cues { get; } = [];
    public List<Choice> Sources { get; } = [];
    public List<Example> Contents { get; } = [];

    /// <summary>Annotated cues that no candidate word could stand for.</summary>
    public int Lost { get; private set; }

    public void Add(Article article, IEnumerable<Sentence> sentences)
    {
        var quotations = Quotations.In(article.Text);
        foreach (var sentence in sentences)
        {
            var tree = new Branches(new(sentence, article.Text), quotations);
            var gold = article.Speeches.Where(s => s.Cue.Length > 0 && sentence.Span.Overlaps(s.Cue[0])).ToList();
            var cues = gold.Select(s => (Speech: s, Token: CueOf(tree, s))).ToList();
            Lost += cues.Count(c => c.Token < 0);
            AddCues(tree, cues);
            foreach (var (speech, cue) in cues.Where(c => c.Token >= 0))
            {
                AddLimbs(tree, cue, speech);
            }
        }
    }

    /// <summary>The same lessons told by some features alone.</summary>
    public Lessons Only(HashSet<Feature> kept)
    {
        var lessons = new Lessons(words);
        ImmutableArray<Feature> Few(ImmutableArray<Feature> features) => [.. features.Where(kept.Contains)];
        lessons.Cues.AddRange(Cues.Select(e => e with { Features = Few(e.Features) }));
        lessons.Sources.AddRange(Sources.Select(c => c with { Candidates = [.. c.Candidates.Select(Few)] }));
        lessons.Contents.AddRange(Contents.Select(e => e with { Features = Few(e.Features) }));
        return lessons;
    }

    /// <summary>How often each feature is seen.</summary>
    public Dictionary<Feature, int> Seen()
    {
        var seen = new Dictionary<Feature, int>();
        foreach (var feature in Cues.Concat(Contents).SelectMany(e => e.Features).Concat(Sources.SelectMany(c => c.Candidates).SelectMany(f => f)))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(seen, feature, out _)++;
        }

        return seen;
    }

    void AddCues(Branches tree, List<(GoldSpeech Speech, int Token)> cues)
    {
        for (var t = 0; t < tree.Count; t++)
        {
            if (words.MayCue(tree[t], tree.Form(t)))
            {
                CueFeatures.Collect(tree, t, words.Sense(tree[t], tree.Form(t)), features);
                Cues.Add(new(features.Copy, cues.Exists(c => c.Token == t)));
            }
        }
    }

    void AddLimbs(Branches tree, int cue, GoldSpeech speech)
    {
        var sense = words.Sense(tree[cue], tree.Form(cue));
        Limbs.Around(tree, cue, limbs);
        var source = AddSource(tree, cue, sense, speech);
        foreach (var limb in limbs.Where(l => tree[l.Token].Pos != PartOfSpeech.Punct))
        {
            LimbFeatures.CollectContent(tree, cue, sense, limb, limb == source, features);
            Contents.Add(new(features.Copy, Share(tree, limb, speech.Content) > 0.5));
        }
    }

    Limb? AddSource(Branches tree, int cue, CueSense sense, GoldSpeech speech)
    {
        LimbFeatures.CollectNobody(tree, cue, sense, features);
        var (candidates, right) = (new List<ImmutableArray<Feature>> { features.Copy },
            new List<bool> { speech.Source.Length == 0 });
        Limb? source = null;
        foreach (var limb in limbs.Where(l => SpeechModel.MaySpeak(tree[l.Token].Pos)))
        {
            LimbFeatures.CollectSource(tree, cue, sense, limb, features);
            candidates.Add(features.Copy);
            right.Add(speech.Source.Any(s => s.Overlaps(tree[limb.Token].Span)));
            source = right[^1] && (source is null || !limb.Alone) ? limb : source;
        }

        if (right.Contains(true))
        {
            Sources.Add(new([.. candidates], [.. right]));
        }

        return source;
    }

    /// <summary>The annotated cue's word that the others hang on, if it may be a cue; else the first that may.</summary>
    int CueOf(Branches tree, GoldSpeech speech)
    {
        var first = -1;
        for (var t = 0; t < tree.Count; t++)
        {
            if (!speech.Cue.Any(c => c.Overlaps(tree[t].Span)) || !words.MayCue(tree[t], tree.Form(t)))
            {
                continue;
            }

            var head = tree.Head(t);
            if (head < 0 || !speech.Cue.Any(c => c.Overlaps(tree[head].Span)))
            {
                return t;
            }

            first = first < 0 ? t : first;
        }

        return first;
    }

    static double Share(Branches tree, Limb limb, IEnumerable<Span> content)
    {
        var (from, until) = limb.Alone ? (limb.Token, limb.Token) : tree.Reach(limb.Token);
        var tokens = Enumerable.Range(from, until - from + 1).Where(t => tree[t].Pos != PartOfSpeech.Punct).ToList();
        return tokens.Count == 0 ? 0 : (double)tokens.Count(t => content.Any(c => c.Overlaps(tree[t].Span))) / tokens.Count;
    }
}
