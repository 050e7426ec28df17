using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech.Acts;

/// <summary>Spans out of marked tokens: runs bridged over punctuation, and any quotation that a run has a part in taken whole.</summary>
internal static class ContentSpans
{
    public static void Collect(SpokenAct act, bool[] marks, ImmutableArray<Span> quotations)
    {
        var tree = act.Tree;
        Unmark(act, marks);
        for (var t = 0; t < tree.Count; t++)
        {
            if (marks[t] && tree[t].Pos != PartOfSpeech.Punct)
            {
                var last = LastOfRun(tree, marks, t);
                Add(act, Whole(tree.SpanOf(t, last), act.CueSpan, quotations));
                t = last;
            }
        }
    }

    static void Unmark(SpokenAct act, bool[] marks)
    {
        for (var t = 0; t < act.Tree.Count; t++)
        {
            marks[t] &= !act.CueSpan.Overlaps(act.Tree[t].Span)
                && !(act.Source is var (first, last) && first <= t && t <= last);
        }
    }

    static int LastOfRun(Branches tree, bool[] marks, int from)
    {
        var last = from;
        for (var t = from + 1; t < tree.Count && (marks[t] || tree[t].Pos == PartOfSpeech.Punct); t++)
        {
            last = marks[t] && tree[t].Pos != PartOfSpeech.Punct ? t : last;
        }

        return last;
    }

    /// <summary>A run that reaches into a quotation says all of it, unless the cue itself stands in the quotation.</summary>
    static Span Whole(Span run, Span cue, ImmutableArray<Span> quotations)
    {
        var at = quotations.BinarySearch(run);
        for (at = Math.Max(0, (at < 0 ? ~at : at) - 1); at < quotations.Length && quotations[at].Start < run.End; at++)
        {
            run = quotations[at].Overlaps(run) && !quotations[at].Overlaps(cue) ? run.To(quotations[at]) : run;
        }

        return run.Contains(cue) ? new(run.Start, run.Start) : run;
    }

    static void Add(SpokenAct act, Span span)
    {
        if (span.IsEmpty)
        {
            return;
        }

        if (act.Content.Count > 0 && act.Content[^1].Overlaps(span))
        {
            act.Content[^1] = act.Content[^1].To(span);
            return;
        }

        act.Content.Add(span);
    }
}
