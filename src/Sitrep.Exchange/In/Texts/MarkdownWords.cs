using System.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Sitrep.Exchange.In.Texts;

/// <summary>The words of a Markdown paragraph. Raw HTML and pictures carry none.</summary>
static class MarkdownWords
{
    public static string Of(ContainerInline inline)
    {
        var words = new StringBuilder();
        Append(words, inline);
        return words.ToString().Trim();
    }

    public static string Of(TableCell cell) =>
        string.Join(' ', cell.OfType<ParagraphBlock>().Where(p => p.Inline is not null).Select(p => Of(p.Inline!)));

    static void Append(StringBuilder words, ContainerInline parent)
    {
        foreach (var inline in parent)
        {
            switch (inline)
            {
                case LiteralInline literal:
                    words.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    words.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    words.Append(entity.Transcoded.AsSpan());
                    break;
                case LineBreakInline line:
                    words.Append(line.IsHard ? '\n' : ' ');
                    break;
                case AutolinkInline link:
                    words.Append(link.Url);
                    break;
                case LinkInline { IsImage: true }:
                    break;
                case ContainerInline inner:
                    Append(words, inner);
                    break;
            }
        }
    }
}
