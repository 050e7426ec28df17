using Sitrep.Model;
using Sitrep.Reading.Speech.Cues;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech.Acts;

/// <summary>
/// How far a voice reaches in its sentence by the order of its words, for trees are often wrong there: "…, he said." speaks all that stands
/// before, "he said (that) …" all that follows, "…, he said, …" both; until another voice, a semicolon or a bracket sets in.
/// </summary>
internal sealed class ContentReach(CueWords words, Branches tree, IReadOnlyList<SpokenAct> acts)
{
    const int FarthestThat = 9;

    /// <summary>Marks the reach; when the order of words does not tell, the marks stay as they were.</summary>
    public void Mark(SpokenAct act, bool[] marks)
    {
        if (tree[act.Cue].Pos == PartOfSpeech.Adv)
        {
            MarkClause(act.Cue, marks);
            return;
        }

        var (first, last) = act.Region;
        var (before, after) = Sides(act, first, last);
        var left = before ? LeftStart(act, first) : -1;
        var right = after ? RightStart(act, last, marks) : -1;
        if (left < 0 && right < 0)
        {
            return;
        }

        marks.AsSpan(0, tree.Count).Clear();
        if (left >= 0)
        {
            marks.AsSpan(left, first - left).Fill(true);
        }

        if (right >= 0)
        {
            marks.AsSpan(right, RightEnd(act, right) - right).Fill(true);
        }
    }

    /// <summary>"Reportedly" speaks of all its clause.</summary>
    void MarkClause(int adverb, bool[] marks)
    {
        if (tree.Head(adverb) is >= 0 and var head)
        {
            var (first, last) = tree.Reach(head);
            marks.AsSpan(first, last - first + 1).Fill(true);
        }
    }

    /// <summary>On which sides of the voice its content stands.</summary>
    (bool Before, bool After) Sides(SpokenAct act, int first, int last)
    {
        var setOff = first > 1 && (act.Sourced || Order.IsPause(tree, first - 1));
        var follows = last + 1 < tree.Count && tree[last + 1].Pos != PartOfSpeech.Punct;
        var pausesAfter = !follows && last + 2 < tree.Count && Order.IsPause(tree, last + 1);
        if (act.Sourced)
        {
            return (setOff, first == 0);
        }

        if (setOff && tree.IsQuoted(first - 1))
        {
            return (true, false);
        }

        var (above, below) = Clauses(act, first, last);
        if (setOff && Order.HasVerb(tree, 0, first) && (above && !below || !follows || !Order.HasVerb(tree, last + 1, tree.Count) && !below))
        {
            return (true, pausesAfter && Order.HasVerb(tree, last + 2, tree.Count) && (tree[last + 2].Pos == PartOfSpeech.Cconj || tree.IsQuoted(last + 2)));
        }

        return (false, follows || tree.Quotes && last + 2 < tree.Count && tree.IsQuoted(last + 2));
    }

    /// <summary>Where the tree has the cue's clause: before, after.</summary>
    (bool Before, bool After) Clauses(SpokenAct act, int first, int last)
    {
        var before = tree[act.Cue].Relation == Relation.Parataxis && tree.Head(act.Cue) < first;
        var after = false;
        foreach (var child in tree.Children(act.Cue))
        {
            var clause = tree[child].Relation is Relation.Ccomp or Relation.Xcomp or Relation.Parataxis or Relation.Obj;
            before |= clause && child < first && tree[child].Relation != Relation.Obj;
            after |= clause && child > last;
        }

        return (before, after);
    }

    /// <summary>Back over a semicolon too, when no other voice speaks before it.</summary>
    int LeftStart(SpokenAct act, int region)
    {
        var others = acts.Any(a => a != act && a.Sense.Vouches && a.Cue < region);
        var start = region;
        while (start > 0 && (tree.Form(start - 1) is not (";" or "(" or "[") || tree.Form(start - 1) is ";" && !others))
        {
            start--;
        }

        return start < region ? start : -1;
    }

    int RightStart(SpokenAct act, int region, bool[] marks)
    {
        var next = region + 1;
        while (next < tree.Count && Order.IsPause(tree, next) && !tree.IsQuoted(next))
        {
            next++;
        }

        if (next >= tree.Count || act.Sourced)
        {
            return next < tree.Count ? next : -1;
        }

        for (var t = next; t < Math.Min(tree.Count, next + FarthestThat) && (t == next || !Order.IsPause(tree, t) && !Order.HasVerb(tree, t, t + 1)); t++)
        {
            if (words.Introduces(tree[t].Lemma) && (t == next || tree[t].Pos == PartOfSpeech.Sconj))
            {
                return t;
            }
        }

        return Opening(act, region, next, marks);
    }

    int Opening(SpokenAct act, int region, int next, bool[] marks)
    {
        foreach (var child in tree.Children(act.Cue))
        {
            if (child > region && tree[child].Relation is Relation.Ccomp or Relation.Xcomp or Relation.Obj or Relation.Parataxis && child > region)
            {
                return Math.Max(region + 1, tree.Reach(child).First);
            }
        }

        var marked = next;
        while (marked < tree.Count && !marks[marked])
        {
            marked++;
        }

        return marked < tree.Count ? marked : Order.HasVerb(tree, next, tree.Count) ? next : -1;
    }

    /// <summary>The token before which the reach ends.</summary>
    int RightEnd(SpokenAct act, int start)
    {
        var end = tree.Count;
        foreach (var other in acts)
        {
            if (other != act && other.Sense.Vouches && other.Cue > act.Cue && other.Region.First is var at && at > start && at < end
                && (tree[at - 1].Pos is PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Sconj && !words.Introduces(tree[at - 1].Lemma) || other.Sourced))
            {
                end = at;
            }
        }

        for (var t = start + 1; t < end; t++)
        {
            end = tree.Form(t) is ";" or ")" or "]" ? t : end;
        }

        while (end < tree.Count && end > start + 1 && tree[end - 1].Pos is PartOfSpeech.Punct or PartOfSpeech.Cconj or PartOfSpeech.Sconj)
        {
            end--;
        }

        return end;
    }
}
