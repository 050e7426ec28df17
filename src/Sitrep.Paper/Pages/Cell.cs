using Sitrep.Paper.Setting;

namespace Sitrep.Paper.Pages;

/// <summary>What one column of a table's row holds, line by line.</summary>
sealed class Cell(Element element)
{
    readonly Queue<(Line Line, Element Element, double Before, string? Place, bool IsLast)> lines = new();

    public bool IsEmpty => lines.Count == 0;

    /// <summary>What its first lines need to stand on a page.</summary>
    public double First => lines.Take(2).Sum(line => line.Before + line.Line.Height);

    /// <param name="before">The space above, points.</param>
    /// <param name="place">What leads to it leads here.</param>
    public Cell Add(Paragraph paragraph, double width, double before = 0, string? place = null)
    {
        var own = element.Add("P");
        var set = paragraph.Lines(width).ToList();
        for (var i = 0; i < set.Count; i++)
        {
            lines.Enqueue((set[i], own, i == 0 ? before : 0, i == 0 ? place : null, i == set.Count - 1));
        }

        return this;
    }

    /// <summary>Draws as many lines as the page has room for.</summary>
    /// <returns>How far the page is filled by it.</returns>
    public double Draw(Book book, double x, double width, double top)
    {
        var y = top;
        while (lines.TryPeek(out var next) && (y + next.Before + next.Line.Height <= A4.Bottom || y <= A4.Top))
        {
            lines.Dequeue();
            y += next.Before;
            if (next.Place is { } place)
            {
                book.Places.Name(place, book.Page, y);
            }

            book.Draw(next.Line, next.Element, x, width, y);
            y += next.Line.Height;
            if (next.IsLast)
            {
                next.Element.Close();
            }
        }

        return y;
    }

    public void Close() => element.Close();
}
