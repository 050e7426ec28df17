using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Sitrep.Web.Tests.Words;

/// <summary>Looks at a page that runs from the right for days, instants, ranges and signed numbers that would be read backwards: those that nothing sets apart from Arabic words.</summary>
internal static partial class ReadingOrder
{
    private const char Open = '\u2068', Close = '\u2069';

    private static readonly string[] Spoken = ["aria-label", "title", "alt", "placeholder", "aria-valuetext", "data-title", "data-start", "data-pause", "data-step"];

    /// <summary>What would be read backwards, each with the words around it.</summary>
    public static IEnumerable<string> Broken(string page)
    {
        var parsed = new HtmlParser().ParseDocument(page);
        var texts = parsed.All.Where(element => element.LocalName is not ("script" or "style")).SelectMany(element => element.ChildNodes.OfType<IText>())
            .Where(text => Broken(text.Data, () => HasArabic().IsMatch(WithoutApart(Around(text))))).Select(text => text.Data);
        var labels = parsed.All.SelectMany(element => element.Attributes).Where(attribute => Spoken.Contains(attribute.Name) && Broken(attribute.Value, () => HasArabic().IsMatch(attribute.Value)))
            .Select(attribute => $"{attribute.Name}: {attribute.Value}");
        return texts.Concat(labels).Select(text => text.Trim());
    }

    private static bool Broken(string text, Func<bool> isAmongArabic) =>
        Ordered().Matches(text).Any(match => !IsApart(text, match.Index)) && isAmongArabic();

    // Within an isolate whose own words are no Arabic.
    private static bool IsApart(string text, int at)
    {
        var (open, close) = (text.LastIndexOf(Open, at), text.IndexOf(Close, at));
        return open >= 0 && close > at && text.IndexOf(Close, open) == close && !HasArabic().IsMatch(text[open..close]);
    }

    // The element that a browser puts in order by itself: what is set apart, or a block, or the whole page.
    private static IElement Around(IText text)
    {
        var at = text.ParentElement!;
        while (!IsApart(at) && at.ParentElement is { } outer)
        {
            at = outer;
        }

        return at;
    }

    private static bool IsApart(IElement element) => element.LocalName is "bdi" or "option" or "title" || element.HasAttribute("dir");

    // What stands apart within has no part in the order of what is around it.
    private static string WithoutApart(IElement element) =>
        string.Concat(element.ChildNodes.Select(node => node is IElement { } inner ? IsApart(inner) ? "" : WithoutApart(inner) : node.TextContent));

    [GeneratedRegex(@"\d{4}-\d\d-\d\d|\d\s*[–-]\s*\d|(?<![\w\d-])[+−-]\d")]
    private static partial Regex Ordered();

    [GeneratedRegex(@"\p{IsArabic}")]
    private static partial Regex HasArabic();
}
