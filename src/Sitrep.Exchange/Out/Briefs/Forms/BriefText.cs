using System.Text;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>The brief as plain text, lines of at most 100 characters.</summary>
public static class BriefText
{
    const int Width = 100;
    const char RightToLeftMark = '\u200F';

    public static void Write(TextWriter output, Brief brief)
    {
        output.WriteLine($"{Printable.Line(brief.Title)}\n{Printable.Line(brief.Scope)}");
        foreach (var section in brief.Sections)
        {
            output.WriteLine($"\n{section.Heading}");
            foreach (var line in section.Lines)
            {
                Wrap(output, brief, "- ", $"{line.Text} {brief.Set($"[{string.Join(", ", line.Citations)}]")}");
            }
        }

        output.WriteLine($"\n{brief.SourcesHeading}");
        foreach (var source in brief.Sources)
        {
            Wrap(output, brief, "", $"[{source.Number}] {source.Name}: {source.Description}");
            foreach (var quote in source.Quotes)
            {
                Wrap(output, brief, "    ", $"{quote.Letter}. “{brief.Set(quote.Text)}”");
            }
        }
    }

    static void Wrap(TextWriter output, Brief brief, string indent, string text)
    {
        var (line, broken) = (new StringBuilder(), new StringBuilder());
        var column = 0;
        foreach (var word in Printable.Line(text).Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > Width)
            {
                broken.Append(line).Append('\n');
                line.Clear().Append(' ', indent.Length).Append(word);
                column = indent.Length + word.Length;
            }
            else
            {
                line.Append(column == 0 ? indent : " ").Append(word);
                column += word.Length + (column == 0 ? indent.Length : 1);
            }
        }

        var all = broken.Append(line).ToString();
        output.WriteLine(brief.RunsFromTheRight ? FromTheRight(all) : all);
    }

    // Each line is a paragraph to whoever draws it: it runs from the right, and what is set apart across its end is so in both.
    static string FromTheRight(string lines)
    {
        var apart = false;
        return string.Join('\n', lines.Split('\n').Select(line =>
        {
            var opened = apart ? $"{Isolates.First}{line}" : line;
            apart = opened.LastIndexOf(Isolates.First) > opened.LastIndexOf(Isolates.Pop);
            return $"{RightToLeftMark}{opened}{(apart ? Isolates.Pop.ToString() : "")}";
        }));
    }
}
