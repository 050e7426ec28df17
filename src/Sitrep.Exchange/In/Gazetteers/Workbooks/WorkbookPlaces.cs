namespace Sitrep.Exchange.In.Gazetteers.Workbooks;

/// <summary>Finds the tables of places in a workbook's sheets: each below the first row that has headings for a name and for a position.</summary>
static class WorkbookPlaces
{
    /// <summary>How far down a sheet may have titles and notes before its headings.</summary>
    const int DeepestHeadings = 30;

    /// <exception cref="WorkbookException">The workbook cannot be read.</exception>
    public static void Read(Stream bytes, Columns columns, PlaceRows rows)
    {
        using var workbook = new Workbook(bytes);
        foreach (var sheet in workbook.Sheets())
        {
            ReadSheet(sheet, columns, rows);
        }
    }

    static void ReadSheet(IEnumerable<Dictionary<int, string>> sheet, Columns columns, PlaceRows rows)
    {
        Dictionary<int, string>? headings = null;
        var seen = 0;
        foreach (var row in sheet)
        {
            if (headings is not null)
            {
                rows.Add(row.Where(cell => headings.ContainsKey(cell.Key)).Select(cell => KeyValuePair.Create(headings[cell.Key], cell.Value)));
            }
            else if (columns.AreHeadings(row.Values))
            {
                headings = row;
            }
            else if (++seen == DeepestHeadings)
            {
                return;
            }
        }
    }
}
