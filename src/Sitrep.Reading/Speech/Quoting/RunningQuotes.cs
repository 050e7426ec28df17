using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Reading.Speech.Acts;
using Sitrep.Reading.Speech.Trees;

namespace Sitrep.Reading.Speech.Quoting;

/// <summary>
/// Gives quotations that no cue of their own sentence explains to the voice beside them: the rest of a quotation after "he said.", a
/// quotation before a sentence that only names who spoke, one announced by a colon.
/// </summary>
internal sealed class RunningQuotes(string text, ImmutableArray<Sentence> sentences, ImmutableArray<Span> quotations, List<SpokenAct> acts)
{
    /// <summary>How many acts before a quotation may be its voice; keeps long reports linear.</summary>
    const int Neighbours = 12;

    public void Attach()
    {
        var explained = Explained();
        for (var q = 0; q < quotations.Length; q++)
        {
            if (!explained[q] && Fills(quotations[q]) && Voice(quotations[q]) is { } act)
            {
                act.Content.Add(quotations[q]);
            }
        }
    }

    bool[] Explained()
    {
        var explained = new bool[quotations.Length];
        foreach (var act in acts)
        {
            foreach (var content in act.Content)
            {
                for (var q = Sorted.FirstEndingAfter(quotations, content.Start); q < explained.Length && quotations[q].Start < content.End; q++)
                {
                    explained[q] |= !quotations[q].Overlaps(act.CueSpan);
                }
            }
        }

        return explained;
    }

    /// <summary>A quotation that stands by itself, not a word in quotation marks within a clause.</summary>
    bool Fills(Span quotation)
    {
        var before = text.AsSpan(0, quotation.Start).TrimEnd(' ').Length - 1;
        return before < 0 || text[before] is '.' or '?' or '!' or '”' or '"' or ':' or '\n' or ',' or '’'
            || Sorted.FirstEndingAfter(sentences, quotation.Start) is var s && s < sentences.Length && sentences[s].Span.Start == quotation.Start;
    }

    SpokenAct? Voice(Span quotation)
    {
        var next = Sorted.FirstAfter(acts, quotation.End + 3);
        SpokenAct? best = null;
        for (var a = Math.Max(0, next - Neighbours); a < next; a++)
        {
            best = acts[a].Content.Count == 0 && Follows(quotation, acts[a]) || Precedes(quotation, acts[a]) ? acts[a] : best;
        }

        return best;
    }

    /// <summary>The voice is named in the sentence just after, which says nothing else.</summary>
    bool Follows(Span quotation, SpokenAct act) =>
        act.Start >= quotation.End && text.AsSpan(quotation.End, act.Start - quotation.End).IndexOfAnyExcept(" ,") < 0;

    bool Precedes(Span quotation, SpokenAct act)
    {
        var end = act.Content.Aggregate(act.Tree.Sentence.Span.End, (last, c) => Math.Max(last, c.End));
        if (end > quotation.Start || act.Tree.IsQuoted(Math.Max(0, act.Cue)))
        {
            return false;
        }

        var between = text.AsSpan(end, quotation.Start - end);
        var announced = text.AsSpan(act.Start, end - act.Start).TrimEnd().EndsWith(":", StringComparison.Ordinal);
        var quoted = act.Content.Exists(c => text[c.End - 1] is '”' or '"' or '’' or '\'');
        return between.IndexOfAnyExcept(" \n.") < 0 && (announced || quoted && (!between.Contains('\n') || !Closed(act)));
    }

    /// <summary>Whether the last quotation was closed; if not, the next paragraph goes on with it.</summary>
    bool Closed(SpokenAct act) => text[act.Content[^1].End - 1] is '”' or '"' or '»';
}
