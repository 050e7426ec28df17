using AngleSharp.Dom;

namespace Sitrep.Exchange.In.Pages;

/// <summary>
/// The article inside a page, by content density and no words: running text scores its container by length, less what is link text;
/// the best container is read block by block. (After the idea of Arc90's Readability, without its lists of class names.)
/// </summary>
static class MainText
{
    /// <summary>Shorter blocks are captions, buttons and menu entries as often as text.</summary>
    const int RunningText = 60;

    /// <summary>More link text than this is a list of links.</summary>
    const double MostLinks = 0.5;

    public static string Of(IElement body)
    {
        var blocks = PageBlocks.Of(body).Where(b => b.LinkDensity < MostLinks).ToList();
        var container = Best(blocks);
        return string.Join("\n\n", blocks.Where(b => container is null || container.Contains(b.Element)).Select(b => b.Text)).Trim();
    }

    static IElement? Best(IEnumerable<PageBlock> blocks)
    {
        var scores = new Dictionary<IElement, double>();
        foreach (var block in blocks.Where(b => b.Text.Length >= RunningText))
        {
            // A parent keeps all of a paragraph's weight, each further ancestor 0.7 of it: the article wins over the page that wraps it,
            // and over one section when there are several.
            var share = block.Text.Length * (1 - block.LinkDensity);
            for (var ancestor = block.Element.ParentElement; ancestor is not null && share > 1; ancestor = ancestor.ParentElement)
            {
                scores[ancestor] = scores.GetValueOrDefault(ancestor) + share;
                share *= 0.7;
            }
        }

        return scores.Count == 0 ? null : scores.MaxBy(s => s.Value).Key;
    }
}
