using Sitrep.Model;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Phrases;

/// <summary>Reads determiners: from the pack's list first, else by part of speech.</summary>
static class Determiners
{
    public static Determiner At(Passage passage, int atom)
    {
        if (atom >= 0 && passage.TryHit(atom, Topic.Determiner, out var hit) && hit.End == atom + 1 && passage.TokenOf(atom).Pos != PartOfSpeech.Sconj)
        {
            return hit.Entry.Value switch
            {
                "one" => Determiner.One,
                "none" => Determiner.Zero,
                "two" => Determiner.Two,
                "possessive" => Determiner.Possessive,
                "open" => Determiner.Open,
                _ => Determiner.Definite,
            };
        }

        return Determiner.None;
    }

    public static Count? Count(Determiner determiner, bool singular) => determiner switch
    {
        Determiner.One when singular => Model.Count.Exactly(1),
        Determiner.Definite or Determiner.Possessive when singular => Model.Count.Exactly(1),
        Determiner.Zero => Model.Count.None,
        Determiner.Two when !singular => Model.Count.Exactly(2),
        _ => null,
    };
}
