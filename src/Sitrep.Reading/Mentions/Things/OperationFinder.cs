using Sitrep.Model.Mentions;
using Sitrep.Reading.Mentions.Phrases;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Things;

/// <summary>Finds operations by name: "Operation Dawn of Freedom", "the Repelling the Aggression campaign", "campaign “Freedom for the Prisoners”".</summary>
static class OperationFinder
{
    public static void Find(Passage passage, ICollection<Mention> found)
    {
        var done = 0;
        foreach (var hit in passage.Hits)
        {
            if (hit.Entry.Topic != Topic.Operation || hit.First < done || passage.IsPartOfLonger(hit))
            {
                continue;
            }

            if (hit.Entry.Value == "unnamed")
            {
                done = Add(passage, hit.First, hit.End, hit.First, hit.End, hit, found);
            }
            else if (NameBehind(passage, hit) is var (from, to) && to > from)
            {
                done = Add(passage, hit.First, to, passage[hit.First].IsUpper ? hit.First : from, to, hit, found);
            }
            else if (NameBefore(passage, hit) is var first && first < hit.First)
            {
                done = Add(passage, first, hit.End, first, hit.First, hit, found);
            }
        }
    }

    static int Add(Passage passage, int first, int end, int nameFirst, int nameEnd, LexiconHit hit, ICollection<Mention> found)
    {
        found.Add(new OperationMention(passage.SpanOf(first, end), hit.Entry.Rule, passage.SpanOf(nameFirst, nameEnd).Of(passage.Text)));
        return end;
    }

    static (int First, int End) NameBehind(Passage passage, LexiconHit hit)
    {
        var at = hit.End;
        if (at >= passage.Count || passage.Caseless)
        {
            return default;
        }

        if (Quoted(passage, at) is var closing && closing > at)
        {
            return (at, closing);
        }

        if (!passage[hit.First].IsUpper || passage[at].Gap != Gap.Space || !passage[at].IsUpper)
        {
            return default;
        }

        return (at, Titles.End(passage, at));
    }

    /// <summary>One past the last atom inside quotation marks that open at an atom; the atom itself when none do.</summary>
    static int Quoted(Passage passage, int at)
    {
        var open = passage[at].Start - 1;
        if (open < 0 || passage.Text[open] is not ('"' or '“' or '«' or '\'' or '‘' or '„'))
        {
            return at;
        }

        for (var end = at + 1; end <= passage.Count && end < at + 10; end++)
        {
            var close = passage[end - 1].End;
            if (close < passage.Text.Length && passage.Text[close] is '"' or '”' or '»' or '\'' or '’' or '“' && (end == passage.Count || passage[end].Gap != Gap.Apostrophe))
            {
                return end;
            }
        }

        return at;
    }

    static int NameBefore(Passage passage, LexiconHit hit)
    {
        var first = hit.First;
        if (passage.Caseless || first == 0 || passage[first].Gap is not (Gap.Space or Gap.Break))
        {
            return first;
        }

        var capitals = 0;
        while (first > 0 && first > hit.First - 8 && Titles.Continues(passage, first - 1))
        {
            first--;
            capitals += passage[first].IsUpper ? 1 : 0;
        }

        while (first < hit.First && (!passage[first].IsUpper || Determiners.At(passage, first) != Determiner.None || passage.TryHit(first, Topic.Nation, out _) || passage.TryHit(first, Topic.Actor, out _)))
        {
            first++;
        }

        return capitals > 0 && (hit.First - first > 1 || passage[hit.First].IsUpper) ? first : hit.First;
    }
}
