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
        var sides = PackPlaces.Countries(packs).SelectMany(c => CountrySides.Of(c, [.. countries[c.Country]]));
        return [.. PackPlaces.Countries(packs).Select(c => Reaching(c, countries[c.Country])), .. sides, .. divisions.Values, .. joined.Select(e => Within(e, divisions))];
    }

    /// <summary>Settlements of the dump; then those of the later list that the dump lacks. What the list calls otherwise by now has both names.</summary>
    static List<Settlement> Settlements(GeoNamesPackages geonames)
    {
        var settlements = geonames.Dump.Select(GeoNamesLine.Parse).OfType<GeoNamesLine>().Select(p => new Settlement(p.Entry, p.Division, p.District)).ToList();
        var grid = new SettlementGrid([.. settlements]);
        foreach (var city in geonames.Cities)
        {
            if (grid.Find(city) is { } at)
            {
                settlements[at] = settlements[at].AlsoIn(city);
            }
            else
            {
                settlements.Add(Settlement.Of(city));
            }
        }

        return settlements;
    }

    /// <summary>How far a country reaches: the mean distance of its settlements from its middle.</summary>
    static GazetteerEntry Reaching(GazetteerEntry country, IEnumerable<GeoPoint> settlements) =>
        country with { RadiusKm = Math.Round(settlements.Select(country.Location.KmTo).DefaultIfEmpty(SmallKm).Average(), 1) };

    static GazetteerEntry Within(GazetteerEntry entry, Dictionary<string, GazetteerEntry> divisions) => entry with
    {
        Division = entry.Division is { } division && divisions.ContainsKey(division) ? division : null,
        District = entry.District is { } district && divisions.ContainsKey(district) ? district : null,
    };
}
