using Sitrep.Paper.Files;

namespace Sitrep.Paper.Pages;

/// <summary>Where links within the document lead, and its table of contents (ISO 32000-1, 12.3).</summary>
sealed class PlacesWithin
{
    readonly Dictionary<string, string> named = new(StringComparer.Ordinal);
    readonly List<(string Title, string Place)> contents = [];

    /// <param name="name">Letters and digits.</param>
    /// <param name="top">Points from the top of the page.</param>
    public void Name(string name, int page, double top) => named.TryAdd(name, Place(page, top));

    public void AddHeading(string title, int page, double top) => contents.Add((title, Place(page, top)));

    /// <returns>What the document's catalogue says of them.</returns>
    public string Put(PdfFile file) => Named(file) + Contents(file);

    string Named(PdfFile file) => named.Count == 0 ? "" : $"/Dests {PdfText.Reference(file.Put($"<<{string.Concat(named.Select(place => $"/{place.Key}{place.Value}\n"))}>>"))}";

    string Contents(PdfFile file)
    {
        if (contents.Count == 0)
        {
            return "";
        }

        var (root, ids) = (file.Reserve(), contents.ConvertAll(_ => file.Reserve()));
        for (var i = 0; i < ids.Count; i++)
        {
            file.Put(ids[i], $"<</Title{PdfText.Of(contents[i].Title)}/Parent {PdfText.Reference(root)}/Dest{contents[i].Place}"
                + $"{(i > 0 ? $"/Prev {PdfText.Reference(ids[i - 1])}" : "")}{(i + 1 < ids.Count ? $"/Next {PdfText.Reference(ids[i + 1])}" : "")}>>");
        }

        file.Put(root, $"<</Type/Outlines/First {PdfText.Reference(ids[0])}/Last {PdfText.Reference(ids[^1])}/Count {PdfText.Number(ids.Count)}>>");
        return $"/Outlines {PdfText.Reference(root)}/PageMode/UseOutlines";
    }

    static string Place(int page, double top) => $"[{PdfText.Reference(page)}/XYZ null {PdfText.Number(A4.Height - top)} null]";
}
