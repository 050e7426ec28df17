using Sitrep.Reading.Mentions.Words;
using Sitrep.Reading.Mentions.Words.Atoms;

namespace Sitrep.Reading.Mentions.Counts;

/// <summary>Reads the numeral that begins at an atom: digits, words, or both ("2.5 million", "three hundred and five", "two dozen").</summary>
static class NumeralReader
{
    const long Thousand = 1000;

    /// <summary>Larger numbers count nothing that reports tell of, and would not fit.</summary>
    const decimal Largest = LargestTold;
    const long LargestTold = long.MaxValue / 2;
    const long LargestScale = 1_000_000;

    public static bool TryRead(Passage passage, int at, out Numeral numeral)
    {
        var atom = passage[at];
        if (atom.IsNumber)
        {
            return TryDigits(passage, at, out numeral);
        }

        if (passage.Word(at, NumberRole.Phrase, out var end) is { } phrase)
        {
            numeral = new(at, end, phrase.Value);
            return true;
        }

        if (passage.Word(at, NumberRole.Vague, out end) is { } vague)
        {
            numeral = Multiplied(passage, new(at, end, vague.Value, Vague: true));
            return vague.Value > 0;
        }

        if (passage.Has(at, NumberRole.Article, out end) && passage.Word(end, NumberRole.Multiplier, out _) is null && passage.Word(end, NumberRole.Group, out var groupEnd) is { } group)
        {
            numeral = new(at, groupEnd, group.Value);
            return true;
        }

        return TryWords(passage, at, out numeral);
    }

    static bool TryDigits(Passage passage, int at, out Numeral numeral)
    {
        numeral = default;
        if (!TryParse(passage.TextOf(at), out var value, out var fraction, out var ambiguous))
        {
            return false;
        }

        var end = at + 1;
        while (!fraction && value < Largest && passage[at].Length <= 3 && end < passage.Count && IsThousandsGroup(passage, end))
        {
            value = value * Thousand + Digits(passage.TextOf(end++));
        }

        var scale = 1L;
        while (scale < LargestScale && passage.Word(end, NumberRole.Multiplier, out var next) is { } multiplier && passage[end].Gap is Gap.Space or Gap.Hyphen or Gap.None)
        {
            (scale, end) = (scale * multiplier.Value, next);
        }

        if (scale > 1 || fraction)
        {
            ambiguous = false;
        }

        if (scale == 1 && passage.Word(end, NumberRole.Group, out var groupEnd) is { } group && passage[end].Gap == Gap.Space)
        {
            (scale, end) = (group.Value, groupEnd);
        }

        if (value >= Largest / scale)
        {
            return false;
        }

        var scaled = value * scale;
        numeral = new(at, end, (long)scaled, Ambiguous: ambiguous, Fraction: scaled != decimal.Truncate(scaled));
        return true;
    }

    /// <summary>"1,150" and "2.5"; "1.150" is taken as a thousand and said to be ambiguous.</summary>
    static bool TryParse(ReadOnlySpan<char> text, out decimal value, out bool fraction, out bool ambiguous)
    {
        (value, fraction, ambiguous) = (0, false, false);
        if (text.Length > 20)
        {
            return false;
        }

        var (separators, lastSeparator) = (0, -1);
        var separator = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsDigit(text[i]))
            {
                value = value * 10 + (int)char.GetNumericValue(text[i]);
                continue;
            }

            if (separators > 0 && (text[i] != separator && i - lastSeparator != 4))
            {
                return false;
            }

            (separator, lastSeparator) = (text[i], i);
            separators++;
        }

        if (separators == 0)
        {
            return true;
        }

        var tail = text.Length - lastSeparator - 1;
        ambiguous = separators == 1 && separator == '.' && tail == 3 && lastSeparator <= 3 && text[0] != '0';
        if (tail == 3 && !(separators == 1 && text[0] == '0'))
        {
            return true;
        }

        if (separators > 1)
        {
            return false;
        }

        fraction = true;
        for (var i = 0; i < tail; i++)
        {
            value /= 10;
        }

        return true;
    }

    static bool IsThousandsGroup(Passage passage, int atom)
    {
        var group = passage[atom];
        return group is { IsNumber: true, Length: 3, Gap: Gap.Space } && passage[atom - 1].Length <= 3
            && group.Start - passage[atom - 1].End == 1 && passage.TextOf(atom).IndexOfAny(".,") < 0;
    }

    static long Digits(ReadOnlySpan<char> text)
    {
        var value = 0L;
        foreach (var digit in text)
        {
            value = value * 10 + (int)char.GetNumericValue(digit);
        }

        return value;
    }

    static bool TryWords(Passage passage, int at, out Numeral numeral)
    {
        var (total, current, i, read) = (0L, 0L, at, 0);
        if (passage.Has(at, NumberRole.Article, out var afterArticle))
        {
            if (passage.Word(afterArticle, NumberRole.Multiplier, out _) is null)
            {
                numeral = default;
                return false;
            }

            (current, i) = (1, afterArticle);
        }

        current = current == 0 && passage.Word(i, NumberRole.Multiplier, out _) is not null && passage.BoundBefore(i, out _) is not null ? 1 : current;
        for (var last = i; i < passage.Count && (i == at || passage[i].Gap is Gap.Space or Gap.Hyphen); last = i)
        {
            var from = read > 0 && passage.Has(i, NumberRole.Join, out var afterJoin) && current % 100 == 0 ? afterJoin : i;
            if (passage.Word(from, NumberRole.Value, out var end) is { } value && Follows(current, value.Value, read))
            {
                current += value.Value;
            }
            else if (from == i && passage.Word(i, NumberRole.Multiplier, out end) is { } multiplier && (read > 0 || current > 0))
            {
                (total, current) = Multiply(total, current, multiplier.Value);
            }
            else if (from == i && read > 0 && passage.Word(i, NumberRole.Group, out end) is { } group)
            {
                numeral = new(at, end, (total + current) * group.Value);
                return true;
            }
            else
            {
                break;
            }

            (i, read) = (end, read + 1);
        }

        numeral = new(at, i, total + current);
        return read > 0 && total + current is >= 0 and < LargestTold;
    }

    static bool Follows(long current, long value, int read) =>
        read == 0 || current == 0 || (current % 100 == 0 && value < 100) || (current % 10 == 0 && current % 100 >= 20 && value is > 0 and < 10);

    static (long Total, long Current) Multiply(long total, long current, long by) =>
        by == 100 ? (total, Math.Max(1, current) * by) : (total + Math.Max(1, current) * by, 0);

    static Numeral Multiplied(Passage passage, Numeral vague)
    {
        var (value, end) = (vague.Value, vague.End);
        while (value < LargestScale && (passage.Word(end, NumberRole.Multiplier, out var next) is { } by || (by = passage.Word(end, NumberRole.Group, out next)) is not null))
        {
            (value, end) = (value * by.Value, next);
        }

        return vague with { Value = value, End = end };
    }
}
