using Sitrep.Paper.Setting;

namespace Sitrep.Paper.Pages;

/// <summary>What stands at the head and the foot of every page.</summary>
/// <param name="Count">What tells a page by its number and the number of all.</param>
/// <param name="Head">How the title is written.</param>
/// <param name="Small">How the rest is.</param>
sealed record Frame(string Title, string Clocks, Func<int, int, string> Count, bool FromTheRight, Style Head, Style Small)
{
    const double TitleLine = 36, ClocksLine = 48, Rule = 63;

    /// <summary>Where the foot stands, points from the top.</summary>
    public const double FootLine = 796;

    /// <summary>The head of a page.</summary>
    public void Begin(Book book)
    {
        book.Print(FirstLine(Title, Head), TitleLine);
        book.Print(FirstLine(Clocks, Small), ClocksLine);
        book.Rule(A4.Side, Rule, A4.Text, 0.6);
    }

    /// <summary>The foot of a page.</summary>
    public Line End(int page, int pages) => FirstLine(Count(page, pages), Small);

    Line FirstLine(string text, Style style)
    {
        using var lines = new Paragraph(FromTheRight, new Piece(text, style)).Lines(A4.Text * 0.97).GetEnumerator();
        _ = lines.MoveNext();
        var first = lines.Current;
        return !lines.MoveNext() ? first : new Paragraph(FromTheRight, new Piece($"{first.Text.TrimEnd()} …", style)).Lines(A4.Text).First();
    }
}
