using System.IO.Compression;
using System.Text;
using Sitrep.BuiltIn;
using Sitrep.Exchange.In.Gazetteers;
using Sitrep.Exchange.In.Gazetteers.Workbooks;
using Sitrep.Model;

namespace Sitrep.Exchange.Tests.In.Gazetteers;

/// <summary>XLSX workbooks made here, sound and hostile.</summary>
public sealed class WorkbookTests
{
    const string Space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const string Head = """<c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="inlineStr"><is><t>Latitude</t></is></c><c r="E2" t="inlineStr"><is><t>Longitude</t></is></c>""";

    static readonly GazetteerFile files = new(new(BuiltInPacks.Packs));

    [Fact]
    public void A_table_below_a_title_is_read_whatever_way_its_cells_are_written()
    {
        var table = Read(Parts(
            $"""<row r="1"><c r="A1" t="inlineStr"><is><r><t>List of </t></r><r><t>places</t></r></is></c></row><row r="2">{Head}</row>"""
            + """<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="s"><v>3</v></c><c r="C3"><v>36.25</v></c><c r="E3"><f>37+0.01</f><v>37.01</v></c></row>"""
            + """<row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4" t="str"><v>Post 4</v></c><c r="C4" t="e"><v>#N/A</v></c></row>"""));
        var place = Assert.Single(table.Places);
        Assert.Equal(("x:C1000", "Babis", new GeoPoint(36.25, 37.01), 1), (place.Id, place.Name, place.Location, table.Refused));
    }

    [Fact]
    public void Every_sheet_with_names_and_positions_is_read_and_the_others_are_passed_over()
    {
        var parts = Parts($"""<row r="2">{Head}</row><row r="3"><c r="B3" t="inlineStr"><is><t>Post 4</t></is></c><c r="C3"><v>36</v></c><c r="E3"><v>37</v></c></row>""");
        parts["xl/workbook.xml"] = $"""<workbook xmlns="{Space}" xmlns:r="urn:r"><sheets><sheet name="Notes" r:id="r2"/><sheet name="ADM4" r:id="r1"/></sheets></workbook>""";
        parts["xl/worksheets/notes.xml"] = Sheet("""<row><c t="inlineStr"><is><t>Nothing here</t></is></c></row>""");
        Assert.Equal(["Post 4"], Read(parts).Places.Select(p => p.Name));
    }

    [Fact]
    public void A_workbook_without_such_a_sheet_says_so() =>
        Assert.StartsWith("No row has a name and a position", Read(Parts("<row/>")).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_document_type_declaration_is_refused_and_nothing_is_fetched()
    {
        var parts = Parts("<row/>");
        parts["xl/sharedStrings.xml"] = $"""<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/hostname">]><sst xmlns="{Space}"><si><t>&x;</t></si></sst>""";
        Assert.StartsWith("This workbook is damaged (its strings cannot be read: For security reasons DTD is prohibited", Read(parts).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void What_unpacks_to_too_much_is_refused_before_it_is_unpacked()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        using (var part = zip.CreateEntry("xl/sharedStrings.xml", CompressionLevel.SmallestSize).Open())
        {
            var spaces = new byte[1 << 20];
            for (var i = 0; i <= Workbook.LargestUnpacked >> 20; i++)
            {
                part.Write(spaces);
            }
        }

        Assert.True(bytes.Length < 1 << 20);
        bytes.Position = 0;
        Assert.Equal("This workbook unpacks to more than 256 MB. Save its sheet of places alone, or as CSV.", files.Read("x.xlsx", bytes).Problem);
    }

    [Fact]
    public void A_part_that_is_longer_than_it_declares_is_not_unpacked_further()
    {
        var parts = Parts("<row/>");
        parts["xl/sharedStrings.xml"] = $"""<sst xmlns="{Space}"><si><t>{new string('a', 1 << 20)}</t></si></sst>""";
        var bytes = Zip(parts).ToArray();
        // The length stands in the local header and in the directory; both are made to lie.
        foreach (var at in Declarations(bytes, BitConverter.GetBytes(Encoding.UTF8.GetByteCount(parts["xl/sharedStrings.xml"]))))
        {
            BitConverter.GetBytes(100).CopyTo(bytes, at);
        }

        Assert.StartsWith("This workbook is damaged (its strings cannot be read", files.Read("x.xlsx", new MemoryStream(bytes)).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xl/worksheets/sheet.xml", "<worksheet><row><c", "This workbook is damaged")]
    [InlineData("xl/worksheets/sheet.xml", null, "This workbook is damaged (xl/worksheets/sheet.xml is missing)")]
    [InlineData("xl/worksheets/sheet.xml", "<worksheet><row><c t=\"s\"><v>99</v></c></row></worksheet>", "This workbook is damaged (a cell names string 99 of 4)")]
    [InlineData("xl/worksheets/sheet.xml", "<worksheet><row><c t=\"s\"><v>-1</v></c></row></worksheet>", "This workbook is damaged (a cell names string -1 of 4)")]
    [InlineData("xl/workbook.xml", null, "This is a ZIP archive but no XLSX workbook")]
    public void What_is_broken_is_named(string part, string? content, string problem)
    {
        var parts = Parts("<row/>");
        parts.Remove(part);
        if (content is not null)
        {
            parts[part] = content;
        }

        Assert.StartsWith(problem, Read(parts).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_or_locked_workbook_is_named() =>
        Assert.StartsWith("This is a workbook of the old form", files.Read("x.xls", new MemoryStream([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])).Problem, StringComparison.Ordinal);

    [Fact]
    public void A_cut_off_workbook_is_damaged()
    {
        var bytes = Zip(Parts("<row/>")).ToArray();
        Assert.StartsWith("This workbook is damaged", files.Read("x.xlsx", new MemoryStream(bytes[..(bytes.Length / 2)])).Problem, StringComparison.Ordinal);
    }

    static string Sheet(string rows) => $"""<worksheet xmlns="{Space}"><sheetData>{rows}</sheetData></worksheet>""";

    static Dictionary<string, string> Parts(string rows) => new(StringComparer.Ordinal)
    {
        ["xl/workbook.xml"] = $"""<workbook xmlns="{Space}" xmlns:r="urn:r"><sheets><sheet name="Places" r:id="r1"/></sheets></workbook>""",
        ["xl/_rels/workbook.xml.rels"] = """<Relationships><Relationship Id="r1" Target="worksheets/sheet.xml"/><Relationship Id="r2" Target="/xl/worksheets/notes.xml"/></Relationships>""",
        ["xl/sharedStrings.xml"] = $"""<sst xmlns="{Space}"><si><t>Pcode</t></si><si><t>admin4Name_en</t></si><si><t>C1000</t></si><si><r><t>Ba</t></r><rPh><t>ba</t></rPh><r><t>bis</t></r></si></sst>""",
        ["xl/worksheets/sheet.xml"] = Sheet(rows),
    };

    static GazetteerTable Read(Dictionary<string, string> parts) => files.Read("x.xlsx", Zip(parts));

    static MemoryStream Zip(Dictionary<string, string> parts)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, content) in parts)
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        bytes.Position = 0;
        return bytes;
    }

    static IEnumerable<int> Declarations(byte[] bytes, byte[] length)
    {
        for (var at = bytes.AsSpan().IndexOf(length); at >= 0;)
        {
            yield return at;
            var next = bytes.AsSpan(at + 1).IndexOf(length);
            at = next < 0 ? -1 : at + 1 + next;
        }
    }
}
