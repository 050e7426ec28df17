using Sitrep.Model;
using Sitrep.Reading.Mentions.Words;

namespace Sitrep.Reading.Mentions.Times;

/// <summary>Tells whether the clause of a time expression looks ahead.</summary>
static class Tenses
{
    const int Reach = 7, Climb = 6;

    public static bool LooksAhead(Passage passage, int atom, HashSet<int> future)
    {
        var tokens = passage.Sentence.Tokens;
        var token = passage[atom].Token;
        for (var step = 0; step < Climb && token >= 0 && token < tokens.Length; step++, token = tokens[token].Head)
        {
            if (tokens[token].Pos is PartOfSpeech.Verb or PartOfSpeech.Aux)
            {
                return !tokens[token].Has(Features.Past | Features.Finite) && IsFuture(passage, token, future);
            }
        }

        return false;
    }

    /// <summary>An auxiliary or mark before the verb, or a governing verb of plans, says so.</summary>
    static bool IsFuture(Passage passage, int verb, HashSet<int> future)
    {
        var tokens = passage.Sentence.Tokens;
        for (var i = passage.Count - 1; i >= 0; i--)
        {
            var at = passage[i].Token;
            if (at < verb && at >= verb - Reach && (tokens[at].Head == verb || at >= verb - 3) && (future.Contains(passage[i].Word) || future.Contains(passage[i].Lemma)))
            {
                return tokens[at].Pos != PartOfSpeech.Adp;
            }
        }

        return false;
    }
}
