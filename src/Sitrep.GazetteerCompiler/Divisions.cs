using Sitrep.Geography;
using Sitrep.Model;
using Sitrep.Packs;

namespace Sitrep.GazetteerCompiler;

/// <summary>First- and second-order divisions. The sources name them without position: theirs is the mean of their settlements'.</summary>
static class Divisions
{
    public static Dictionary<string, GazetteerEntry> Of(PackSet packs, GeoNamesPackages geonames, List<Settlement> settlements)
    {
        var given = PackPlaces.Provinces(packs);
        var words = packs.Get("places/names/divisions.yaml").TextsOf("words").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var provinceWords = packs.Get("places/names/divisions.yaml").TextsOf("district-words").ToHashSet(StringComparer.OrdinalIgnoreCase);
        var divisions = new Dictionary<string, GazetteerEntry>(StringComparer.Ordinal);
        foreach (var group in settlements.GroupBy(s => s.Division).Where(g => geonames.Divisions.ContainsKey(g.Key)))
        {
            Add(Mean(group, geonames.Divisions[group.Key], PlaceKind.Province, group.Key, words));
        }

        foreach (var group in settlements.GroupBy(s => s.District).Where(g => geonames.Districts.ContainsKey(g.Key)))
        {
            Add(Mean(group, geonames.Districts[group.Key], PlaceKind.District, group.Key, provinceWords) with
            {
                Division = $"division:{group.First().Division}",
            });
        }

        return divisions;

        void Add(GazetteerEntry found) => divisions[found.Id] = given.TryGetValue(found.Id, out var ours)
            ? ours with { Others = [.. ours.Others, found.Name, .. found.Others], Population = found.Population }
            : found;
    }

    static GazetteerEntry Mean(IGrouping<string, Settlement> group, string name, PlaceKind kind, string code, HashSet<string> words)
    {
        var middle = new GeoPoint(group.Average(s => s.Entry.Location.Latitude), group.Average(s => s.Entry.Location.Longitude));
        var spread = group.Average(s => s.Entry.Location.KmTo(middle));
        var bare = string.Join(' ', name.Split(' ').Where(w => !words.Contains(w)));
        return new($"division:{code}", name, middle, kind, code[..2], bare.Length > 2 && bare != name ? [bare] : [],
            group.Sum(s => s.Entry.Kind == PlaceKind.Neighbourhood ? 0 : s.Entry.Population), RadiusKm: Math.Max(5, Math.Round(spread, 1)));
    }
}
