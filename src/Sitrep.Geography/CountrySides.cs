using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Model;

namespace Sitrep.Geography;

/// <summary>
/// What "western Syria" means on the map. Moving a country's middle to the west may end in the sea or with a neighbour, so each of the eight
/// directions is an entry of the gazetteer of its own: a settlement in the middle of those that lie there.
/// </summary>
public static class CountrySides
{
    const int Fewest = 8;
    const double HalfWidth = 67.5, Turn = 360;

    /// <summary>Degrees clockwise from north.</summary>
    static readonly ImmutableArray<double> Directions = [0, 45, 90, 135, 180, 225, 270, 315];

    /// <summary>The name by which the gazetteer finds a side; no text has it.</summary>
    public static string Name(string country, double degrees) => string.Create(CultureInfo.InvariantCulture, $"{country} side {degrees:0}");

    /// <param name="country">A country's entry.</param>
    /// <param name="settlements">Where its settlements lie.</param>
    public static IEnumerable<GazetteerEntry> Of(GazetteerEntry country, IReadOnlyCollection<GeoPoint> settlements)
    {
        foreach (var direction in settlements.Count < Fewest ? [] : Directions)
        {
            var there = settlements.Where(s => Math.Abs(Off(Towards(country.Location, s), direction)) <= HalfWidth).ToList();
            if (there.Count > 0)
            {
                var mean = new GeoPoint(there.Average(s => s.Latitude), there.Average(s => s.Longitude));
                var middle = there.MinBy(mean.KmTo)!;
                var name = Name(country.Id, direction);
                yield return new(name.Replace(' ', '/'), name, middle, PlaceKind.Region, country.Country, RadiusKm: Math.Round(there.Average(middle.KmTo), 1));
            }
        }
    }

    /// <summary>The direction from one point to another on a flat map of the place, degrees clockwise from north.</summary>
    static double Towards(GeoPoint from, GeoPoint to)
    {
        var east = Off(to.Longitude, from.Longitude) * Math.Cos(from.Latitude * Math.PI / (Turn / 2));
        return Math.Atan2(east, to.Latitude - from.Latitude) * (Turn / 2) / Math.PI;
    }

    /// <summary>The smaller turn between two directions, -180 to 180.</summary>
    static double Off(double a, double b) => Math.IEEERemainder(a - b, Turn);
}
