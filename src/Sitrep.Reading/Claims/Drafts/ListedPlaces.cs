using Sitrep.Model;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Trees;

namespace Sitrep.Reading.Claims.Drafts;

/// <summary>
/// Further names of a list of places, which no gazetteer need know ("the villages of Babis, Tal Sheikh and Hilltop II"): after a place,
/// names parted by commas and "and", with nothing else between them but a word for their kind.
/// </summary>
sealed class ListedPlaces(GrammarWords words)
{
    public void Extend(ReportView view, int sentence, List<Argument> cores)
    {
        var tree = view.Trees[sentence];
        if (cores.FindLast(c => c is { Mention: PlaceMention, Fit: Fit.Exact or Fit.Nested, Slot: not "told" } && c.Sentence == sentence) is not { Mention: { } last } before)
        {
            return;
        }

        var token = tree.FirstAt(last.Span.End);
        while (token >= 0 && NextName(tree, token) is var (first, end) && end > first)
        {
            Add(view, tree, before, first, end, cores);
            token = end;
        }
    }

    /// <summary>The name that follows a comma or an "and" at a token, as first token and the one after the last; equal when there is none.</summary>
    (int First, int End) NextName(Tree tree, int token)
    {
        var first = token;
        while (first < tree.Count && (tree[first].Pos is PartOfSpeech.Cconj || IsComma(tree, first)))
        {
            first++;
        }

        if (first == token)
        {
            return (token, token);
        }

        while (first < tree.Count && (tree[first].Pos is PartOfSpeech.Det || words.PlaceNouns.Contains(tree[first].Lemma)))
        {
            first++;
        }

        var end = first;
        while (end < tree.Count && tree[end].Pos is PartOfSpeech.Propn or PartOfSpeech.X or PartOfSpeech.Num && (end > first || tree[end].Pos != PartOfSpeech.Num))
        {
            end++;
        }

        return (first, end);
    }

    static bool IsComma(Tree tree, int token) => tree[token].Pos == PartOfSpeech.Punct && tree.Form(token) is [','] or [';'] or ['،'];

    static void Add(ReportView view, Tree tree, Argument before, int first, int end, List<Argument> cores)
    {
        var head = end - 1;
        for (var token = first; token < end; token++)
        {
            head = tree[token].Head < first || tree[token].Head >= end ? token : head;
        }

        var span = tree[first].Span.To(tree[end - 1].Span);
        var known = Enumerable.Range(first, end - first).Select(t => view.At<PlaceMention>(before.Sentence, t)).FirstOrDefault(p => p is not null);
        if (cores.Exists(c => c.Span.Overlaps(span)) || (known is null && IsOther(view, before.Sentence, span)))
        {
            return;
        }

        cores.Add(new(before.Sentence, head, known?.Span ?? span, known, null, before.Slot, before.Rank, known is null ? Fit.Phrase : Fit.Exact, true, before.Inherited));
    }

    /// <summary>Whether the words are known as something else than a place.</summary>
    static bool IsOther(ReportView view, int sentence, Span span)
    {
        foreach (var located in view.In(sentence))
        {
            if (located.Mention is ActorMention or PersonMention or TimeMention or EquipmentMention or PeopleMention or OperationMention && located.Mention.Span.Overlaps(span))
            {
                return true;
            }
        }

        return false;
    }
}
