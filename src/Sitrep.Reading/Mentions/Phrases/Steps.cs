using Sitrep.Model;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;

namespace Sitrep.Reading.Mentions.Phrases;

/// <summary>Tells by part of speech whether a word belongs to the noun phrase on its right.</summary>
static class Steps
{
    public static Step Of(Passage passage, int atom)
    {
        var token = passage.TokenOf(atom);
        if (Determiners.At(passage, atom) is not Determiner.None)
        {
            return Step.Determiner;
        }

        // The minutes of "03:40 artillery units" count nothing.
        if (passage[atom] is { IsNumber: true, Gap: Gap.Colon })
        {
            return Step.Stop;
        }

        if (atom + 1 < passage.Count && passage[atom + 1].Gap == Gap.Hyphen)
        {
            return Step.Modifier;
        }

        return token.Pos switch
        {
            PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num => Step.Modifier,
            PartOfSpeech.Det => Step.Determiner,
            PartOfSpeech.Pron when token.Has(Features.Possessive) => Step.Determiner,
            PartOfSpeech.Part when passage[atom].Gap == Gap.Apostrophe => Step.Possessive,
            PartOfSpeech.Verb when token.Relation is Relation.Amod or Relation.Compound && !HasSubject(passage, atom) => Step.Modifier,
            PartOfSpeech.Adv when atom + 1 < passage.Count && passage.TokenOf(atom + 1).Pos is PartOfSpeech.Adj or PartOfSpeech.Verb && token.Head == passage[atom + 1].Token => Step.Modifier,
            _ => passage[atom].Gap == Gap.Apostrophe && passage[atom].Length <= 1 ? Step.Possessive : Step.Stop,
        };
    }

    /// <summary>A noun right before it makes it the verb of a clause: "the regime dropped bombs".</summary>
    static bool HasSubject(Passage passage, int atom) =>
        atom > 0 && passage[atom].Gap == Gap.Space && passage.TokenOf(atom - 1).Pos is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron;
}
