using Sitrep.Model;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Trees;

namespace Sitrep.Reading.Claims.Drafts;

/// <summary>Proposes the parts of a count: "22 people were killed, including nine children, three of them girls".</summary>
public sealed class SubsetProposer(SubsetCues cues)
{
    /// <summary>Parts are told in the same sentence or in one of the next two.</summary>
    const int SentencesOn = 2;

    /// <summary>Adds a draft for each part whose number no frame has taken with the same action.</summary>
    public void Propose(ReportView view, List<Draft> drafts)
    {
        var wholes = drafts.Where(d => d.Core is { Count: not null } && d.Frame.Core == Frames.CoreKind.People).ToLookup(d => d.Core!.Value.Sentence);
        var taken = drafts.Where(d => d.Core is not null).Select(d => (d.Core!.Value.Sentence, d.Core.Value.Token, d.Action)).ToHashSet();
        for (var sentence = 0; sentence < view.Trees.Length; sentence++)
        {
            foreach (var located in view.In(sentence))
            {
                if (located.Token >= 0 && CountOf(located.Mention) is { } count && !IsInPeople(view, located)
                    && (IsPart(view.Trees[sentence], located.Mention.Span) || KindTold(view, located) is not null)
                    && WholeOf(Enumerable.Range(sentence - SentencesOn, SentencesOn + 1).SelectMany(s => wholes[s]), sentence, located.Mention.Span) is { } whole
                    && taken.Add((sentence, located.Token, whole.Action)))
                {
                    drafts.Add(Part(whole, KindTold(view, located) ?? located, count));
                }
            }
        }
    }

    /// <summary>The whole that a drafted count is part of, if its words say so.</summary>
    public Draft? WholeOf(ReportView view, IEnumerable<Draft> drafts, Draft draft) =>
        draft.Whole ?? (draft.Core is { } core && core.Mention is { } mention && IsPart(view.Trees[core.Sentence], mention.Span)
            ? WholeOf(drafts.Where(d => !ReferenceEquals(d, draft) && d.Frame.Type == draft.Frame.Type && d.Core is { Count: not null }), core.Sentence, core.Span)
            : null);

    /// <summary>Whether the words round a number mark it as a part of another one.</summary>
    public bool IsPart(Tree tree, Span span)
    {
        var first = tree.FirstAt(span.Start);
        var last = tree.FirstAt(span.End - 1);
        return first < tree.Count && last < tree.Count && cues.MarkPart(tree, first, last);
    }

    static Draft? WholeOf(IEnumerable<Draft> wholes, int sentence, Span part)
    {
        Draft? nearest = null;
        foreach (var draft in wholes)
        {
            var core = draft.Core!.Value;
            if (sentence - core.Sentence is >= 0 and <= SentencesOn && core.Span.End <= part.Start
                && (nearest is null || core.Span.Start > nearest.Core!.Value.Span.Start))
            {
                nearest = draft;
            }
        }

        return nearest;
    }

    static Draft Part(Draft whole, Located located, Count count)
    {
        var core = new Argument(located.Sentence, located.Token, located.Mention.Span, located.Mention, count, "subset", 0, Fit.Exact);
        var trigger = whole.Trigger with { Sentence = located.Sentence, Head = located.Token, First = located.Token, Last = located.Token };
        return new Draft(trigger, core, located.Sentence == whole.Trigger.Sentence ? whole.Slots : [], located.Mention.Span, "subset") { Whole = whole };
    }

    /// <summary>A number inside "13 officers" is told by the officers, and one inside "13 tanks" counts no people.</summary>
    static bool IsInPeople(ReportView view, Located located)
    {
        foreach (var other in view.In(located.Sentence))
        {
            if (other.Mention is PeopleMention { Count: not null } or EquipmentMention or InfrastructureMention or AidMention
                && !ReferenceEquals(other.Mention, located.Mention)
                && other.Mention.Span.Contains(located.Mention.Span) && other.Mention.Span.Length > located.Mention.Span.Length)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Eleven were children": the number's predicate says who they are.</summary>
    static Located? KindTold(ReportView view, Located located)
    {
        var tree = view.Trees[located.Sentence];
        ref readonly var token = ref tree[located.Token];
        return token.Relation == Relation.Nsubj && located.Mention is CountMention or PeopleMention { Category: null }
            && token.Head >= 0 && tree.Child(token.Head, Relation.Cop) >= 0
            && view.At<PeopleMention>(located.Sentence, token.Head) is { Count: null, Category: not null } people
                ? new(people with { Span = people.Span.To(located.Mention.Span) }, located.Sentence, located.Token)
                : null;
    }

    static Count? CountOf(Mention mention) => mention switch
    {
        PeopleMention people => people.Count,
        CountMention { Unit: null } number => number.Count,
        _ => null,
    };
}
