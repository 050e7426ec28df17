using System.Globalization;
using System.Xml;

namespace Sitrep.Exchange.In.Gazetteers.Workbooks;

/// <summary>The rows of a sheet. Cells are shared or inline strings, numbers, or the values that formulas had when the workbook was saved.</summary>
static class SheetRows
{
    const int LettersInAlphabet = 26, MostColumns = 16_384;

    public static IEnumerable<Dictionary<int, string>> Read(XmlReader xml, string[] strings)
    {
        using (xml)
        {
            var row = new Dictionary<int, string>();
            while (Workbook.Guard("a sheet cannot be read", xml.Read))
            {
                if (xml is { NodeType: XmlNodeType.Element, LocalName: "row" } && row.Count > 0)
                {
                    yield return row;
                    row = [];
                }
                else if (xml is { NodeType: XmlNodeType.Element, LocalName: "c" })
                {
                    Workbook.Guard("a cell cannot be read", () => Cell(xml, strings, row));
                }
            }

            if (row.Count > 0)
            {
                yield return row;
            }
        }
    }

    static bool Cell(XmlReader xml, string[] strings, Dictionary<int, string> row)
    {
        var column = Column(xml.GetAttribute("r")) ?? row.Count;
        var type = xml.GetAttribute("t");
        var value = Value(xml);
        if (column < MostColumns && Text(type, value, strings) is { Length: > 0 } text)
        {
            row[column] = text;
        }

        return true;
    }

    static string Text(string? type, string value, string[] strings) => type switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < strings.Length ? strings[at]
            : throw WorkbookException.Damaged($"a cell names string {value} of {strings.Length}"),
        "e" => "",
        _ => value,
    };

    /// <summary>What stands in the cell's "v" (its value) or "is" (its own text); its formula is not run.</summary>
    static string Value(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        var (value, depth) = ("", xml.Depth);
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "is" })
            {
                value = RichText.Read(xml);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "v", IsEmptyElement: false })
            {
                xml.Read();
                value = xml.Value;
            }
        }

        return value;
    }

    /// <summary>"C7" is column 2; null when the cell does not say.</summary>
    static int? Column(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c) || column > MostColumns)
            {
                break;
            }

            column = column * LettersInAlphabet + (c - 'A') + 1;
        }

        return column == 0 ? null : column - 1;
    }
}
