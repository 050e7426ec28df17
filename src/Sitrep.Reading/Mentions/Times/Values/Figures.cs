using System.Globalization;
using Sitrep.Reading.Mentions.Counts;
using Sitrep.Reading.Mentions.Times.Patterns;
using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;
using Sitrep.Reading.Mentions.Words.Lexica;

namespace Sitrep.Reading.Mentions.Times.Values;

/// <summary>Reads days, years, decades and dates in figures.</summary>
static class Figures
{
    const int FirstYear = 1000, LastYear = 2099;

    /// <summary>"8", "8th": one past it, or -1.</summary>
    public static int Day(Passage passage, int at, out int day)
    {
        day = 0;
        if (passage[at] is not { IsNumber: true, Length: <= 2 } || !Whole(passage, at, out day) || day is < 1 or > 31)
        {
            return -1;
        }

        var next = at + 1;
        if (next < passage.Count && passage[next].Gap == Gap.None)
        {
            return passage.TryHit(next, Topic.Measure, out var hit) && ((NumberMeaning)hit.Entry.Meaning!).Unit == "ordinal" ? next + 1 : -1;
        }

        return next;
    }

    /// <summary>Four figures, or two numbers in words ("nineteen ninety-six").</summary>
    public static int Year(Passage passage, int at, out int year)
    {
        if (passage[at].IsNumber)
        {
            var glued = at + 1 < passage.Count && passage[at + 1].Gap == Gap.None;
            if (passage[at].Length == 2 && at > 0 && passage.TryHit(at - 1, Topic.Time, out var month) && month.Entry.Meaning is TimeWord { Class: TimeClass.Month }
                && (at + 1 == passage.Count || passage[at + 1].Gap is not (Gap.Space or Gap.None or Gap.Hyphen)) && Whole(passage, at, out year) && year >= 70)
            {
                return Pass(at + 1, 1900 + year, out year);
            }

            return passage[at].Length == 4 && !glued && Whole(passage, at, out year) && year is >= FirstYear and <= LastYear ? at + 1 : Fail(out year);
        }

        if (passage.Word(at, NumberRole.Value, out var end) is { Value: >= 17 and <= 20 } century && end < passage.Count && NumeralReader.TryRead(passage, end, out var rest)
            && rest is { Value: >= 10 and < 100, Vague: false })
        {
            year = (int)(century.Value * 100 + rest.Value);
            return rest.End;
        }

        return NumeralReader.TryRead(passage, at, out var whole) && whole is { Value: 2000, Vague: false } ? Pass(whole.End, 2000, out year) : Fail(out year);
    }

    /// <summary>"1990s", "'90s": the decade's first three figures.</summary>
    public static int Decades(Passage passage, int at, out int decade)
    {
        var next = at + 1;
        if (!passage[at].IsNumber || next >= passage.Count || passage[next].Length != 1 || passage[next].Gap is not (Gap.None or Gap.Apostrophe) || passage[next].IsNumber
            || !Whole(passage, at, out var number) || number % 10 != 0)
        {
            return Fail(out decade);
        }

        return passage[at].Length switch
        {
            4 => Pass(next + 1, number / 10, out decade),
            2 => Pass(next + 1, (number >= 30 ? 190 : 200) + number / 10, out decade),
            _ => Fail(out decade),
        };
    }

    /// <summary>"4-12-2024", "24.02.2022", "2024-11-28", "12/11/2022".</summary>
    public static int Date(Passage passage, int at, bool dayFirst, out (int Year, int Month, int Day) date)
    {
        date = default;
        if (!passage[at].IsNumber)
        {
            return -1;
        }

        System.Span<int> parts = stackalloc int[4];
        var (count, end) = Dotted(passage.TextOf(at), parts) is var dotted and > 0 ? (dotted, at + 1) : Separated(passage, at, parts);
        if (count < 2)
        {
            return -1;
        }

        date = count == 3 ? Ordered(parts, dayFirst) : (0, parts[1], parts[0]);
        return date.Month is >= 1 and <= 12 && date.Day is >= 1 and <= 31 ? end : -1;
    }

    static (int, int, int) Ordered(ReadOnlySpan<int> parts, bool dayFirst)
    {
        if (parts[0] > 31)
        {
            return (parts[0], parts[1], parts[2]);
        }

        var year = parts[2] < 100 ? 2000 + parts[2] : parts[2];
        return (dayFirst && parts[1] <= 12) || parts[0] > 12 ? (year, parts[1], parts[0]) : (year, parts[0], parts[1]);
    }

    static int Dotted(ReadOnlySpan<char> text, System.Span<int> parts)
    {
        var count = 0;
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            if (count == 3 || part.Length is 0 or > 4 || !int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out parts[count++]))
            {
                return 0;
            }

            if (part.Length != 2 && !(count == 3 && part.Length == 4) && !(count == 1 && part.Length is 1 or 4))
            {
                return 0;
            }
        }

        return count is 2 or 3 ? count : 0;
    }

    static (int Count, int End) Separated(Passage passage, int at, System.Span<int> parts)
    {
        var count = 0;
        for (var i = at; i < passage.Count && count < 3 && passage[i].IsNumber && (i == at || passage[i].Gap is Gap.Hyphen or Gap.Slash); i++)
        {
            if (passage[i].Length > 4 || !Whole(passage, i, out parts[count]))
            {
                return (0, at);
            }

            count++;
        }

        var year = count == 3 && (passage[at].Length == 4 || passage[at + 2].Length is 4 or 2 && passage[at + 1].Gap == passage[at + 2].Gap);
        return year && (at + 3 == passage.Count || passage[at + 3].Gap is not (Gap.Hyphen or Gap.Slash or Gap.None)) ? (3, at + 3) : (0, at);
    }

    public static bool Whole(Passage passage, int atom, out int value) =>
        int.TryParse(passage.TextOf(atom), NumberStyles.None, CultureInfo.InvariantCulture, out value);

    static int Fail(out int value)
    {
        value = 0;
        return -1;
    }

    static int Pass(int end, int number, out int value)
    {
        value = number;
        return end;
    }
}
