using Sitrep.Paper.Files;
using Sitrep.Paper.Fonts;
using Sitrep.Paper.Setting;

namespace Sitrep.Paper.Pages;

/// <summary>A document as it grows, page by page; a page that is full is written and forgotten, but for its foot, which tells how many pages there are.</summary>
sealed class Book
{
    readonly PdfFile file;
    readonly Frame frame;
    readonly Dictionary<Face, (string Name, int Id)> fonts;
    readonly List<(int Page, int Content, string Links, int Key)> pages = [];
    readonly List<int> parents = [];
    readonly int tree, resources;
    readonly CancellationToken gone;
    Page page;

    public Book(Stream output, Faces faces, Frame frame, CancellationToken gone)
    {
        (file, this.frame, this.gone) = (new(output), frame, gone);
        fonts = new() { [faces.Regular] = ("F1", file.Reserve()), [faces.Bold] = ("F2", file.Reserve()) };
        (tree, resources) = (file.Reserve(), file.Reserve());
        Body = new(file, tree, "Document");
        page = Next();
    }

    /// <summary>All that is written.</summary>
    public Element Body { get; }

    /// <summary>How far the page is filled, points from its top.</summary>
    public double Y { get; set; }

    public int Page => page.Id;

    public PlacesWithin Places { get; } = new();

    /// <summary>Goes on to the next page unless so much fits on this one.</summary>
    /// <param name="height">Points.</param>
    public bool Need(double height)
    {
        if (Y + height <= A4.Bottom || Y <= A4.Top)
        {
            return false;
        }

        Turn();
        return true;
    }

    public void Turn()
    {
        gone.ThrowIfCancellationRequested();
        Finish();
        page = Next();
    }

    /// <summary>Draws a line of an element's text with its top where the page is filled to; goes no further down.</summary>
    /// <param name="x">Of the left end of its column.</param>
    /// <param name="width">Of its column.</param>
    public void Draw(Line line, Element element, double x, double width, double top)
    {
        var (start, baseline) = (Start(line, x, width), Baseline(line, top));
        foreach (var stretch in line.Stretches)
        {
            var owner = stretch.Piece.Link is { } link ? Link(stretch, link, element, start + stretch.Left, baseline) : element;
            page.Mark(owner);
            page.Draw(Ink.Draw(stretch, fonts[stretch.Text.Face].Name, start + stretch.Left, baseline));
            if (owner != element)
            {
                page.EndMark();
                owner.Close();
            }
        }
    }

    /// <summary>Draws a line that is no part of the text, at a height of its own.</summary>
    public void Print(Line line, double top) => Print(line, top, A4.Side, A4.Text);

    public void Print(Line line, double top, double x, double width) => page.Artifact(Printed(line, top, x, width));

    public void Rule(double x, double y, double width, double grey) =>
        page.Artifact($"q {PdfText.Number(grey)} G 0.5 w {PdfText.Number(x)} {PdfText.Number(A4.Height - y)} m {PdfText.Number(x + width)} {PdfText.Number(A4.Height - y)} l S Q\n");

    public void Ground(double x, double y, double width, double height, double grey) =>
        page.Artifact($"q {PdfText.Number(grey)} g {PdfText.Number(x)} {PdfText.Number(A4.Height - y - height)} {PdfText.Number(width)} {PdfText.Number(height)} re f Q\n");

    /// <summary>Writes what remains: feet, fonts, and what the document is made of.</summary>
    public void Close(string title, string language, bool fromTheRight)
    {
        Finish();
        Body.Close();
        var kids = file.Reserve();
        for (var i = 0; i < pages.Count; i++)
        {
            WritePage(i, kids);
        }

        file.Put(kids, $"<</Type/Pages/Count {PdfText.Number(pages.Count)}/Kids[{string.Join(' ', pages.Select(p => PdfText.Reference(p.Page)))}]>>");
        file.Put(resources, $"<</Font<<{string.Concat(fonts.Values.Select(font => $"/{font.Name} {PdfText.Reference(font.Id)}"))}>>>>");
        foreach (var (face, (_, id)) in fonts)
        {
            PdfFont.Put(file, id, face);
        }

        file.Put(tree, $"<</Type/StructTreeRoot/K {PdfText.Reference(Body.Id)}/ParentTree<</Nums[{string.Join(' ', parents.Select((id, key) => $"{PdfText.Number(key)} {PdfText.Reference(id)}"))}]>>"
            + $"/ParentTreeNextKey {PdfText.Number(parents.Count)}>>");
        var catalog = file.Put($"<</Type/Catalog/Version/1.7/Pages {PdfText.Reference(kids)}/Lang({language})/MarkInfo<</Marked true>>/StructTreeRoot {PdfText.Reference(tree)}"
            + $"/ViewerPreferences<</DisplayDocTitle true{(fromTheRight ? "/Direction/R2L" : "")}>>{Places.Put(file)}>>");
        file.Finish(catalog, file.Put($"<</Title{PdfText.Of(title)}/Producer(Sitrep)>>"));
    }

    static double Start(Line line, double x, double width) => line.FromTheRight ? x + width - line.Width : x;

    // In the middle of the line's height as far as letters reach.
    static double Baseline(Line line, double top)
    {
        var style = line.Stretches.Length == 0 ? null : line.Stretches.MaxBy(s => s.Piece.Style.Size)!.Piece.Style;
        return style is null ? A4.Height - top
            : A4.Height - top - (line.Height + (style.Face.Tables.Ascent + style.Face.Tables.Descent) * style.Size / style.Face.Tables.UnitsPerEm) / 2;
    }

    Page Next()
    {
        page = new(file.Reserve(), parents.Count);
        Y = A4.Top;
        parents.Add(file.Reserve());
        frame.Begin(this);
        return page;
    }

    void Finish()
    {
        page.EndMark();
        file.Put(parents[page.Key], page.Owners);
        pages.Add((page.Id, file.PutStream("", page.Content), string.Concat(page.Links.Select(id => PdfText.Reference(id) + ' ')), page.Key));
    }

    void WritePage(int index, int kids)
    {
        var (id, content, links, key) = pages[index];
        var foot = file.PutStream("", System.Text.Encoding.Latin1.GetBytes($"/Artifact BMC\n{Printed(frame.End(index + 1, pages.Count), Frame.FootLine, A4.Side, A4.Text)}EMC\n"));
        file.Put(id, $"<</Type/Page/Parent {PdfText.Reference(kids)}/MediaBox[0 0 {PdfText.Number(A4.Width)} {PdfText.Number(A4.Height)}]/Resources {PdfText.Reference(resources)}"
            + $"/Contents[{PdfText.Reference(content)} {PdfText.Reference(foot)}]/StructParents {PdfText.Number(key)}/Tabs/S{(links.Length > 0 ? $"/Annots[{links}]" : "")}>>");
    }

    string Printed(Line line, double top, double x, double width) => string.Concat(line.Stretches.Select(s => Ink.Draw(s, fonts[s.Text.Face].Name, Start(line, x, width) + s.Left, Baseline(line, top))));

    Element Link(Stretch stretch, string place, Element within, double x, double baseline)
    {
        var (link, id, size) = (within.Add("Link"), file.Reserve(), stretch.Piece.Style.Size);
        file.Put(id, $"<</Type/Annot/Subtype/Link/Border[0 0 0]/F 4/Rect[{PdfText.Number(x)} {PdfText.Number(baseline - size * 0.25)} {PdfText.Number(x + stretch.Width)} {PdfText.Number(baseline + size * 0.85)}]"
            + $"/Dest/{place}/Contents{PdfText.Of(stretch.Text.Text.Trim())}/StructParent {PdfText.Number(parents.Count)}>>");
        parents.Add(link.Id);
        page.Links.Add(id);
        link.HoldObject(page.Id, id);
        return link;
    }
}
