using Sitrep.Model;
using Sitrep.Reading.Mentions.Words;

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

        if (atom + 1 < passage.Count && passage[atom + 1].Gap == Gap.Hyphen)
        {
            return Step.Modifier;
        }

        return token.Pos switch
        {
            PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num => Step.Modifier,
            PartOfSpeech.Det => Step.Determiner,
            PartOfSpeech.Pron when token.Has(Features.Possessive) || token.Relation == Relation.NmodPoss => Step.Determiner,
            PartOfSpeech.Part when passage[atom].Gap == Gap.Apostrophe => Step.Possessive,
            PartOfSpeech.Verb when token.Relation == Relation.Amod || (token.Has(Features.Participle) && token.Head > passage[atom].Token && token.Relation is Relation.Compound or Relation.Amod) => Step.Modifier,
            PartOfSpeech.Adv when atom + 1 < passage.Count && passage.TokenOf(atom + 1).Pos is PartOfSpeech.Adj && token.Head == passage[atom + 1].Token => Step.Modifier,
            _ => passage[atom].Gap == Gap.Apostrophe && passage[atom].Length <= 1 ? Step.Possessive : Step.Stop,
        };
    }
}
