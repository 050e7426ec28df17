using System.Text;

namespace Sitrep.Exchange.Out;

/// <summary>Makes foreign text safe for a terminal: control characters, which could move its cursor or retitle it, are shown as "?".</summary>
public static class Printable
{
    public static string Line(string text) => Clean(text, keepLines: false);
    public static string Text(string text) => Clean(text, keepLines: true);

    static string Clean(string text, bool keepLines)
    {
        if (!text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !text.AsSpan().ContainsAnyInRange('\u007F', '\u009F'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            clean.Append(!char.IsControl(c) || (keepLines && c is '\n' or '\t') ? c : c is '\n' or '\t' ? ' ' : '?');
        }

        return clean.ToString();
    }
}
