using System.Globalization;
using System.Text;
using Sitrep.Paper.Fonts;

namespace Sitrep.Paper.Files;

/// <summary>Puts a face into a file: the glyphs that were drawn, how wide they are, and which characters each stands for (ISO 32000-1, 9.7 and 9.10.3).</summary>
static class PdfFont
{
    // The most that one list of characters may have.
    const int MostInList = 100;

    public static void Put(PdfFile file, int id, Face face)
    {
        var name = $"{Tag(face)}+{face.Name}";
        var system = "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>";
        var font = file.Put($"<</Type/Font/Subtype/CIDFontType2/BaseFont/{name}{system}/CIDToGIDMap/Identity/DW 0/W[{Widths(face)}]/FontDescriptor {PdfText.Reference(Descriptor(file, face, name))}>>");
        var characters = file.PutStream("", Encoding.ASCII.GetBytes(Characters(face)));
        file.Put(id, $"<</Type/Font/Subtype/Type0/BaseFont/{name}/Encoding/Identity-H/DescendantFonts[{PdfText.Reference(font)}]/ToUnicode {PdfText.Reference(characters)}>>");
    }

    /// <summary>How wide a glyph is in thousandths of an em, rounded as the file says it.</summary>
    public static double Width(Face face, ushort glyph) => Math.Round(1000.0 * face.Tables.Width(glyph) / face.Tables.UnitsPerEm, 1);

    static string Widths(Face face) => string.Concat(face.Used.Keys.Select(glyph => string.Create(CultureInfo.InvariantCulture, $"{glyph}[{PdfText.Number(Width(face, glyph))}]")));

    static int Descriptor(PdfFile file, Face face, string name)
    {
        var (tables, box) = (face.Tables, face.Tables.Box);
        var program = FontSubset.Of(tables, face.Used.Keys);
        var stream = file.PutStream(string.Create(CultureInfo.InvariantCulture, $"/Length1 {program.Length}"), program);
        return file.Put($"<</Type/FontDescriptor/FontName/{name}/Flags 4/ItalicAngle 0/StemV 80/FontBBox[{Em(box.Left)} {Em(box.Bottom)} {Em(box.Right)} {Em(box.Top)}]"
            + $"/Ascent {Em(tables.Ascent)}/Descent {Em(tables.Descent)}/CapHeight {Em(tables.Ascent)}/FontFile2 {PdfText.Reference(stream)}>>");

        string Em(int units) => PdfText.Number(1000.0 * units / tables.UnitsPerEm);
    }

    static string Characters(Face face)
    {
        var map = new StringBuilder("/CIDInit/ProcSet findresource begin 12 dict begin begincmap/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
            + "/CMapName/Adobe-Identity-UCS def/CMapType 2 def 1 begincodespacerange<0000><FFFF>endcodespacerange\n");
        foreach (var part in face.Used.Where(glyph => glyph.Value is { Length: > 0 }).Chunk(MostInList))
        {
            map.Append(CultureInfo.InvariantCulture, $"{part.Length} beginbfchar\n");
            foreach (var (glyph, text) in part)
            {
                map.Append(CultureInfo.InvariantCulture, $"<{glyph:X4}><{PdfText.Hex(text!)}>\n");
            }

            map.Append("endbfchar\n");
        }

        return map.Append("endcmap CMapName currentdict/CMap defineresource pop end end").ToString();
    }

    // Six letters that tell one part of a font from another (ISO 32000-1, 9.6.4).
    static string Tag(Face face)
    {
        var hash = face.Used.Keys.Aggregate(17u, (sum, glyph) => unchecked(sum * 31 + glyph));
        return string.Concat(Enumerable.Range(0, 6).Select(i => (char)('A' + (hash >> (5 * i)) % 26)));
    }
}
