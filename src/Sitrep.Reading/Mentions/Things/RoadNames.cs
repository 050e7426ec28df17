using Sitrep.Model;
using Sitrep.Reading.Mentions.Phrases;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Things;

/// <summary>Names inside and behind an infrastructure noun: "Qarqoz bridge", "M5 highway", "highway M5", "bridge No. 3".</summary>
static class RoadNames
{
    /// <summary>One past a number or letter-number name behind the noun.</summary>
    public static int After(Passage passage, LexiconHit hit)
    {
        var i = hit.End;
        if (i + 1 < passage.Count && passage[i].Gap == Gap.Space && passage[i] is { IsUpper: true, Length: <= 3 } && passage[i + 1] is { IsNumber: true, Gap: Gap.None or Gap.Hyphen })
        {
            return i + 2;
        }

        return i;
    }

    public static string? Name(Passage passage, NounPhrase phrase, LexiconHit hit, int end)
    {
        if (end > hit.End)
        {
            return passage.SpanOf(hit.End, end).Of(passage.Text);
        }

        var first = hit.First;
        while (first - 1 >= phrase.First && IsNamePart(passage, first - 1))
        {
            first--;
        }

        return first < hit.First ? passage.SpanOf(first, hit.End).Of(passage.Text) : null;
    }

    static bool IsNamePart(Passage passage, int atom) =>
        !passage.Caseless && (atom > 0 || passage.TokenOf(atom).Pos == PartOfSpeech.Propn) && !passage.TryHit(atom, Topic.Number, out _) && (passage[atom].IsUpper || (passage[atom].IsNumber && passage[atom].Gap is Gap.None or Gap.Hyphen))
        && Determiners.At(passage, atom) == Determiner.None;
}
