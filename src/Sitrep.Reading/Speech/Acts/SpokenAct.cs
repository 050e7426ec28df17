using Sitrep.Model;
using Sitrep.Reading.Speech.Cues;
using Sitrep.Reading.Speech.Learnt;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech.Acts;

/// <summary>One act of saying while it is being read: later sentences may still add to its content.</summary>
internal sealed class SpokenAct(Branches tree, int cue, CueSense sense, string rule)
{
    const int FarthestSource = 14;
    public Branches Tree { get; } = tree;

    /// <summary>The cue's token; -1 for a form without a word, as a colon.</summary>
    public int Cue { get; } = cue;
    public CueSense Sense { get; } = sense;
    public string Rule { get; } = rule;
    public Span CueSpan { get; set; }

    /// <summary>First and last token of the source; null when nobody is named.</summary>
    public (int First, int Last)? Source { get; set; }

    /// <summary>The source's head word, or -1.</summary>
    public int SourceHead { get; set; } = -1;

    /// <summary>The source is that of another verb before it.</summary>
    public bool Shares { get; init; }

    /// <summary>Nobody but the publisher stands for what is said.</summary>
    public bool Silent { get; set; }

    /// <summary>Where the model found the source.</summary>
    public Limb? SourceLimb { get; set; }
    public List<Span> Content { get; } = [];

    /// <summary>The cue makes its object the source: "according to".</summary>
    public bool Sourced { get; init; }

    /// <summary>First and last token of the cue.</summary>
    public (int First, int Last) CueTokens { get; init; }

    /// <summary>The words of cue and source together, when they stand near each other.</summary>
    public (int First, int Last) Region => Source is var (from, until) && Math.Abs(from - Cue) <= FarthestSource && !Shares
        ? (Math.Min(CueTokens.First, from), Math.Max(CueTokens.Last, until))
        : CueTokens;
    public string Lemma => Cue >= 0 ? Tree[Cue].Lemma : "";
    public int Start => Tree.Sentence.Span.Start;
}
