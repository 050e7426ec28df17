using System.Globalization;
using Sitrep.Exchange.In.Coded;
using Sitrep.Model;

namespace Sitrep.Exchange.Out.Events;

/// <summary>Cells as the formats of events write them, and the cells of a row that came in the same format.</summary>
static class CodedCells
{
    // The sign that covers what is redacted.
    const char Cover = '\u2588';

    public const string Several = ";";

    public static string Number(long? n) => n?.ToString(CultureInfo.InvariantCulture) ?? "";
    public static string Degrees(double? degrees) => degrees?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
    public static string Day(DateOnly? day) => day is { } d ? Wire.Of(d) : "";
    public static string Name(Party? party) => party?.Name ?? party?.Surface ?? "";

    /// <summary>The columns of a coded row by name. A position that is covered is given as the claims give it.</summary>
    public static Dictionary<string, string> Of(Happening row)
    {
        var cells = CodedText.Parse(row.Lead.Report.Text).DistinctBy(c => c.Column).ToDictionary(c => c.Column, c => c.Value, StringComparer.Ordinal);
        if (row.Place?.Location is { } at && cells.GetValueOrDefault("latitude", "").Contains(Cover) | cells.GetValueOrDefault("longitude", "").Contains(Cover))
        {
            (cells["latitude"], cells["longitude"]) = (Degrees(at.Latitude), Degrees(at.Longitude));
            cells.Remove("geom_wkt");
        }

        return cells;
    }
}
