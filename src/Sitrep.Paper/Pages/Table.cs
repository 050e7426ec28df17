using Sitrep.Paper.Setting;

namespace Sitrep.Paper.Pages;

/// <summary>A table of two columns whose rows go on over pages, each of which begins with the names of the columns.</summary>
/// <param name="names">Of the columns, in reading order.</param>
sealed class Table(Book book, Element within, string[] names, Style style, bool fromTheRight)
{
    const double FirstShare = 0.36, Gap = 14, Inset = 6, Head = 20, Padding = 5;

    readonly Element element = within.Add("Table");

    /// <summary>How wide the text of each column is, points.</summary>
    public static (double First, double Second) Widths => (A4.Text * FirstShare - Inset, A4.Text * (1 - FirstShare) - Gap - Inset);

    (double X, double Width)[] Columns => fromTheRight
        ? [(A4.Side + A4.Text - Inset - Widths.First, Widths.First), (A4.Side + Inset, Widths.Second)]
        : [(A4.Side + Inset, Widths.First), (A4.Side + A4.Text - Inset - Widths.Second, Widths.Second)];

    /// <summary>The names of the columns, and below them a row for each that comes.</summary>
    /// <param name="rows">Fills the two cells of a row.</param>
    public void Draw(IEnumerable<Action<Cell, Cell>> rows)
    {
        var head = element.Add("TR");
        var cells = names.Select(name => (Cell: head.Add("TH", "/O/Table/Scope/Column"), Name: name)).ToList();
        book.Need(Head + 3 * style.Leading);
        DrawHead((line, column) => book.Draw(line, cells[column].Cell, Columns[column].X, Columns[column].Width, book.Y + (Head - line.Height) / 2));
        cells.ForEach(cell => cell.Cell.Close());
        head.Close();
        foreach (var fill in rows)
        {
            Draw(fill);
        }

        element.Close();
    }

    void Draw(Action<Cell, Cell> fill)
    {
        var row = element.Add("TR");
        Cell[] cells = [new(row.Add("TD")), new(row.Add("TD"))];
        fill(cells[0], cells[1]);
        if (book.Y + Padding + cells.Max(cell => cell.First) > A4.Bottom)
        {
            Turn();
        }

        while (true)
        {
            var top = book.Y + Padding;
            book.Y = cells.Select((cell, i) => cell.Draw(book, Columns[i].X, Columns[i].Width, top)).Max() + Padding;
            if (cells.All(cell => cell.IsEmpty))
            {
                break;
            }

            Turn();
        }

        book.Rule(A4.Side, book.Y, A4.Text, 0.8);
        Array.ForEach(cells, cell => cell.Close());
        row.Close();
    }

    // Read aloud, the names come once.
    void Turn()
    {
        book.Turn();
        DrawHead((line, column) => book.Print(line, book.Y + (Head - line.Height) / 2, Columns[column].X, Columns[column].Width));
    }

    void DrawHead(Action<Line, int> draw)
    {
        book.Ground(A4.Side, book.Y, A4.Text, Head, 0.93);
        for (var i = 0; i < names.Length; i++)
        {
            draw(new Paragraph(fromTheRight, new Piece(names[i], style)).Lines(Columns[i].Width).First(), i);
        }

        book.Y += Head;
    }
}
