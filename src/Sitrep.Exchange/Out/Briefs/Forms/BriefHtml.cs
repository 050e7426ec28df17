using System.Net;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>The brief as one page without scripts; every citation leads to its quote. The words of sources never become markup.</summary>
public static class BriefHtml
{
    const string Style = "body{font:16px/1.5 system-ui,sans-serif;max-width:48rem;margin:2rem auto;padding:0 1rem}"
        + "a{text-decoration:none}sup a{margin-left:.2em}blockquote{margin:.2em 1.5em}:target{background:#fff3b0}small{color:#555}";

    public static void Write(TextWriter output, Brief brief)
    {
        output.WriteLine($"<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Text(brief.Title)}</title><style>{Style}</style></head><body>");
        output.WriteLine($"<h1>{Text(brief.Title)}</h1>\n<p>{Text(brief.Scope)}</p>");
        foreach (var section in brief.Sections)
        {
            output.WriteLine($"<h2>{Text(section.Heading)}</h2>\n<ul>");
            foreach (var line in section.Lines)
            {
                output.WriteLine($"<li>{Text(line.Text)}<sup>{string.Concat(line.Citations.Select(c => $"<a href=\"#q{c}\">[{c}]</a>"))}</sup></li>");
            }

            output.WriteLine("</ul>");
        }

        Write(output, brief.SourcesHeading, brief.Sources);
        output.WriteLine("</body></html>");
    }

    static void Write(TextWriter output, string heading, IEnumerable<BriefSource> sources)
    {
        output.WriteLine($"<h2>{Text(heading)}</h2>");
        foreach (var source in sources)
        {
            output.WriteLine($"<h3>[{source.Number}] {Text(source.Name)}</h3>\n<p>{Text(source.Description)}<br><small>{Text(source.Id)}</small></p>");
            foreach (var quote in source.Quotes)
            {
                output.WriteLine($"<blockquote id=\"q{source.Number}{quote.Letter}\">{quote.Letter}. <q dir=\"auto\">{Text(quote.Text)}</q></blockquote>");
            }
        }
    }

    static string Text(string text) => WebUtility.HtmlEncode(Printable.Line(text));
}
