using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Sitrep.Web.Tests.Cases;

/// <summary>Tells markup of ours from markup that words of reports, people or addresses became.</summary>
internal static class Markup
{
    public static IHtmlDocument HasNothingForeign(string html, string address)
    {
        var page = new HtmlParser().ParseDocument(html);
        Assert.True(page.QuerySelectorAll("script").Length == 1, $"{address}: {page.QuerySelectorAll("script").Length} scripts");
        var foreign = page.QuerySelectorAll("img, iframe, details:not(:has(> summary)), style, base, object, embed, meta[http-equiv], svg:not([class]), [onload], [onerror]");
        Assert.True(foreign.Length == 0, $"{address}: {string.Join(' ', foreign.Select(element => element.OuterHtml))}");
        foreach (var attribute in page.QuerySelectorAll("*").SelectMany(element => element.Attributes))
        {
            Assert.False(attribute.Name.StartsWith("on", StringComparison.Ordinal) || attribute.Name is "style" or "srcdoc", $"{address}: {attribute.Name}");
        }

        foreach (var element in page.QuerySelectorAll("[href], [src], [action], [formaction]"))
        {
            foreach (var name in new[] { "href", "src", "action", "formaction" })
            {
                Assert.True(element.GetAttribute(name) is null || System.Text.RegularExpressions.Regex.IsMatch(element.GetAttribute(name)!, "^(/(?![/\\\\])|#|data:,$)"), $"{address}: {name}={element.GetAttribute(name)}");
            }
        }

        return page;
    }
}
