using Sitrep.Geography;
using Sitrep.Geography.Names;
using Sitrep.Model;
using Sitrep.Packs;

namespace Sitrep.GazetteerCompiler;

/// <summary>Joins the sources into one list of places: each place once, with all its names, in its divisions.</summary>
static class Compilation
{
    const double SmallKm = 20;

    public static List<GazetteerEntry> Of(PackSet packs, GeoNamesPackages geonames, SoundFolding sounds)
    {
        var settlements = Settlements(geonames);
        var divisions = Divisions.Of(packs, geonames, settlements);
        var others = PackPlaces.Others(packs).ToList();
        var joined = new Joining(sounds).Join(settlements.Select(s => s.Entry), others);
        var countries = settlements.ToLookup(s => s.Entry.Country, s => s.Entry.Location);
        return [.. PackPlaces.Countries(packs).Select(c => Reaching(c, countries[c.Country])), .. divisions.Values, .. joined.Select(e => Within(e, divisions))];
    }

    /// <summary>Settlements of the dump; then those of the later list that the dump lacks.</summary>
    static List<Settlement> Settlements(GeoNamesPackages geonames)
    {
        var districts = geonames.Cities.GroupBy(c => Near(c.Name, c.Country, c.Latitude, c.Longitude))
            .ToDictionary(g => g.Key, g => g.First());
        var known = new HashSet<(string, string, int, int)>();
        var settlements = new List<Settlement>();
        foreach (var line in geonames.Dump)
        {
            if (GeoNamesLine.Parse(line) is { } place)
            {
                var key = Near(place.Entry.Name, place.Entry.Country, place.Entry.Location.Latitude, place.Entry.Location.Longitude);
                known.Add(key);
                var district = districts.TryGetValue(key, out var city) ? $"{city.Country}.{city.Admin1}.{city.Admin2}" : place.District;
                settlements.Add(new(place.Entry, place.Division, district));
            }
        }

        settlements.AddRange(districts.Where(d => !known.Contains(d.Key)).Select(d => Settlement.Of(d.Value)));
        return settlements;
    }

    /// <summary>How far a country reaches: the mean distance of its settlements from its middle.</summary>
    static GazetteerEntry Reaching(GazetteerEntry country, IEnumerable<GeoPoint> settlements) =>
        country with { RadiusKm = Math.Round(settlements.Select(country.Location.KmTo).DefaultIfEmpty(SmallKm).Average(), 1) };

    static (string, string, int, int) Near(string name, string country, double latitude, double longitude) =>
        (name, country, (int)Math.Round(latitude * 20), (int)Math.Round(longitude * 20));

    static GazetteerEntry Within(GazetteerEntry entry, Dictionary<string, GazetteerEntry> divisions) => entry with
    {
        Division = entry.Division is { } division && divisions.ContainsKey(division) ? division : null,
        District = entry.District is { } district && divisions.ContainsKey(district) ? district : null,
    };
}
