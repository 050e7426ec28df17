using AngleSharp.Html.Parser;

namespace Sitrep.Exchange.In.Pages;

/// <summary>A web page: the article's text by content density, navigation and boilerplate dropped, details from the page's metadata.</summary>
static class Html
{
    /// <summary>Browsers stop nesting at 512. A page that goes deeper than four times that is built to break its readers.</summary>
    public const int DeepestNesting = 2_048;

    public static Intake Read(Original original, Details given)
    {
        if (HtmlText.Decode(original.Bytes.Span) is not { } text)
        {
            return Intake.Refused(original.File, "is not in the encoding that it declares", "Save the page again as UTF-8.");
        }

        if (HtmlDepth.Exceeds(text, DeepestNesting))
        {
            return Intake.Refused(original.File, $"is HTML nested more than {DeepestNesting} deep",
                "Save the article's text as .txt and read that.");
        }

        using var document = new HtmlParser().ParseDocument(text);
        var details = HtmlDetails.Of(document);
        return document.Body is { } body && MainText.Of(body) is { Length: > 0 } article
            ? ReportFiles.Finish(original, new(article, details), given)
            : Intake.Refused(original.File, "has no article text", "Save the article's text as .txt and read that.");
    }
}
