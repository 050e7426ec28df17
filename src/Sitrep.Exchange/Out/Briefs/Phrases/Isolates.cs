using System.Text;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>
/// Names and words of reports within a text that runs the other way, set apart so that neither disturbs the other's order: FIRST STRONG ISOLATE before,
/// POP DIRECTIONAL ISOLATE behind (Unicode Standard Annex 9).
/// </summary>
public static class Isolates
{
    public const char First = '\u2068', Pop = '\u2069';

    /// <summary>The text set apart, when it has letters of its own that run from the left; as it is otherwise.</summary>
    public static string Set(string text) => NeedsOne(text) ? First + Without(text) + Pop : text;

    /// <summary>
    /// The text set apart, when within one that runs from the right, or from the left, it could be read in another order than its own: words that run the other
    /// way, and in a text from the right a day or a signed number too, whose signs part its figures there.
    /// </summary>
    public static string Within(string text, bool fromTheRight) => (fromTheRight ? !text.All(IsAtHomeFromTheRight) : text.Any(c => RunsFromTheRight(c) || IsControl(c))) ? First + Without(text) + Pop : text;

    /// <summary>The pieces of a text, each with whether it is set apart; controls that have no partner are left out.</summary>
    public static IEnumerable<(string Text, bool Apart)> Pieces(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf(First, at);
            var close = open < 0 ? -1 : text.IndexOf(Pop, open);
            var (end, next) = close < 0 ? (text.Length, text.Length) : (open, close + 1);
            if (end > at)
            {
                yield return (Without(text[at..end]), false);
            }

            if (close >= 0)
            {
                yield return (Without(text[open..close]), true);
            }

            at = next;
        }
    }

    static bool NeedsOne(string text)
    {
        var (depth, bare) = (0, false);
        foreach (var c in text)
        {
            depth += c == First ? 1 : c == Pop ? -1 : 0;
            if (depth is < 0 or > 1)
            {
                return true;
            }

            bare |= depth == 0 && c != Pop && (IsControl(c) || (char.IsLetter(c) && !RunsFromTheRight(c)));
        }

        return bare || depth != 0;
    }

    static string Without(string text)
    {
        if (!text.Any(IsControl))
        {
            return text;
        }

        var without = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = IsControl(c) ? without : without.Append(c);
        }

        return without.ToString();
    }

    static bool IsAtHomeFromTheRight(char c) => RunsFromTheRight(c) || char.IsAsciiDigit(c) || c is ' ' or ',' or '.' or ':' or '…';

    static bool IsControl(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    // Hebrew, Arabic and their neighbours, with the forms for presentation.
    static bool RunsFromTheRight(char c) => c is (>= '\u0590' and <= '\u08FF') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFC');
}
