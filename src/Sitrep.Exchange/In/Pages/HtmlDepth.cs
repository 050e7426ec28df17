using System.Collections.Frozen;

namespace Sitrep.Exchange.In.Pages;

/// <summary>
/// How deep a page nests, counted on its tags before a tree is built: AngleSharp takes a minute over 100,000 nested elements.
/// </summary>
static class HtmlDepth
{
    /// <summary>Elements without content, and elements that close without an end tag (HTML standard, "optional tags").</summary>
    static readonly FrozenSet<string> Uncounted = new[]
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr", "param",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "caption", "option", "optgroup", "rt", "rp",
        "html", "head", "body",
        // The leaves of SVG drawings, which close themselves.
        "path", "circle", "ellipse", "line", "rect", "polygon", "polyline", "use", "stop", "image",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsUncounted = Uncounted.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool Exceeds(ReadOnlySpan<char> html, int limit)
    {
        var depth = 0;
        for (var at = html.IndexOf('<'); at >= 0 && depth <= limit; at = Next(html, at + 1))
        {
            depth = Math.Max(0, depth + Step(html[(at + 1)..]));
        }

        return depth > limit;
    }

    static int Next(ReadOnlySpan<char> html, int from)
    {
        var next = html[from..].IndexOf('<');
        return next < 0 ? -1 : from + next;
    }

    static int Step(ReadOnlySpan<char> tag)
    {
        var closing = tag is ['/', ..];
        var name = NameOf(closing ? tag[1..] : tag);
        return name.IsEmpty || IsUncounted.Contains(name) ? 0 : closing ? -1 : 1;
    }

    static ReadOnlySpan<char> NameOf(ReadOnlySpan<char> tag)
    {
        var end = 0;
        while (end < tag.Length && (char.IsAsciiLetterOrDigit(tag[end]) || tag[end] == '-'))
        {
            end++;
        }

        return tag is [var first, ..] && char.IsAsciiLetter(first) ? tag[..end] : [];
    }
}
