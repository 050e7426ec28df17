using System.Buffers;
using System.Text;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>The brief as Markdown; the words of sources never become markup.</summary>
public static class BriefMarkdown
{
    static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_{}[]<>#|~&!");

    public static void Write(TextWriter output, Brief brief)
    {
        if (brief.RunsFromTheRight)
        {
            output.WriteLine($"<div dir=\"rtl\" lang=\"{brief.Language}\">\n");
        }

        output.WriteLine($"# {Escape(brief.Title)}\n\n{Escape(brief.Scope)}");
        foreach (var section in brief.Sections)
        {
            output.WriteLine($"\n## {Escape(section.Heading)}\n");
            foreach (var line in section.Lines)
            {
                output.WriteLine($"- {Escape(line.Text)} {brief.Set($"\\[{string.Join(", ", line.Citations)}\\]")}");
            }
        }

        output.WriteLine($"\n## {Escape(brief.SourcesHeading)}\n");
        foreach (var source in brief.Sources)
        {
            output.WriteLine($"- **\\[{source.Number}\\] {Escape(source.Name)}**: {Escape(source.Description)} (`{source.Id}`)");
            foreach (var quote in source.Quotes)
            {
                output.WriteLine($"  - {quote.Letter}: “{brief.Set(Escape(quote.Text))}”");
            }
        }

        if (brief.RunsFromTheRight)
        {
            output.WriteLine("\n</div>");
        }
    }

    static string Escape(string text)
    {
        var line = Printable.Line(text);
        if (!line.AsSpan().ContainsAny(Marks))
        {
            return line;
        }

        var escaped = new StringBuilder(line.Length + 16);
        foreach (var c in line)
        {
            escaped.Append(Marks.Contains(c) ? $"\\{c}" : c);
        }

        return escaped.ToString();
    }
}
