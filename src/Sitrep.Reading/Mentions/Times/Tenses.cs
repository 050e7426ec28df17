using Sitrep.Model;
using Sitrep.Reading.Mentions.Times.Patterns;
using Sitrep.Reading.Mentions.Words;

namespace Sitrep.Reading.Mentions.Times;

/// <summary>Tells whether the clause of a time expression looks ahead.</summary>
static class Tenses
{
    const int Reach = 4, Climb = 8;

    /// <summary>A phrase before it says so ("as soon as"), or its verb does.</summary>
    public static bool LooksAhead(Passage passage, int atom, TimeGrammar grammar) =>
        IsPhrasedAhead(passage, atom, grammar) || IsPutOff(passage, atom, grammar) || VerbLooksAhead(passage, atom, grammar);

    /// <summary>"since 7 October", "they took it on 7 October": no day that is still to come.</summary>
    public static bool LooksBack(Passage passage, int atom, TimeGrammar grammar)
    {
        if (atom > 0 && grammar.Since.Contains(passage[atom - 1].Word))
        {
            return true;
        }

        var tokens = passage.Sentence.Tokens;
        return tokens[passage[atom].Token].Head is >= 0 and var verb && tokens[verb].Pos == PartOfSpeech.Verb
            && tokens[verb].Has(Features.Past) && !tokens[verb].Has(Features.Participle);
    }

    static bool IsPhrasedAhead(Passage passage, int atom, TimeGrammar grammar)
    {
        foreach (var phrase in grammar.Ahead)
        {
            var i = phrase.Length;
            while (i > 0 && passage.Is(atom - phrase.Length + i - 1, phrase[i - 1]))
            {
                i--;
            }

            if (i == 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The truce was extended until Friday."</summary>
    static bool IsPutOff(Passage passage, int atom, TimeGrammar grammar)
    {
        if (atom == 0 || !grammar.Until.Contains(passage[atom - 1].Word))
        {
            return false;
        }

        var tokens = passage.Sentence.Tokens;
        var token = tokens[passage[atom].Token].Head;
        for (var step = 0; step < 2 && token >= 0; step++, token = tokens[token].Head)
        {
            for (var i = 0; i < passage.Count; i++)
            {
                if (passage[i].Token == token && (grammar.PutOff.Contains(passage[i].Lemma) || grammar.PutOff.Contains(passage[i].Word)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The verb above it stands after "will" or a word of plans; an infinitive counts unless its own governor tells of the past.</summary>
    static bool VerbLooksAhead(Passage passage, int atom, TimeGrammar grammar)
    {
        var tokens = passage.Sentence.Tokens;
        var (token, infinitive) = (passage[atom].Token, false);
        for (var step = 0; step < Climb && token >= 0 && token < tokens.Length; step++, token = tokens[token].Head)
        {
            if (tokens[token].Pos is not (PartOfSpeech.Verb or PartOfSpeech.Aux))
            {
                continue;
            }

            if (tokens[token].Has(Features.Past))
            {
                return Before(passage, token, grammar.Future) && !Before(passage, token, grammar.Undone);
            }

            if (Before(passage, token, grammar.Future))
            {
                return true;
            }

            infinitive |= Before(passage, token, grammar.Infinitive);
            if (!infinitive)
            {
                return false;
            }
        }

        return infinitive;
    }

    static bool Before(Passage passage, int verb, HashSet<int> words)
    {
        var tokens = passage.Sentence.Tokens;
        for (var i = passage.Count - 1; i >= 0; i--)
        {
            var at = passage[i].Token;
            if (at <= verb && at >= verb - Reach && (at == verb || tokens[at].Head == verb) && (words.Contains(passage[i].Word) || words.Contains(passage[i].Lemma)))
            {
                return tokens[at].Pos != PartOfSpeech.Adp;
            }
        }

        return false;
    }
}
