using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Frames;
using Sitrep.Reading.Trees;

namespace Sitrep.Reading.Claims.Drafts;

/// <summary>Proposes the parts of a count: "22 people were killed, including nine children, three of them girls".</summary>
public sealed class SubsetProposer(SubsetCues cues)
{
    /// <summary>Parts are told in the same sentence or in one of the next two.</summary>
    const int SentencesOn = 2;

    /// <summary>What says that it is a part may have its whole further back.</summary>
    const int LooksBack = 6;

    readonly PartMarks parts = new(cues);

    /// <summary>Adds a draft for each part whose number no frame has taken with the same action, and for each whose kind only its predicate tells.</summary>
    public void Propose(ReportView view, List<Draft> drafts)
    {
        var wholes = Counts(drafts.Where(d => d.Frame.Core is CoreKind.People or CoreKind.Equipment));
        var taken = new HashSet<ulong>(drafts.Count);
        foreach (var draft in drafts)
        {
            if (draft.Core is { } core)
            {
                taken.Add(KeyOf(core.Sentence, core.Token, draft));
            }
        }

        for (var sentence = 0; sentence < view.Trees.Length; sentence++)
        {
            if (!HasNumber(view, sentence))
            {
                continue;
            }

            var marks = parts.In(view, sentence);
            foreach (var located in PartMarks.Counted(view, sentence).Where(l => marks.ContainsKey(l.Mention)))
            {
                var near = Enumerable.Range(sentence - SentencesOn, SentencesOn + 1).SelectMany(s => wholes[s]);
                if (WholeOf(near, sentence, KindOf(located.Mention), marks[located.Mention], SentencesOn) is { } whole)
                {
                    var told = PartMarks.KindTold(view, located);
                    if (taken.Add(KeyOf(sentence, located.Token, whole)) || told is not null)
                    {
                        drafts.Add(Part(whole, told is null ? located.Mention : told with { Span = told.Span.To(located.Mention.Span) }, located));
                    }
                }
            }
        }
    }

    /// <summary>The hash of a token and the action of a draft.</summary>
    static ulong KeyOf(int sentence, int token, Draft draft) => Sign.CodeOf(draft.Frame.ActionSign.Code, (ulong)sentence << 32 | (uint)token);

    static bool HasNumber(ReportView view, int sentence)
    {
        foreach (var located in view.In(sentence))
        {
            if (PartMarks.CountOf(located.Mention) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The whole that a drafted count is part of, if its words, its frame or its place say so.</summary>
    /// <param name="counts">The drafts of counts, by the sentence of what they count.</param>
    public Draft? WholeOf(ReportView view, ILookup<int, Draft> counts, Draft draft)
    {
        if (draft.Whole is { } known)
        {
            return known;
        }

        if (draft.Core is not { Count: not null } core || MarkOf(view, draft, core) is not { } mark)
        {
            return null;
        }

        var near = Enumerable.Range(core.Sentence - LooksBack, LooksBack + 1).SelectMany(s => counts[s]).Where(d => !ReferenceEquals(d, draft) && d.Frame.Type == draft.Frame.Type);
        return WholeOf(near, core.Sentence, KindOf(core.Mention), mark, LooksBack);
    }

    /// <summary>The drafts of counts, by the sentence of what they count.</summary>
    public static ILookup<int, Draft> Counts(IEnumerable<Draft> drafts) => drafts.Where(d => d.Core is { Count: not null }).ToLookup(d => d.Core!.Value.Sentence);

    PartMark? MarkOf(ReportView view, Draft draft, Argument core) =>
        core.Mention is { } mention && parts.In(view, core.Sentence).TryGetValue(mention, out var mark) ? mark
        : draft.Frame.Part || parts.IsMarked(view.Trees[core.Sentence], core.Span) ? new(core.Span.Start, PartMarks.Size(core.Count))
        : null;

    /// <summary>Whether the words round a number mark it as a part of another one.</summary>
    public bool IsPart(Tree tree, Span span) => parts.IsMarked(tree, span);

    /// <summary>The nearest count before the first part of a run that is of the same kind and large enough.</summary>
    static Draft? WholeOf(IEnumerable<Draft> wholes, int sentence, CoreKind kind, PartMark mark, int reach)
    {
        Draft? nearest = null;
        foreach (var draft in wholes)
        {
            var core = draft.Core!.Value;
            if (sentence - core.Sentence >= 0 && sentence - core.Sentence <= reach && core.Span.End <= mark.Start && PartMarks.Size(core.Count) >= mark.Least
                && (kind == CoreKind.None || (kind == CoreKind.Equipment) == (draft.Frame.Core == CoreKind.Equipment))
                && (nearest is null || core.Span.Start > nearest.Core!.Value.Span.Start))
            {
                nearest = draft;
            }
        }

        return nearest;
    }

    /// <summary>A bare number may count anything.</summary>
    static CoreKind KindOf(Mention? mention) => mention switch { CountMention or null => CoreKind.None, EquipmentMention => CoreKind.Equipment, _ => CoreKind.People };

    static Draft Part(Draft whole, Mention mention, Located located)
    {
        var core = new Argument(located.Sentence, located.Token, mention.Span, mention, PartMarks.CountOf(located.Mention), "subset", 0, Fit.Exact);
        var trigger = whole.Trigger with { Sentence = located.Sentence, Head = located.Token, First = located.Token, Last = located.Token };
        return new Draft(trigger, core, located.Sentence == whole.Trigger.Sentence ? whole.Slots : [], mention.Span, "subset") { Whole = whole };
    }
}
