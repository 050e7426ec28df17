using AngleSharp.Dom;
using Sitrep.Model;

namespace Sitrep.Exchange.In.Pages;

/// <summary>What a page says about itself: JSON-LD first, then Open Graph and other metadata, then the page's own elements.</summary>
static class HtmlDetails
{
    public static Details Of(IDocument document) => LinkedDetails.Of(document)
        .Or(new(
            Published: Date(document, "article:published_time", "og:published_time", "datePublished", "date", "pubdate", "publish-date", "DC.date.issued"),
            Publisher: Meta(document, "og:site_name", "application-name", "publisher", "DC.publisher"),
            Title: Meta(document, "og:title", "twitter:title"),
            Language: Language(document)))
        .Or(new(Published: Times(document).FirstOrDefault(), Publisher: Host(document), Title: Words(document.QuerySelector("h1")?.TextContent ?? document.Title)));

    static Publication? Date(IDocument document, params string[] names) =>
        names.Select(n => Meta(document, n)).Select(LooseDate.Read).FirstOrDefault(d => d is not null);

    static string? Meta(IDocument document, params string[] names) => names
        .Select(name => document.QuerySelector($"meta[property='{name}'],meta[name='{name}'],meta[itemprop='{name}']")?.GetAttribute("content"))
        .Select(Words).FirstOrDefault(value => value is not null);

    // A page that names nobody still says at which address it stands.
    static string? Host(IDocument document) =>
        Uri.TryCreate(document.QuerySelector("link[rel~='canonical' i]")?.GetAttribute("href") ?? Meta(document, "og:url"), UriKind.Absolute, out var at) && at.Scheme is ("http" or "https")
            ? at.Host.StartsWith("www.", StringComparison.Ordinal) ? at.Host[4..] : at.Host : null;

    static string? Language(IDocument document)
    {
        var tag = document.DocumentElement.GetAttribute("lang") ?? document.QuerySelector("meta[http-equiv='content-language' i]")?.GetAttribute("content");
        return Words(tag)?.Split('-', '_')[0].ToLowerInvariant();
    }

    static IEnumerable<Publication?> Times(IDocument document) => document
        .QuerySelectorAll("time[itemprop='datePublished'],time[pubdate],article time[datetime],header time[datetime],time[datetime]")
        .Select(time => LooseDate.Read(time.GetAttribute("datetime"))).Where(d => d is not null);

    static string? Words(string? text)
    {
        var words = string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? null : words;
    }
}
