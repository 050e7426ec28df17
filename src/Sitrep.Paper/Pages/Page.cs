using System.Text;
using Sitrep.Paper.Files;

namespace Sitrep.Paper.Pages;

/// <summary>A page while it is filled: its marks, and which element each belongs to.</summary>
/// <param name="key">Under which the elements of its marks are found.</param>
sealed class Page(int id, int key)
{
    readonly StringBuilder content = new();
    readonly List<int> owners = [];
    Element? marked;

    public int Id { get; } = id;

    public int Key { get; } = key;

    /// <summary>The objects of its links.</summary>
    public List<int> Links { get; } = [];

    public byte[] Content => Encoding.Latin1.GetBytes(content.ToString());

    /// <summary>The elements of its marks, as an array of a PDF.</summary>
    public string Owners => $"[{string.Join(' ', owners.Select(PdfText.Reference))}]";

    public void Draw(string operators) => content.Append(operators);

    /// <summary>What is drawn from now on belongs to an element.</summary>
    public void Mark(Element element)
    {
        if (marked == element)
        {
            return;
        }

        EndMark();
        element.Hold(Id, owners.Count);
        Draw($"/{element.Type} <</MCID {PdfText.Number(owners.Count)}>>BDC\n");
        owners.Add(element.Id);
        marked = element;
    }

    public void EndMark()
    {
        if (marked is not null)
        {
            Draw("EMC\n");
        }

        marked = null;
    }

    /// <summary>Draws what belongs to the page and not to the text: lines, grounds, heads and feet.</summary>
    public void Artifact(string operators)
    {
        EndMark();
        Draw($"/Artifact BMC\n{operators}EMC\n");
    }
}
