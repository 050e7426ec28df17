using Sitrep.Exchange.Out.Briefs;
using Sitrep.Paper.Fonts;
using Sitrep.Paper.Pages;
using Sitrep.Paper.Setting;

namespace Sitrep.Paper;

/// <summary>
/// The brief on paper: A4 as PDF 1.7, with its headings, lists and cells told to whoever has it read aloud, links from every line to its quotes, and all fonts in it.
/// The words of sources are drawn and never interpreted. The same brief gives the same bytes.
/// </summary>
public static class BriefPdf
{
    /// <param name="output">Written to forwards only, page by page.</param>
    /// <param name="words">The words of the brief's language.</param>
    /// <param name="gone">That nobody waits for it any longer; asked at every page.</param>
    /// <exception cref="OperationCanceledException">Nobody waits for it any longer.</exception>
    public static void Write(Stream output, Brief brief, BriefWords words, CancellationToken gone = default)
    {
        using var faces = new Faces();
        var title = Foreign.Seen(Foreign.Line(brief.Title));
        var frame = new Frame(brief.Title, brief.Clocks, (page, pages) => words.Fill("paper/page", ("page", Number(page)), ("pages", Number(pages))),
            brief.RunsFromTheRight, new(faces.Bold, 8, 0.25), new(faces.Regular, 7.5, 0.35));
        var book = new Book(output, faces, frame, gone);
        new BriefSheets(book, faces, brief, words).Write();
        book.Close(title, brief.Language, brief.RunsFromTheRight);
    }

    static string Number(int n) => n.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
