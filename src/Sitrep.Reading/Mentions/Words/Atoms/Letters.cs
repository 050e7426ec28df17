using System.Globalization;

namespace Sitrep.Reading.Mentions.Words.Atoms;

/// <summary>How text falls into atoms, in any script.</summary>
public static class Letters
{
    public static bool IsLetter(char c) => c < 128 ? char.IsAsciiLetter(c) : char.IsLetter(c) || IsMark(c);

    /// <summary>One past the last character of the atom that begins at <paramref name="at"/>; the same position when none does.</summary>
    public static int EndOfAtom(ReadOnlySpan<char> text, int at)
    {
        var i = at;
        if (char.IsDigit(text[i]))
        {
            while (i < text.Length && (char.IsDigit(text[i]) || (IsSeparator(text[i]) && i + 1 < text.Length && char.IsDigit(text[i + 1]))))
            {
                i++;
            }

            return i;
        }

        while (i < text.Length && IsLetter(text[i]))
        {
            i++;
        }

        return i;
    }

    /// <summary>The lower-case atoms of a phrase.</summary>
    public static IEnumerable<string> Split(string phrase)
    {
        for (var i = 0; i < phrase.Length;)
        {
            var end = EndOfAtom(phrase, i);
            if (end > i)
            {
                yield return phrase[i..end].ToLowerInvariant();
            }

            i = Math.Max(end, i + 1);
        }
    }

    static bool IsSeparator(char c) => c is ',' or '.' or '\u066B' or '\u066C';

    static bool IsMark(char c) => char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
