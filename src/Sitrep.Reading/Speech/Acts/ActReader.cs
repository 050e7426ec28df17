using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Reading.Speech.Cues;
using Sitrep.Reading.Speech.Learnt;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech.Acts;

/// <summary>Reads the acts of saying of one sentence after another.</summary>
internal sealed class ActReader(CueWords words, PlainSayings plain, SourcedPhrases sourced, VoiceHeads heads, SpeechModel? model, ImmutableArray<Span> quotations)
{
    readonly List<SpokenAct> found = [];
    bool[] marks = new bool[256];

    public void Read(Branches tree, List<SpokenAct> acts)
    {
        marks = marks.Length < tree.Count ? new bool[tree.Count * 2] : marks;
        found.Clear();
        for (var t = 0; t < tree.Count; t++)
        {
            if ((sourced.Read(tree, t) ?? plain.Read(tree, t, found.Count > 0 ? found[^1] : null) ?? (words.MayCue(tree[t], tree.Form(t)) ? Act(tree, t) : null)) is { } act)
            {
                found.Add(act);
            }
        }

        var reach = new ContentReach(words, tree, found);
        foreach (var act in found)
        {
            Array.Clear(marks, 0, tree.Count);
            model?.Content(tree, act.Cue, act.Sense, act.SourceLimb, marks);
            if (act.Sense.Vouches && (act.Sourced || act.SourceLimb is null || tree[act.Cue].Pos == PartOfSpeech.Verb))
            {
                reach.Mark(act, marks);
            }

            act.Silent = !Vouches(act, marks);
            ContentSpans.Collect(act, marks, quotations);
        }

        acts.AddRange(found);
    }

    /// <summary>Whether the act's source stands for what is said, and is another than the publisher.</summary>
    bool Vouches(SpokenAct act, bool[] marks)
    {
        var tree = act.Tree;
        if (!act.Sense.Vouches || IsWithheld(act) || act.SourceHead >= 0 && (IsOwnVoice(act) || act.SourceLimb is not null && !heads.MaySpeak(tree, act.SourceHead)))
        {
            return false;
        }

        var said = Array.IndexOf(marks, true, act.Cue, tree.Count - act.Cue);
        var clause = said >= 0 && words.Introduces(tree[said].Lemma);
        return words.VouchesOnlyWithThat(act.Sense) ? clause
            : clause || act.SourceLimb is null || tree[act.Cue].Pos != PartOfSpeech.Verb || !words.HasManySenses(act.Lemma) || TakesClause(tree, act.Cue, marks);
    }

    /// <summary>"Has not commented on the loss", "did not confirm that …": who says nothing stands for nothing. A denial is one with "not" as well.</summary>
    static bool IsWithheld(SpokenAct act)
    {
        if (act.Cue < 0 || act.Tree[act.Cue].Pos != PartOfSpeech.Verb || act.Sense.Stance == Modality.Denied)
        {
            return false;
        }

        foreach (var child in act.Tree.Children(act.Cue))
        {
            if (act.Tree[child].Has(Features.Negative) && act.Tree[child].Relation == Relation.Advmod)
            {
                return true;
            }
        }

        return false;
    }

    bool IsOwnVoice(SpokenAct act) => !act.Tree.IsQuoted(act.SourceHead) && act.Source is var (first, _)
        && (words.IsOwnVoice(act.Tree.Form(first)) || words.IsOwnVoice(act.Tree.Form(act.SourceHead)));

    static bool TakesClause(Branches tree, int cue, bool[] marks)
    {
        for (var t = 0; tree.Quotes && t < tree.Count; t++)
        {
            if (marks[t] && tree.IsQuoted(t))
            {
                return true;
            }
        }

        return tree.Has(cue, Relation.Ccomp) || tree.Has(cue, Relation.Xcomp) || tree.Has(cue, Relation.Parataxis) || tree[cue].Relation == Relation.Parataxis;
    }

    SpokenAct? Act(Branches tree, int cue)
    {
        var sense = words.Sense(tree[cue], tree.Form(cue));
        if (model is null || model.Cue(tree, cue, sense) < (sense.Vouches ? SpeechModel.VouchingThreshold : SpeechModel.CueThreshold))
        {
            return null;
        }

        var (first, last) = CueSpan.Of(tree, cue, false);
        var act = new SpokenAct(tree, cue, sense, sense.Rule) { CueSpan = tree.SpanOf(first, last), CueTokens = (first, last) };
        if (model.Source(tree, cue, sense) is { } limb && !(sense.Vouches && limb.Ups == 0 && tree[limb.Token].Relation == Relation.NsubjPass && !words.SpeaksWhenPassive(tree[cue].Lemma)))
        {
            (act.Source, act.SourceHead, act.SourceLimb) = (SourceSpan.Of(tree, cue, limb), limb.Token, limb);
        }
        else if (sense.Vouches && tree[cue].Pos == PartOfSpeech.Verb)
        {
            TakeGovernors(act);
        }

        return act;
    }

    /// <summary>A participle without a source of its own has its governor's subject: "he was quoted as saying".</summary>
    void TakeGovernors(SpokenAct act)
    {
        var tree = act.Tree;
        var governor = words.SpeaksWhenPassive(act.Lemma) ? act.Cue : tree[act.Cue].Relation is Relation.Advcl or Relation.Xcomp ? tree.Head(act.Cue) : -1;
        var subject = governor < 0 ? -1 : Math.Max(tree.Child(governor, Relation.Nsubj), tree.Child(governor, Relation.NsubjPass));
        if (subject >= 0)
        {
            var (first, last) = tree.Reach(subject);
            (act.Source, act.SourceHead) = (Order.Trim(tree, first, last), subject);
        }
    }
}
