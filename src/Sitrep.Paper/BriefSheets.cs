using Sitrep.Exchange.Out.Briefs;
using Sitrep.Paper.Fonts;
using Sitrep.Paper.Pages;
using Sitrep.Paper.Setting;

namespace Sitrep.Paper;

/// <summary>Lays a brief out: its title, a list a section, and a table of its sources with the words that are cited.</summary>
sealed class BriefSheets(Book book, Faces faces, Brief brief, BriefWords words)
{
    const double BulletWidth = 12;

    readonly Style title = new(faces.Bold, 17), heading = new(faces.Bold, 12), text = new(faces.Regular, 9), scope = new(faces.Regular, 9, 0.3), cite = new(faces.Regular, 7.5);
    readonly Style column = new(faces.Bold, 8, 0.2), name = new(faces.Bold, 8.5), small = new(faces.Regular, 8), hash = new(faces.Regular, 6, 0.4);

    public void Write()
    {
        Flow(book.Body.Add("H1"), [new(brief.Title, title)], A4.Side, A4.Text);
        book.Y += 4;
        Flow(book.Body.Add("P"), [new(brief.Scope, scope)], A4.Side, A4.Text);
        foreach (var section in brief.Sections)
        {
            Head(section.Heading);
            List(section);
        }

        Head(brief.SourcesHeading);
        if (!brief.Sources.IsEmpty)
        {
            new Table(book, book.Body, [words["paper/source"], words["paper/quotes"]], column, brief.RunsFromTheRight).Draw(brief.Sources.Select<BriefSource, Action<Cell, Cell>>(source => (first, second) => Fill(source, first, second)));
        }
    }

    void Head(string words)
    {
        book.Need(heading.Leading + 4 * text.Leading);
        book.Y += book.Y > A4.Top ? 12 : 0;
        book.Places.AddHeading(Foreign.Seen(Foreign.Line(words)), book.Page, book.Y);
        Flow(book.Body.Add("H2"), [new(words, heading)], A4.Side, A4.Text);
        book.Rule(A4.Side, book.Y + 1, A4.Text, 0.75);
        book.Y += 6;
    }

    void List(BriefSection section)
    {
        var list = book.Body.Add("L", "/O/List/ListNumbering/Disc");
        foreach (var line in section.Lines)
        {
            var item = list.Add("LI");
            var (label, body) = (item.Add("Lbl"), item.Add("LBody"));
            Flow(body, [new(line.Text, text), .. line.Citations.SelectMany(Cited)], brief.RunsFromTheRight ? A4.Side : A4.Side + BulletWidth, A4.Text - BulletWidth, label);
            label.Close();
            item.Close();
            book.Y += 3;
        }

        list.Close();
    }

    // Set apart, so that in a line that runs from the right its number stays before its letter.
    IEnumerable<Piece> Cited(string citation) => [new(" ", cite), new($"\u2066[{citation}]\u2069", cite, $"q{citation}")];

    void Fill(BriefSource source, Cell first, Cell second)
    {
        var (left, right) = Table.Widths;
        first.Add(Set(new Piece($"\u2066[{source.Number}]\u2069 {source.Name}", name)), left)
            .Add(Set(new Piece(source.Description, small)), left, 1)
            .Add(Set(new Piece(Foreign.Apart(source.Id), hash)), left, 2);
        foreach (var quote in source.Quotes)
        {
            second.Add(Set(new Piece($"\u2066{quote.Letter}.\u2069 “{Foreign.Apart(quote.Text)}”", small)), right, quote == source.Quotes[0] ? 0 : 3, $"q{source.Number}{quote.Letter}");
        }
    }

    Paragraph Set(params IEnumerable<Piece> pieces) => new(brief.RunsFromTheRight, pieces);

    /// <summary>Sets a paragraph where the page is filled to, and on the next ones as far as it goes.</summary>
    /// <param name="label">What stands beside its first line as a bullet.</param>
    void Flow(Element element, IEnumerable<Piece> pieces, double x, double width, Element? label = null)
    {
        var lines = Set(pieces).Lines(width).ToList();
        book.Need(lines.Take(2).Sum(line => line.Height));
        if (label is not null && lines.Count > 0)
        {
            book.Draw(Set(new Piece("•", text)).Lines(BulletWidth).First() with { Height = lines[0].Height }, label, A4.Side, A4.Text, book.Y);
        }

        foreach (var line in lines)
        {
            book.Need(line.Height);
            book.Draw(line, element, x, width, book.Y);
            book.Y += line.Height;
        }

        element.Close();
    }
}
