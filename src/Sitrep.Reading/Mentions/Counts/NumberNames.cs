using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Counts;

/// <summary>Tells numerals that are part of a name or a label: "T-72", "15th Division", "No. 2", "21:30", "2254 (2015)".</summary>
static class NumberNames
{
    public static bool IsName(Passage passage, Numeral numeral)
    {
        var first = passage[numeral.First];
        if (IsHyphened(passage, numeral) || !first.IsNumber)
        {
            return IsHyphened(passage, numeral);
        }

        return IsGlued(passage, numeral) || IsLabelled(passage, numeral) || IsClockOrScore(passage.Text, first.Start, passage[numeral.End - 1].End);
    }

    /// <summary>"a four-storey building", "12-gauge", but not "60-plus" or "35-year-old".</summary>
    static bool IsHyphened(Passage passage, Numeral numeral)
    {
        var next = numeral.End;
        return next < passage.Count && passage[next] is { Gap: Gap.Hyphen, IsNumber: false } && !passage.TryHit(next, Topic.Measure, out _) && !passage.TryHit(next, Topic.After, out _)
            && passage.TokenOf(next).Pos is not (Model.PartOfSpeech.Adp or Model.PartOfSpeech.Propn);
    }

    static bool IsGlued(Passage passage, Numeral numeral)
    {
        var first = passage[numeral.First];
        var before = numeral.First > 0 && first.Gap is Gap.None or Gap.Hyphen or Gap.Slash && !passage[numeral.First - 1].IsNumber;
        var next = numeral.End;
        var after = next < passage.Count && passage[next].Gap == Gap.None && !passage.TryHit(next, Topic.Measure, out _);
        return before || after;
    }

    static bool IsLabelled(Passage passage, Numeral numeral)
    {
        for (var first = numeral.First - 1; first >= Math.Max(0, numeral.First - 2); first--)
        {
            if (passage.Has(first, NumberRole.Label, out var end) && end == numeral.First
                && passage[numeral.First].Gap is Gap.Space or Gap.Dot or Gap.None)
            {
                return passage[first].IsUpper && !passage.Caseless && first > 0 || !CountsSomething(passage, numeral.End);
            }
        }

        return false;
    }

    static bool CountsSomething(Passage passage, int after) => passage.TryHit(after, Topic.People, out _) || passage.TryHit(after, Topic.Equipment, out _);

    static bool IsClockOrScore(string text, int start, int end) =>
        (end + 1 < text.Length && text[end] == ':' && char.IsDigit(text[end + 1])) || (start > 1 && text[start - 1] == ':' && char.IsDigit(text[start - 2]))
        || (start > 0 && text[start - 1] is '#' or '@' or '№');
}
