using Sitrep.Geography;
using Sitrep.Model;

namespace Sitrep.GazetteerCompiler;

/// <summary>A settlement with the codes of its divisions.</summary>
sealed record Settlement(GazetteerEntry Entry, string Division, string District)
{
    public GazetteerEntry Entry { get; } = Entry with { Division = $"division:{Division}", District = $"division:{District}" };

    /// <summary>The same settlement as a row of the later list has it: in what district, and under what name.</summary>
    public Settlement AlsoIn(CityRow city) => new(
        Entry.Name == city.Name || Entry.Others.Contains(city.Name) ? Entry : Entry with { Others = [.. Entry.Others, city.Name] },
        Division, $"{city.Country}.{city.Admin1}.{city.Admin2}");

    public static Settlement Of(CityRow city) => new(
        new($"place:{city.Country}/{city.Name}@{city.Lat},{city.Lng}", city.Name, new(city.Latitude, city.Longitude), PlaceKind.Settlement, city.Country),
        $"{city.Country}.{city.Admin1}", $"{city.Country}.{city.Admin1}.{city.Admin2}");
}
