using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Counts;

/// <summary>Says what a number measures when it counts no things.</summary>
static class Units
{
    /// <returns>The unit; null when the number may be a count.</returns>
    public static string? Of(Passage passage, int first, Numeral numeral, int end, out int unitEnd)
    {
        unitEnd = end;
        if (passage.TryHit(end, Topic.Measure, out var hit) && !IsPartOfName(passage, hit) && passage[end].Gap is Gap.None or Gap.Space or Gap.Hyphen)
        {
            unitEnd = hit.End;
            return ((NumberMeaning)hit.Entry.Meaning!).Unit;
        }

        var start = passage[numeral.First].Start;
        var after = passage[end - 1].End;
        return Symbol(passage.Text, after) ?? (start > 0 ? Symbol(passage.Text, start - 1) : null)
            ?? (passage.Has(first - 1, NumberRole.Age, out _) || IsAgeInCommas(passage, numeral) ? "age" : null)
            ?? (numeral.Fraction ? "ratio" : null);
    }

    /// <summary>"2 M-60 machine guns" has no metres.</summary>
    static bool IsPartOfName(Passage passage, LexiconHit hit) =>
        (passage[hit.First] is { IsUpper: true, Length: 1 } && passage[hit.First].Gap == Gap.Space)
        || (hit.End < passage.Count && passage[hit.End] is { IsNumber: true, Gap: Gap.None or Gap.Hyphen });

    static string? Symbol(string text, int at) => at < text.Length && char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.CurrencySymbol
        ? "currency"
        : at < text.Length && text[at] == '%' ? "percent" : at < text.Length && text[at] == '°' ? "degree" : null;

    /// <summary>"Omar Khamis, 34, said": a number below 120 between commas after a name.</summary>
    static bool IsAgeInCommas(Passage passage, Numeral numeral) =>
        numeral is { First: > 0, Value: > 0 and < 120 } && passage[numeral.First].IsNumber && passage[numeral.First].Gap == Gap.Comma
        && passage[numeral.First - 1] is { IsUpper: true, IsNumber: false } && (numeral.End == passage.Count || passage[numeral.End].Gap is Gap.Comma);
}
