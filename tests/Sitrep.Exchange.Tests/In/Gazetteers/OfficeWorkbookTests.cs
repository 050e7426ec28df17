using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Sitrep.BuiltIn;
using Sitrep.Exchange.In.Gazetteers;
using Sitrep.Model;

namespace Sitrep.Exchange.Tests.In.Gazetteers;

/// <summary>A workbook that another library wrote, so that reader and test do not share a mistake about the format.</summary>
public sealed class OfficeWorkbookTests
{
    [Fact]
    public void A_P_code_table_by_another_library_is_read_sheet_by_sheet()
    {
        using var bytes = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(bytes, SpreadsheetDocumentType.Workbook))
        {
            document.AddWorkbookPart().Workbook = new(new Sheets());
            Add(document, "ADM2", ["ADM1_EN", "ADM1_PCODE", "ADM2_EN", "ADM2_PCODE", "CENTER_LAT", "CENTER_LON"], ["#adm1", "", "#adm2", "", "#lat", "#lon"], ["Aleppo", "SY02", "Menbij", "SY0203", "36.5", "37.9"]);
            Add(document, "ADM3", ["ADM2_EN", "ADM3_EN", "ADM3_PCODE", "CENTER_LAT", "CENTER_LON"], ["Menbij", "Al-Khafsa", "SY020302", "36.2", "38.1"]);
        }

        bytes.Position = 0;
        var table = new GazetteerFile(new(BuiltInPacks.Packs)).Read("syr.xlsx", bytes);
        Assert.Equal([("syr:SY0203", "Menbij", new GeoPoint(36.5, 37.9)), ("syr:SY020302", "Al-Khafsa", new GeoPoint(36.2, 38.1))], table.Places.Select(p => (p.Id, p.Name, p.Location)));
        Assert.Equal(1, table.Refused);
    }

    static void Add(SpreadsheetDocument document, string name, params string[][] rows)
    {
        var part = document.WorkbookPart!.AddNewPart<WorksheetPart>();
        part.Worksheet = new(new SheetData(rows.Select(row => new Row(row.Select(CellOf)))));
        var sheets = document.WorkbookPart.Workbook.Sheets!;
        sheets.Append(new Sheet { Name = name, Id = document.WorkbookPart.GetIdOfPart(part), SheetId = (uint)sheets.Count() + 1 });
    }

    static Cell CellOf(string text) => double.TryParse(text, out _)
        ? new() { CellValue = new(text) }
        : new() { DataType = CellValues.InlineString, InlineString = new(new Text(text)) };
}
