using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace Sitrep.Exchange.In.Texts;

/// <summary>Markdown: the words without the marks, a block a paragraph, a list item or table row a line.</summary>
static class Markdown
{
    static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public static Intake Read(Original original, string text, Details given)
    {
        var (details, body) = FrontMatter.Split(text);
        try
        {
            var document = Markdig.Markdown.Parse(body, Pipeline);
            var heading = document.OfType<HeadingBlock>().FirstOrDefault(h => h.Level == 1)?.Inline;
            var found = details.Or(new(Title: heading is null ? null : MarkdownWords.Of(heading)));
            return ReportFiles.Finish(original, new(Text(document), found), given);
        }
        catch (ArgumentException)
        {
            // Markdig's answer to nesting beyond its limit.
            return Intake.Refused(original.File, "is Markdown nested too deep", "Save its text as .txt and read that.");
        }
    }

    static string Text(MarkdownDocument document)
    {
        var text = new StringBuilder();
        Append(text, document);
        return text.ToString().Trim('\n');
    }

    static void Append(StringBuilder text, ContainerBlock parent)
    {
        foreach (var block in parent)
        {
            switch (block)
            {
                case TableRow row:
                    text.AppendJoin('\t', row.OfType<TableCell>().Select(MarkdownWords.Of)).Append('\n');
                    break;
                case ContainerBlock inner:
                    Append(text, inner);
                    text.Append(inner is ListBlock or Table ? "\n" : "");
                    break;
                case CodeBlock code:
                    text.Append(code.Lines.ToString()).Append("\n\n");
                    break;
                case LeafBlock { Inline: { } words }:
                    text.Append(MarkdownWords.Of(words)).Append(parent is ListItemBlock ? "\n" : "\n\n");
                    break;
            }
        }
    }
}
