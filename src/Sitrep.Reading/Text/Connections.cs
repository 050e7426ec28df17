using System.Collections.Frozen;

namespace Sitrep.Reading.Text;

/// <summary>Finds how far a word reaches: which signs between letters and digits bind ("U.S.", "14.5", "T-72", "AT&amp;T", "9/11") and which part.</summary>
sealed class Connections(TextRules rules)
{
    /// <summary>A date, telephone number or prefix is no longer; without an end to it, time would be quadratic in a text of such signs.</summary>
    const int LongestNumber = 64;

    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> prefixes = rules.Prefixes.GetAlternateLookup<ReadOnlySpan<char>>();
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> nameEndings = rules.NameEndings.GetAlternateLookup<ReadOnlySpan<char>>();
    readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> slashed = rules.Slashed.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The end of the word that starts here, before endings such as "'s" are parted from it.</summary>
    public int WordEnd(string text, int start, int end)
    {
        var at = start + 1;
        while (at < end)
        {
            if (Signs.IsWord(text[at]))
            {
                at++;
            }
            else if (at + 1 < end && Signs.IsWord(text[at + 1]) && Binds(text, start, at, end) is > 0 and var bound)
            {
                at = bound;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>The position up to which a sign at this place binds; 0 when it parts.</summary>
    int Binds(string text, int start, int at, int end)
    {
        var (before, sign, after) = (text[at - 1], text[at], text[at + 1]);
        var digits = char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
        return sign switch
        {
            '.' => digits || Dot(text, start, at, end) ? at + 2 : 0,
            ',' or ':' => digits ? at + 2 : 0,
            '&' => char.IsLetter(before) && char.IsLetter(after) ? at + 2 : 0,
            '@' or '*' => char.IsLetter(before) && char.IsLetter(after) ? at + 2 : 0,
            '/' => Slash(text, start, at, end),
            _ when Signs.IsApostrophe(sign) => at + 2,
            _ when Signs.IsHyphen(sign) => Hyphen(text, start, at, end),
            _ => 0,
        };
    }

    static int RunEnd(string text, int at, int end)
    {
        while (at < end && Signs.IsWord(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>A dot binds after a single letter ("U.S"), before a name's ending ("site.com"), and between small letters.</summary>
    bool Dot(string text, int start, int at, int end)
    {
        var from = at;
        while (from > start && Signs.IsWord(text[from - 1]))
        {
            from--;
        }

        var to = RunEnd(text, at + 1, end);
        return at - from == 1 || nameEndings.Contains(text.AsSpan(at + 1, to - at - 1))
            || (char.IsLower(text[at + 1]) && !text.AsSpan(from, at - from).ContainsAnyExceptInRange('a', 'z') && to < end && text[to] == '.')
            || (char.IsLower(text[at + 1]) && from > start && text[from - 1] == '.');
    }

    /// <summary>A slash binds the parts of a date ("9/11", "04/30/2001") and listed words.</summary>
    int Slash(string text, int start, int at, int end)
    {
        var next = RunEnd(text, at + 1, end);
        var left = text.AsSpan(start, at - start);
        var right = text.AsSpan(at + 1, next - at - 1);
        if (slashed.Contains(text.AsSpan(start, next - start)))
        {
            return next;
        }

        if (left.Length > LongestNumber)
        {
            return 0;
        }

        if (!int.TryParse(left, out var first) || !int.TryParse(right, out var second))
        {
            return left.Contains('/') && int.TryParse(right, out _) && !left.ContainsAnyExcept(Signs.DateSigns) ? next : 0;
        }

        var isLong = next + 1 < end && text[next] == '/' && char.IsAsciiDigit(text[next + 1]);
        return isLong || (first is >= 1 and <= 12 && second is >= 1 and <= 31 && left.Length + right.Length > 2) ? next : 0;
    }

    int Hyphen(string text, int start, int at, int end)
    {
        var next = RunEnd(text, at + 1, end);
        var left = text.AsSpan(start, at - start);
        var right = text.AsSpan(at + 1, next - at - 1);
        if (left.Length > LongestNumber)
        {
            return 0;
        }

        if (char.IsAsciiDigit(left[^1]) && char.IsAsciiDigit(right[0]) && !left.ContainsAnyExcept(Signs.TelephoneSigns))
        {
            return TelephoneOrDate(text, left, right, next, end) ? next : 0;
        }

        return prefixes.Contains(left) || IsModelName(left, right) ? next : 0;
    }

    /// <summary>Numbers joined twice, or three digits and four; other pairs are a range.</summary>
    static bool TelephoneOrDate(string text, ReadOnlySpan<char> left, ReadOnlySpan<char> right, int next, int end) =>
        left.ContainsAny('-', '/')
        || (left.Length == 3 && right.Length == 4)
        || (next + 1 < end && text[next] == '-' && char.IsAsciiDigit(text[next + 1]));

    /// <summary>Capitals, then a number: "T-72", "BMP-1", "S-300", "Mi-8", "Su-25".</summary>
    static bool IsModelName(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length <= 5 && char.IsUpper(left[0]) && char.IsAsciiDigit(right[0])
        && (left.Length <= 2 || !left.ContainsAnyExceptInRange('0', 'Z')) && right.Length <= 5;
}
