using System.Globalization;
using Sitrep.Geography;
using Sitrep.Model;
using Sitrep.Packs;

namespace Sitrep.GazetteerCompiler;

/// <summary>The places that packs describe: countries, first-order divisions, and all others.</summary>
static class PackPlaces
{
    const double ProvinceRadiusKm = 100;

    public static IEnumerable<GazetteerEntry> Countries(PackSet packs) =>
        from file in packs.Under("places/countries.", ".yaml")
        from node in file.Value["countries"]!.Each
        let code = node["code"]!.Text
        select Entry($"country:{code}", node, PlaceKind.Country, code) with { Rank = 5 };

    /// <summary>First-order divisions by GeoNames code. Abbreviations are names too.</summary>
    public static Dictionary<string, GazetteerEntry> Provinces(PackSet packs) =>
        (from file in packs.Under("places/provinces.", ".yaml")
         from node in file.Value["provinces"]!.Each
         let code = node["code"]!.Text
         let entry = Entry($"division:{code}", node, PlaceKind.Province, code[..2])
         select entry with { RadiusKm = ProvinceRadiusKm, Others = [.. entry.Others, .. node.TextsOf("short")] })
        .ToDictionary(e => e.Id, StringComparer.Ordinal);

    public static IEnumerable<GazetteerEntry> Others(PackSet packs) =>
        from file in packs.Under("places/", ".places.yaml")
        from pair in file.Value["places"]!.Each.Select((node, i) => (Node: node, Number: i))
        let kind = Kind(file.Key, pair.Node)
        let country = pair.Node["country"]?.Text ?? file.Value["country"]?.Text ?? ""
        let entry = Entry(Id(file.Key, pair.Node), pair.Node, kind, country)
        select entry with { Division = pair.Node["in"] is { } code ? $"division:{code.Text}" : null };

    static GazetteerEntry Entry(string id, PackNode node, PlaceKind kind, string country)
    {
        string[] names = [.. node.TextsOf("names")];
        string[] at = [.. node.TextsOf("at")];
        return new(id, names[0], new(Number(at[0]), Number(at[1])), kind, country, [.. names.Skip(1)],
            RadiusKm: node["radius"] is { } radius ? Number(radius.Text) : 0);
    }

    static PlaceKind Kind(string file, PackNode node) => Enum.TryParse<PlaceKind>(node["kind"]?.Text, ignoreCase: true, out var kind)
        ? kind
        : throw new InvalidDataException($"{file}: '{node["kind"]?.Text}' is no kind of place. Use one of {string.Join(", ", Enum.GetNames<PlaceKind>())}.");

    /// <summary>Of the first name, so that an id outlives a change of order; places that share it are told apart by position.</summary>
    static string Id(string file, PackNode node)
    {
        var name = Geography.Names.NameFolding.Fold(node.TextsOf("names").First()).Replace(' ', '-');
        var at = string.Join(',', node.TextsOf("at"));
        return $"pack:{file["places/".Length..].Split('.')[0]}/{name}@{at}";
    }

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
