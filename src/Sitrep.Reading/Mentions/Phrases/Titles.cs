using Sitrep.Model;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Phrases;

/// <summary>Names of several capitalised words with small words among them ("Dawn of Freedom", "Repelling the Aggression").</summary>
static class Titles
{
    /// <summary>One past the last word of the name that begins at an atom.</summary>
    public static int End(Passage passage, int at)
    {
        var end = at + 1;
        for (var i = at + 1; i < passage.Count && passage[i].Gap is Gap.Space or Gap.Hyphen or Gap.Apostrophe or Gap.None; i++)
        {
            if (passage[i].IsUpper || (passage[i].IsNumber && passage[i].Length < 4))
            {
                end = i + 1;
            }
            else if (!IsSmall(passage, i) && passage[i].Gap is not (Gap.Apostrophe or Gap.Hyphen or Gap.None))
            {
                break;
            }
        }

        return end;
    }

    public static bool Continues(Passage passage, int atom) =>
        passage[atom + 1].Gap is Gap.Space or Gap.Hyphen or Gap.Apostrophe or Gap.None or Gap.Break && (passage[atom].IsUpper || IsSmall(passage, atom));

    static bool IsSmall(Passage passage, int atom) =>
        passage.TokenOf(atom).Pos is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Cconj || passage.TryHit(atom, Topic.Link, out _) || passage.TryHit(atom, Topic.Determiner, out _);
}
