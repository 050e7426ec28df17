using Sitrep.Model;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Phrases;

/// <summary>
/// Finds the count that belongs to a noun: in its phrase ("34 soldiers"), before "of" ("dozens of soldiers", also where the phrase has the whole: "27 of 35 drones"),
/// or behind a dash ("tanks – 2 840").
/// </summary>
static class CountPhrases
{
    /// <summary>The count whose last atom stands just before an atom; null when there is none.</summary>
    public static CountAt? EndingAt(Passage passage, int end)
    {
        for (var i = passage.Counts.Count - 1; i >= 0; i--)
        {
            if (passage.Counts[i].End == end)
            {
                return passage.Counts[i].Mention.Unit is null ? passage.Counts[i] : null;
            }
        }

        return null;
    }

    public static Count? Of(Passage passage, int from, int head, int end, ref int first)
    {
        for (var i = passage.Counts.Count - 1; i >= 0; i--)
        {
            var count = passage.Counts[i];
            if (count.Mention.Unit is null && count.First >= from && count.End <= head)
            {
                return OutOf(passage, count.Mention.Count, ref first);
            }
        }

        return Partitive(passage, ref first) ?? Behind(passage, end);
    }

    /// <summary>"27 of 35 drones": what is told is told of 27. What is not fewer is no part.</summary>
    static Count OutOf(Passage passage, Count whole, ref int first)
    {
        var start = first;
        if (Partitive(passage, ref start) is not { } part || !(part.Min < (whole.Max ?? whole.Min)))
        {
            return whole;
        }

        first = start;
        return part;
    }

    static Count? Partitive(Passage passage, ref int first)
    {
        if (passage.TryHit(first - 1, Topic.Link, out var link) && link.Entry.Value == "of" && EndingAt(passage, first - 1) is { } whole)
        {
            first = whole.First;
            return whole.Mention.Count;
        }

        return null;
    }

    /// <summary>A list gives the number after the noun, and no noun follows it.</summary>
    static Count? Behind(Passage passage, int end)
    {
        if (end + 1 < passage.Count && passage[end].Gap == Gap.Space && passage.TokenOf(end).Pos == PartOfSpeech.Verb && passage[end + 1].Gap == Gap.Colon)
        {
            end++;
        }

        if (end >= passage.Count || passage[end].Gap is not (Gap.Dash or Gap.Colon))
        {
            return null;
        }

        foreach (var count in passage.Counts)
        {
            if (count.First == end && count.Mention is { Unit: null, Increment: false }
                && (count.End == passage.Count || passage[count.End].Gap is Gap.Comma or Gap.Open or Gap.Break or Gap.Dot || !IsNoun(passage, count.End)))
            {
                return count.Mention.Count;
            }
        }

        return null;
    }

    static bool IsNoun(Passage passage, int atom) => passage.TokenOf(atom).Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj;
}
