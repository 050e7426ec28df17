using System.Collections.Immutable;
using System.Text.Json;
using Sitrep.Geography;

namespace Sitrep.Exchange.In.Gazetteers;

/// <summary>
/// Reads a file of places: a GeoNames dump (SY.txt), a table with headings (CSV or TSV, such as OCHA's P-code lists), or GeoJSON.
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
                ['P', 'K', ..] => GazetteerTable.Unreadable("This is a workbook. Save its sheet of places as CSV and import that."),
                var line when line.Count(c => c == '\t') == GeoNamesFields - 1 && GeoNamesLine.Parse(line) is not null => GeoNames(bytes),
                _ => Table(bytes, source),
            };
        }
        catch (JsonException e)
        {
            return GazetteerTable.Unreadable($"This is not valid GeoJSON: {e.Message}");
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
