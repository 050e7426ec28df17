using Sitrep.Paper.Files;

namespace Sitrep.Paper.Pages;

/// <summary>A node of what the document is made of, for whoever has it read aloud: a heading, a list, a cell (ISO 32000-1, 14.7 and 14.8).</summary>
sealed class Element
{
    readonly PdfFile file;
    readonly int parent;
    readonly string attributes;
    readonly List<string> kids = [];

    /// <param name="type">A structure type of the standard: "H1", "L", "TD".</param>
    /// <param name="attributes">Entries of its attributes; empty for none.</param>
    public Element(PdfFile file, int parent, string type, string attributes = "") => (this.file, this.parent, Type, this.attributes, Id) = (file, parent, type, attributes, file.Reserve());

    public int Id { get; }

    public string Type { get; }

    public Element Add(string childType, string childAttributes = "")
    {
        var child = new Element(file, Id, childType, childAttributes);
        kids.Add(PdfText.Reference(child.Id));
        return child;
    }

    /// <summary>Marked content of a page is its content.</summary>
    public void Hold(int page, int mark) => kids.Add($"<</Type/MCR/Pg {PdfText.Reference(page)}/MCID {PdfText.Number(mark)}>>");

    /// <summary>An annotation is its content.</summary>
    public void HoldObject(int page, int annotation) => kids.Add($"<</Type/OBJR/Pg {PdfText.Reference(page)}/Obj {PdfText.Reference(annotation)}>>");

    /// <summary>Writes it: nothing more comes into it.</summary>
    public void Close() =>
        file.Put(Id, $"<</Type/StructElem/S/{Type}/P {PdfText.Reference(parent)}{(attributes.Length > 0 ? $"/A<<{attributes}>>" : "")}/K[{string.Concat(kids.Select(kid => kid + ' '))}]>>");
}
