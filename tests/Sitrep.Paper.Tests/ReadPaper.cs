using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Sitrep.Paper.Tests;

/// <summary>Reads a PDF back by another's hand, as a reader of screens would: in its own order, what runs from the right the right way round, without what belongs to the page.</summary>
static class ReadPaper
{
    public static bool IsPdf(ReadOnlySpan<byte> bytes) => bytes.StartsWith("%PDF-"u8);

    /// <summary>The text of all pages; with their heads and feet or without.</summary>
    public static string Text(byte[] pdf, bool withFrames = false)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Concat(document.GetPages().Select(page => Text(page, withFrames)));
    }

    public static string Text(Page page, bool withFrames = false)
    {
        var within = new Dictionary<Letter, Marks>(ReferenceEqualityComparer.Instance);
        foreach (var element in page.GetMarkedContents())
        {
            Note(element, new(), within);
        }

        var (text, run, marks) = (new StringBuilder(), new List<string>(), new Marks());
        foreach (var letter in page.Letters.Where(letter => withFrames || !within[letter].IsFrame))
        {
            var own = within.GetValueOrDefault(letter) ?? new();
            if (own.Reversed != marks.Reversed)
            {
                Add(text, run, marks);
            }

            // What stands for several glyphs is said once.
            if (own.Spoken is null || own.Spoken != marks.Spoken)
            {
                run.Add(own.Spoken?.ActualText ?? letter.Value);
            }

            marks = own;
        }

        Add(text, run, marks);
        return text.ToString();
    }

    private static void Add(StringBuilder text, List<string> run, Marks marks)
    {
        if (marks.Reversed is not null)
        {
            run.Reverse();
        }

        text.AppendJoin("", run);
        run.Clear();
    }

    private static void Note(MarkedContentElement element, Marks around, Dictionary<Letter, Marks> within)
    {
        var marks = around with
        {
            IsFrame = around.IsFrame || element.IsArtifact,
            Reversed = element.Tag == "ReversedChars" ? element : around.Reversed,
            Spoken = element.ActualText is null ? around.Spoken : element,
        };
        foreach (var letter in element.Letters)
        {
            within[letter] = marks;
        }

        foreach (var child in element.Children)
        {
            Note(child, marks, within);
        }
    }

    private sealed record Marks(bool IsFrame = false, MarkedContentElement? Reversed = null, MarkedContentElement? Spoken = null);
}
