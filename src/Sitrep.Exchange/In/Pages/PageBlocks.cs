using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Sitrep.Exchange.In.Pages;

/// <summary>Cuts a page into blocks of text, leaving out what is no text of its: navigation, forms, scripts, hidden parts.</summary>
sealed class PageBlocks
{
    static readonly FrozenSet<string> Skipped = new[]
    {
        "NAV", "ASIDE", "FOOTER", "FORM", "SCRIPT", "STYLE", "NOSCRIPT", "IFRAME", "SVG", "BUTTON", "SELECT", "TEMPLATE", "FIGURE", "DIALOG", "MENU",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> SkippedRoles = new[]
    {
        "navigation", "banner", "contentinfo", "complementary", "search", "dialog", "menu", "alert",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    static readonly FrozenSet<string> Inline = new[]
    {
        "A", "ABBR", "B", "BDI", "BDO", "CITE", "CODE", "DEL", "DFN", "EM", "FONT", "I", "INS", "KBD", "MARK", "Q", "S", "SAMP", "SMALL", "SPAN",
        "STRONG", "SUB", "SUP", "TIME", "U", "VAR", "WBR", "LABEL", "DATA",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    readonly List<PageBlock> blocks = [];
    readonly StringBuilder text = new();
    int linked;

    public static List<PageBlock> Of(IElement body)
    {
        var cutter = new PageBlocks();
        cutter.Walk(body, link: false);
        cutter.Close(body);
        return cutter.blocks;
    }

    // The parser stops nesting at 512, so the stack is safe.
    void Walk(IElement element, bool link)
    {
        foreach (var node in element.ChildNodes)
        {
            if (node is IText words)
            {
                Add(words.Data, link);
            }
            else if (node is IElement child && !IsSkipped(child))
            {
                Enter(element, child, link);
            }
        }
    }

    void Enter(IElement parent, IElement child, bool link)
    {
        if (child.LocalName == "br")
        {
            text.Append('\n');
        }
        else if (Inline.Contains(child.LocalName))
        {
            Walk(child, link || child.LocalName == "a");
        }
        else
        {
            Close(parent);
            Walk(child, link);
            Close(child);
        }
    }

    void Add(string data, bool link)
    {
        var before = text.Length;
        foreach (var c in data)
        {
            if (!char.IsWhiteSpace(c))
            {
                text.Append(c);
            }
            else if (text.Length > 0 && text[^1] is not (' ' or '\n'))
            {
                text.Append(' ');
            }
        }

        linked += link ? text.Length - before : 0;
    }

    void Close(IElement element)
    {
        var words = text.ToString().Trim();
        if (words.Length > 0)
        {
            blocks.Add(new(element, words, Math.Min(1, (double)linked / words.Length)));
        }

        text.Clear();
        linked = 0;
    }

    static bool IsSkipped(IElement element) => Skipped.Contains(element.LocalName) || element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true" || SkippedRoles.Contains(element.GetAttribute("role") ?? "")
        || (element.LocalName == "header" && element.QuerySelector("h1") is null);
}
