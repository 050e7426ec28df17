using System.Globalization;
using Sitrep.Model;

namespace Sitrep.Exchange.In.Coded;

/// <summary>Values of columns; what is empty or no value of its kind is null.</summary>
static class CodedValues
{
    static readonly string[] DayForms = ["yyyy-MM-dd", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss.fff", "dd MMMM yyyy", "d MMMM yyyy", "yyyy/MM/dd"];

    public static long? Number(string value) => long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    public static DateOnly? Day(string value) => DateOnly.TryParseExact(value, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static GeoPoint? Point(string latitude, string longitude) =>
        double.TryParse(latitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var lat) && double.TryParse(longitude, NumberStyles.Float, CultureInfo.InvariantCulture, out var lon)
        && lat is >= -90 and <= 90 && lon is >= -180 and <= 180 ? new(lat, lon) : null;

    public static string? Said(string value) => string.IsNullOrWhiteSpace(value) ? null : value;

    public static Party? Party(string value) => Said(value) is { } name ? new(name, name) : null;

    /// <summary>The last of the days that a list of sources gives.</summary>
    public static Publication? LastOf(string days) =>
        days.Split(';', StringSplitOptions.TrimEntries).Select(Day).Max() is { } last ? new(last) : null;
}
