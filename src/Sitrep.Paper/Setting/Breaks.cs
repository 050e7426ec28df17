using System.Globalization;

namespace Sitrep.Paper.Setting;

/// <summary>Where a line may end: behind a space, and behind a hyphen or slash between letters or digits.</summary>
static class Breaks
{
    // A word longer than this is no word, and is set part by part.
    const int Longest = 1000;

    const int MostMarks = 32;

    /// <returns>The parts of a text that stay together: where what is seen of each ends, and where the space behind it does.</returns>
    public static IEnumerable<(int Seen, int End)> Of(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var seen = at;
            while (seen < text.Length && text[seen] != ' ' && seen - at < Longest && !(seen > at && IsJoint(text, seen - 1)))
            {
                seen++;
            }

            seen = seen - at < Longest ? seen : Whole(text, seen);
            var end = seen;
            while (end < text.Length && text[end] == ' ')
            {
                end++;
            }

            yield return (seen, end);
            at = end;
        }
    }

    /// <summary>The next place from here on that divides no character from its marks, if it has no more than anybody would write.</summary>
    public static int Whole(string text, int at)
    {
        var most = Math.Min(text.Length, at + MostMarks);
        while (at < most && at > 0 && (char.IsLowSurrogate(text[at]) || CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark))
        {
            at++;
        }

        return at;
    }

    static bool IsJoint(string text, int at) =>
        text[at] is '-' or '/' or '–' or '—' or '_' && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
}
