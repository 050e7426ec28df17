using System.Globalization;

namespace Sitrep.Geography;

/// <summary>A line of a GeoNames dump (allCountries, SY.txt, cities1000): 19 tab-separated fields.</summary>
public sealed record GeoNamesLine(GazetteerEntry Entry, string FeatureClass, string FeatureCode, string Division, string District)
{
    /// <summary>Reads a line; null when it has too few fields or no position.</summary>
    public static GeoNamesLine? Parse(string line)
    {
        var f = line.Split('\t');
        if (f.Length < 15 || !Number(f[4], out var lat) || !Number(f[5], out var lon))
        {
            return null;
        }

        _ = long.TryParse(f[14], NumberStyles.None, CultureInfo.InvariantCulture, out var people);
        var (division, district) = ($"{f[8]}.{f[10]}", $"{f[8]}.{f[10]}.{f[11]}");
        var entry = new GazetteerEntry($"geonames:{f[0]}", f[1], new(lat, lon), GeoNamesKinds.Of(f[6], f[7]), f[8],
            [.. f[3].Split(',').Append(f[2]).Where(IsName).Where(n => n != f[1]).Distinct(StringComparer.Ordinal)],
            people, GeoNamesKinds.Rank(f[7]));
        return new(entry, f[6], f[7], division, district);
    }

    static bool Number(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    /// <summary>False for the codes and machine transliterations ("ALP", "a lei po") that stand among the other names.</summary>
    static bool IsName(string name) => name.Length > 1 && !char.IsAsciiLetterLower(name[0])
        && !(name.Length <= 4 && name.All(char.IsAsciiLetterUpper)) && !name.Contains("://", StringComparison.Ordinal);
}
