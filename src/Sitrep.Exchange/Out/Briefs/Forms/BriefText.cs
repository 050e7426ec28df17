namespace Sitrep.Exchange.Out.Briefs;

/// <summary>The brief as plain text, lines of at most 100 characters.</summary>
public static class BriefText
{
    const int Width = 100;

    public static void Write(TextWriter output, Brief brief)
    {
        output.WriteLine($"{Printable.Line(brief.Title)}\n{Printable.Line(brief.Scope)}");
        foreach (var section in brief.Sections)
        {
            output.WriteLine($"\n{section.Heading}");
            foreach (var line in section.Lines)
            {
                Wrap(output, "- ", $"{line.Text} [{string.Join(", ", line.Citations)}]");
            }
        }

        output.WriteLine($"\n{brief.SourcesHeading}");
        foreach (var source in brief.Sources)
        {
            Wrap(output, "", $"[{source.Number}] {source.Name}: {source.Description}");
            foreach (var quote in source.Quotes)
            {
                Wrap(output, "    ", $"{quote.Letter}. “{quote.Text}”");
            }
        }
    }

    static void Wrap(TextWriter output, string indent, string text)
    {
        var column = 0;
        foreach (var word in Printable.Line(text).Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > Width)
            {
                output.Write($"\n{new string(' ', indent.Length)}{word}");
                column = indent.Length + word.Length;
            }
            else
            {
                output.Write(column == 0 ? indent + word : " " + word);
                column += word.Length + (column == 0 ? indent.Length : 1);
            }
        }

        output.WriteLine();
    }
}
