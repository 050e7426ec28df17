using Sitrep.Model;
using Sitrep.Reading.Mentions.Phrases;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.People;

/// <summary>The words of a person's name.</summary>
static class PersonNames
{
    const int Longest = 6;

    /// <summary>One past the name that begins at an atom; the atom itself when no name does.</summary>
    public static int End(Passage passage, int at)
    {
        var end = at;
        for (var i = at; i < passage.Count && i < at + Longest; i++)
        {
            if (i > at && passage[i].Gap is not (Gap.Space or Gap.Hyphen or Gap.Apostrophe or Gap.Dot or Gap.None))
            {
                break;
            }

            if (passage[i].IsUpper && !passage.Caseless && IsName(passage, i))
            {
                end = i + 1;
            }
            else if (!IsParticle(passage, i, at))
            {
                break;
            }
        }

        return end;
    }

    static bool IsName(Passage passage, int atom) =>
        !passage.TryHit(atom, Topic.Role, out _) && !passage.TryHit(atom, Topic.Body, out _) && !passage.TryHit(atom, Topic.Nation, out _)
        && !passage.TryHit(atom, Topic.Time, out _)
        && Determiners.At(passage, atom) == Determiner.None
        && passage.TokenOf(atom).Pos is not (PartOfSpeech.Verb or PartOfSpeech.Adp or PartOfSpeech.Pron or PartOfSpeech.Aux or PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Det);

    /// <summary>"al", "bin", "de" and the like, written small between two names; short and not a word of the packs.</summary>
    static bool IsParticle(Passage passage, int atom, int first) =>
        atom + 1 < passage.Count && passage[atom + 1].IsUpper && passage[atom].Length <= 3 && !passage[atom].IsNumber
        && (passage[atom + 1].Gap is Gap.Hyphen or Gap.Apostrophe || (atom > first && passage.TokenOf(atom).Pos is PartOfSpeech.Propn or PartOfSpeech.X));
}
