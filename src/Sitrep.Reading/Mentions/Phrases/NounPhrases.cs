using Sitrep.Model;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;

namespace Sitrep.Reading.Mentions.Phrases;

/// <summary>Grows a noun phrase to the left of a head noun found by a lexicon. Parts of speech decide, so that a wrong tree does little harm.</summary>
static class NounPhrases
{
    const int LongestReach = 12;

    /// <param name="singular">True when the noun stands in the singular and names one thing, so that "a farmer" and "the farmer" are one.</param>
    public static NounPhrase At(Passage passage, int head, int end, bool singular)
    {
        var (first, core, possessor, determiner, pastCount) = (head, head, -1, Determiner.None, false);
        for (var i = head - 1; i >= 0 && head - i <= LongestReach && Ties(passage[i + 1].Gap); i--)
        {
            if (CountPhrases.EndingAt(passage, i + 1) is { } counted && counted.NumeralStart <= i)
            {
                (first, i, pastCount) = (counted.First, counted.First, true);
                continue;
            }

            var step = Steps.Of(passage, i);
            if (step == Step.Stop || (pastCount && step != Step.Determiner && !IsBetween(passage, i)))
            {
                break;
            }

            first = i;
            if (step is Step.Determiner)
            {
                determiner = Determiners.At(passage, i);
                break;
            }

            if (step == Step.Possessive)
            {
                possessor = Math.Max(possessor, i + 1);
            }
            else if (possessor < 0)
            {
                core = i;
            }
        }

        var count = CountPhrases.Of(passage, possessor > first ? possessor : first, head, end, ref first);
        return new(first, core, head, end, count ?? Determiners.Count(determiner, singular), possessor);
    }

    /// <summary>Before a count only an adjective after a determiner belongs: "the last 30 hostages".</summary>
    static bool IsBetween(Passage passage, int atom) =>
        passage.TokenOf(atom).Pos == PartOfSpeech.Adj && atom > 0 && passage[atom].Gap == Gap.Space && Determiners.At(passage, atom - 1) != Determiner.None;

    static bool Ties(Gap gap) => gap is Gap.Space or Gap.Hyphen or Gap.None or Gap.Apostrophe or Gap.Dot or Gap.Slash;
}
