using System.Net;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>The brief as one page without scripts; every citation leads to its quote. The words of sources never become markup.</summary>
public static class BriefHtml
{
    const string Style = "body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}"
        + "a{text-decoration:none}sup a{margin-left:.2em}blockquote{margin:.2em 1.5em}:target{background:#fff3b0}small{color:#555}";

    public static void Write(TextWriter output, Brief brief)
    {
        output.WriteLine($"<!doctype html>\n<html {Language(brief)}><head><meta charset=\"utf-8\"><title>{Title(brief)}</title><style>{Style}</style></head><body>");
        output.WriteLine($"<h1>{Line(brief, brief.Title)}</h1>\n<p>{Line(brief, brief.Scope)}</p>");
        foreach (var section in brief.Sections)
        {
            output.WriteLine($"<h2>{Text(section.Heading)}</h2>\n<ul>");
            foreach (var line in section.Lines)
            {
                output.WriteLine($"<li>{Line(brief, line.Text)}<sup>{string.Concat(line.Citations.Select(c => $"<a href=\"#q{c}\">[{c}]</a>"))}</sup></li>");
            }

            output.WriteLine("</ul>");
        }

        WriteSources(output, brief);
        output.WriteLine("</body></html>");
    }

    static void WriteSources(TextWriter output, Brief brief)
    {
        output.WriteLine($"<h2>{Text(brief.SourcesHeading)}</h2>");
        foreach (var source in brief.Sources)
        {
            output.WriteLine($"<h3>[{source.Number}] {Line(brief, source.Name)}</h3>\n<p>{Line(brief, source.Description)}<br><small>{Text(source.Id)}</small></p>");
            foreach (var quote in source.Quotes)
            {
                output.WriteLine($"<blockquote id=\"q{source.Number}{quote.Letter}\">{quote.Letter}. <q dir=\"auto\">{Text(quote.Text)}</q></blockquote>");
            }
        }
    }

    static string Language(Brief brief) => $"lang=\"{brief.Language}\"{(brief.RunsFromTheRight ? " dir=\"rtl\"" : "")}";

    // A line of a brief that runs from the right has what runs the other way in elements of its own.
    static string Line(Brief brief, string text) => !brief.RunsFromTheRight ? Text(text)
        : string.Concat(Isolates.Pieces(text).Select(piece => piece.Apart ? $"<bdi>{Text(piece.Text)}</bdi>" : Text(piece.Text)));

    // The bar of a window draws no elements, and controls in it are seen by some as boxes.
    static string Title(Brief brief) => Text(brief.RunsFromTheRight ? string.Concat(Isolates.Pieces(brief.Title).Select(piece => piece.Text)) : brief.Title);

    static string Text(string text) => WebUtility.HtmlEncode(Printable.Line(text));
}
