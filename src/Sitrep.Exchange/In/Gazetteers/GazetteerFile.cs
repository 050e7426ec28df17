using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Exchange.In.Gazetteers.Workbooks;
using Sitrep.Geography;

namespace Sitrep.Exchange.In.Gazetteers;

/// <summary>
/// Reads a file of places: a GeoNames dump (SY.txt), a table with headings (CSV, TSV or an
/// XLSX workbook, such as OCHA's P-code lists), or GeoJSON.
/// What a file is, its content says, not its name.
/// </summary>
public sealed class GazetteerFile(Columns columns)
{
    const int GeoNamesFields = 19;

    /// <param name="name">The file's name; its stem is the scheme of the ids.</param>
    /// <param name="bytes">The content; must be seekable.</param>
    public GazetteerTable Read(string name, Stream bytes)
    {
        var source = Path.GetFileNameWithoutExtension(name);
        try
        {
            using var reader = new StreamReader(bytes, leaveOpen: true);
            var first = reader.ReadLine() ?? "";
            bytes.Position = 0;
            return first.TrimStart('\uFEFF', ' ') switch
            {
                ['{', ..] => GeoJson(bytes, source),
                ['P', 'K', '\u0003', '\u0004', ..] or ['P', 'K', '\u0005', '\u0006', ..] => Workbook(bytes, source),
                ['\uFFFD', '\uFFFD', '\u0011', ..] => GazetteerTable.Unreadable("This is a workbook of the old form, or one with a password. Save it as XLSX without a password, or its sheet of places as CSV."),
                var line when line.Count(c => c == '\t') == GeoNamesFields - 1 && GeoNamesLine.Parse(line) is not null => GeoNames(bytes),
                _ => Table(bytes, source),
            };
        }
        catch (JsonException e)
        {
            return GazetteerTable.Unreadable($"This is not valid GeoJSON: {e.Message}");
        }
        catch (WorkbookException e)
        {
            return GazetteerTable.Unreadable(e.Message);
        }
    }

    static GazetteerTable GeoNames(Stream bytes)
    {
        using var reader = new StreamReader(bytes, leaveOpen: true);
        var (places, refused) = (ImmutableArray.CreateBuilder<GazetteerEntry>(), 0);
        while (reader.ReadLine() is { } line)
        {
            if (GeoNamesLine.Parse(line) is { } place)
            {
                places.Add(place.Entry);
            }
            else
            {
                refused++;
            }
        }

        return new(places.ToImmutable(), refused);
    }

    GazetteerTable GeoJson(Stream bytes, string source)
    {
        var rows = new PlaceRows(columns, source);
        GeoJsonPlaces.Read(bytes, rows);
        return rows.Table();
    }

    GazetteerTable Workbook(Stream bytes, string source)
    {
        var rows = new PlaceRows(columns, source);
        WorkbookPlaces.Read(bytes, columns, rows);
        return rows.Table();
    }

    GazetteerTable Table(Stream bytes, string source)
    {
        using var reader = new StreamReader(bytes, leaveOpen: true);
        var rows = new PlaceRows(columns, source);
        foreach (var row in CsvRows.Read(reader))
        {
            rows.Add(row);
        }

        return rows.Table();
    }
}
