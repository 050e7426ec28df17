using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Trees;
using Sitrep.Reading.Trees;

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
        if (cores.FindLast(c => c.Slot is not ("told" or "loose") && c.Sentence == sentence) is not { Slot: not null } before)
        {
            return;
        }

        var token = tree.FirstAt((before.Mention is PlaceMention place ? place.Span : before.Span).End);
        while (token >= 0 && NextName(tree, token) is var (first, end) && end > first)
        {
            Add(view, tree, before, first, end, cores);
            token = end;
        }
    }

    /// <summary>
    /// The name that follows a comma, an "and" or an "including" at a token, as first token and the one after the last; equal when there
    /// is none. Other nouns may stand before it only where they hold it ("and some farms, including Tel Haya").
    /// </summary>
    (int First, int End) NextName(Tree tree, int token)
    {
        var (first, parted, held) = (token, false, true);
        while (first < tree.Count && !IsName(tree, first))
        {
            var inclusive = words.Inclusive.Contains(tree[first].Lemma);
            if (inclusive || tree[first].Pos is PartOfSpeech.Cconj || IsComma(tree, first))
            {
                (parted, held) = (true, held || inclusive);
            }
            else if (tree[first].Pos is PartOfSpeech.Noun or PartOfSpeech.Adj && !words.PlaceNouns.Contains(tree[first].Lemma))
            {
                held = false;
            }
            else if (tree[first].Pos is not PartOfSpeech.Det && !words.PlaceNouns.Contains(tree[first].Lemma))
            {
                return (token, token);
            }

            first++;
        }

        return parted && held ? (first, EndOfName(tree, first)) : (token, token);
    }

    static bool IsName(Tree tree, int token) => tree[token].Pos is PartOfSpeech.Propn or PartOfSpeech.X;

    /// <summary>A name goes on over numerals ("Hill II") and hyphens ("Al-Zarba").</summary>
    static int EndOfName(Tree tree, int first)
    {
        var end = first;
        while (end < tree.Count && (IsName(tree, end) || (end > first && (tree[end].Pos == PartOfSpeech.Num || IsHyphen(tree, end)))))
        {
            end++;
        }

        return end;
    }

    static bool IsHyphen(Tree tree, int token) => tree.Form(token) is ['-'] && token + 1 < tree.Count && tree[token].Span.End == tree[token + 1].Span.Start
        && tree[token].Span.Start == tree[token - 1].Span.End;

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
