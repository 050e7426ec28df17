using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Trees;

namespace Sitrep.Reading.Claims.Drafts;

/// <summary>
/// Finds the numbers of a sentence that count part of another one: by words ("including", "of them"), by what they are joined to
/// ("13 children and nine women"), or by standing in a breakdown ("61: 34 soldiers and 27 fighters").
/// </summary>
public sealed class PartMarks(SubsetCues cues)
{
    /// <summary>How many words may stand between a part and the next one that it is joined to.</summary>
    const int WidestJoint = 8;

    /// <summary>The parts of a sentence, each with where its run begins.</summary>
    public Dictionary<Mention, PartMark> In(ReportView view, int sentence)
    {
        var marks = new Dictionary<Mention, PartMark>(ReferenceEqualityComparer.Instance);
        var counted = Counted(view, sentence);
        for (var i = 0; i < counted.Count; i++)
        {
            if (IsMarked(view.Trees[sentence], counted[i].Mention.Span) || KindTold(view, counted[i]) is not null)
            {
                marks[counted[i].Mention] = new(counted[i].Mention.Span.Start, Size(counted[i]));
            }
            else if (i > 0 && marks.TryGetValue(counted[i - 1].Mention, out var before) && Joined(view.Trees[sentence], counted[i - 1].Mention.Span, counted[i].Mention.Span))
            {
                marks[counted[i].Mention] = new(before.Start, Size(counted[i]));
            }
        }

        AddBreakdown(view.Trees[sentence], counted, marks);
        return marks;
    }

    /// <summary>The numbers of people or things of a sentence, each once, in the order of the text.</summary>
    public static List<Located> Counted(ReportView view, int sentence)
    {
        var counted = new List<Located>();
        foreach (var located in view.In(sentence))
        {
            if (located.Token >= 0 && CountOf(located.Mention) is not null && !IsToldByAnother(view, located))
            {
                counted.Add(located);
            }
        }

        return counted;
    }

    public static Count? CountOf(Mention mention) => mention switch
    {
        PeopleMention people => people.Count,
        EquipmentMention equipment => equipment.Count,
        CountMention { Unit: null } number => number.Count,
        _ => null,
    };

    /// <summary>Whether the words round a number, or between it and what it counts, mark it as a part of another one.</summary>
    public bool IsMarked(Tree tree, Span span)
    {
        var first = tree.FirstAt(span.Start);
        var last = Math.Min(tree.FirstAt(span.End - 1), tree.Count - 1);
        return first < tree.Count && last >= first && cues.MarkPart(tree, first, last);
    }

    /// <summary>"Eleven were children": who the number's predicate says they are.</summary>
    public static PeopleMention? KindTold(ReportView view, Located located)
    {
        var tree = view.Trees[located.Sentence];
        if (located.Mention is not (CountMention or PeopleMention { Category: null }))
        {
            return null;
        }

        var after = tree.FirstAt(located.Mention.Span.End);
        var predicate = tree[located.Token].Relation == Relation.Nsubj && tree[located.Token].Head is var head and >= 0 && tree.Child(head, Relation.Cop) >= 0 ? head
            : after < tree.Count && tree[after].Relation == Relation.Cop ? tree[after].Head
            : -1;
        return predicate >= 0 && view.At<PeopleMention>(located.Sentence, predicate) is { Count: null, Category: not null } people ? people : null;
    }

    /// <summary>Numbers after a colon, or in brackets, that add up to no more than one before it.</summary>
    static void AddBreakdown(Tree tree, List<Located> counted, Dictionary<Mention, PartMark> marks)
    {
        for (var token = 0; token < tree.Count && counted.Count > 2; token++)
        {
            if (tree.Form(token) is not (":" or "("))
            {
                continue;
            }

            var end = EndOf(tree, token);
            var parts = counted.Where(l => l.Mention.Span.Start >= tree[token].Span.End && l.Mention.Span.End <= end).ToList();
            var sum = parts.Sum(Size);
            if (parts.Count > 1 && counted.Exists(l => l.Mention.Span.End <= tree[token].Span.Start && Size(l) >= sum))
            {
                parts.ForEach(p => marks.TryAdd(p.Mention, new(parts[0].Mention.Span.Start, sum)));
            }
        }
    }

    /// <summary>Where a breakdown ends: with its bracket, or at the next semicolon or the end of the sentence after a colon.</summary>
    static int EndOf(Tree tree, int opener)
    {
        for (var token = opener + 1; token < tree.Count; token++)
        {
            if (tree.Form(token) is ";" || (tree.Form(opener) is "(" && tree.Form(token) is ")"))
            {
                return tree[token].Span.Start;
            }
        }

        return tree.Sentence.Span.End;
    }

    /// <summary>A comma or "and", but not both, and no verb between: "…, and" goes on with the clause.</summary>
    static bool Joined(Tree tree, Span from, Span to)
    {
        var (commas, joins) = (0, 0);
        var first = tree.FirstAt(from.End);
        for (var token = first; token < tree.Count && tree[token].Span.Start < to.Start; token++)
        {
            if (token - first >= WidestJoint || tree[token].Pos is PartOfSpeech.Verb or PartOfSpeech.Sconj || tree.Form(token) is ";" or "." or ":" or ")")
            {
                return false;
            }

            commas += tree.Form(token) is "," ? 1 : 0;
            joins += tree[token].Pos == PartOfSpeech.Cconj ? 1 : 0;
        }

        return commas + joins == 1;
    }

    /// <summary>How many a count is, for comparing: the best guess, else a bound.</summary>
    public static long Size(Count? count) => count is null ? 0 : count.Best ?? count.Min ?? count.Max ?? 0;

    static long Size(Located counted) => Size(CountOf(counted.Mention));

    /// <summary>A number inside "13 officers" is told by the officers.</summary>
    static bool IsToldByAnother(ReportView view, Located located)
    {
        foreach (var other in view.In(located.Sentence))
        {
            if (other.Mention is PeopleMention { Count: not null } or EquipmentMention or InfrastructureMention or AidMention
                && !ReferenceEquals(other.Mention, located.Mention) && other.Mention.Span.Contains(located.Mention.Span)
                && (other.Mention.Span.Length > located.Mention.Span.Length || located.Mention is CountMention))
            {
                return true;
            }
        }

        return false;
    }
}
