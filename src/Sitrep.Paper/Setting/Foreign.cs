using System.Text;
using Sitrep.Exchange.Out;

namespace Sitrep.Paper.Setting;

/// <summary>Makes any text fit to be set: one line, whole characters, and no control that turns what stands around it.</summary>
static class Foreign
{
    public static string Line(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in Printable.Line(text).EnumerateRunes())
        {
            _ = rune.Value switch
            {
                >= 0x202A and <= 0x202E => line,
                0x2028 or 0x2029 => line.Append(' '),
                _ => line.Append(rune.ToString()),
            };
        }

        return line.ToString();
    }

    /// <summary>Whether a character only tells directions: it is followed and never drawn.</summary>
    public static bool IsDirection(char c) => c is '\u200E' or '\u200F' or '\u061C' or (>= '\u2066' and <= '\u2069');

    /// <summary>Words of a report within a line, whichever way they run.</summary>
    public static string Apart(string text) => $"\u2068{Seen(text)}\u2069";

    /// <summary>What of a text is seen.</summary>
    public static string Seen(string text) => text.Any(IsDirection) ? string.Concat(text.Where(c => !IsDirection(c))) : text;
}
