using Sitrep.Model;

namespace Sitrep.Exchange.In.Texts;

/// <summary>The lines between two <c>---</c> at the head of a Markdown file: title, publisher, published, language.</summary>
static class FrontMatter
{
    const string Fence = "---\n";

    /// <summary>The details of the front matter and the text after it; all of the text when it has none.</summary>
    public static (Details Details, string Body) Split(string text)
    {
        if (!text.StartsWith(Fence, StringComparison.Ordinal))
        {
            return (Details.None, text);
        }

        var end = text.IndexOf("\n---", Fence.Length - 1, StringComparison.Ordinal);
        return end < 0 ? (Details.None, text) : (Read(text.AsSpan(Fence.Length - 1, end - Fence.Length + 1)), AfterLine(text, end + 1));
    }

    static string AfterLine(string text, int from)
    {
        var end = text.IndexOf('\n', from);
        return end < 0 ? "" : text[(end + 1)..];
    }

    static Details Read(ReadOnlySpan<char> lines)
    {
        var details = Details.None;
        foreach (var line in lines.EnumerateLines())
        {
            var colon = line.IndexOf(':');
            if (colon > 0)
            {
                details = With(details, line[..colon].Trim().ToString(), line[(colon + 1)..].Trim().Trim('"').ToString());
            }
        }

        return details;
    }

    static Details With(Details details, string key, string value) => (key, value) switch
    {
        (_, "") => details,
        ("title", _) => details with { Title = value },
        ("publisher", _) => details with { Publisher = value },
        ("published" or "date", _) => details with { Published = Publication.Parse(value) },
        ("language" or "lang", _) => details with { Language = value },
        _ => details,
    };
}
