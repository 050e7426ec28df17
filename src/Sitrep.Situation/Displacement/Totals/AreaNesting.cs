using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Displacement;

/// <summary>Numbers places, the narrowest first, and knows which lie in which areas.</summary>
sealed class AreaNesting
{
    /// <summary>How far an area reaches whose extent no gazetteer gives, kilometres.</summary>
    const double AreaKm = 25;

    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    readonly ImmutableArray<int>[] areas;

    public AreaNesting(IEnumerable<Place> places)
    {
        var sorted = places.GroupBy(NameKey.Of, StringComparer.Ordinal).Select(g => (g.Key, Place: g.MaxBy(p => p, ByReach)!))
            .OrderBy(p => RadiusOf(p.Place)).ThenBy(p => p.Key, StringComparer.Ordinal).ToList();
        var wide = sorted.Select((p, number) => (Number: number, p.Place, Radius: RadiusOf(p.Place), Name: NameKey.Of(p.Place.Name ?? p.Place.Surface))).Where(a => a.Radius > 0).ToList();
        areas = new ImmutableArray<int>[sorted.Count];
        for (var i = 0; i < areas.Length; i++)
        {
            var (place, within) = (sorted[i].Place, sorted[i].Place.Within is { } name ? NameKey.Of(name) : null);
            numbers[sorted[i].Key] = i;
            areas[i] = [.. wide.Where(a => a.Radius > RadiusOf(place) && (a.Name == within || Holds(a.Place, a.Radius, place))).Select(a => a.Number)];
        }
    }

    /// <summary>-1 for none and for one that is not known here.</summary>
    public int NumberOf(Place? place) => place is null ? -1 : numbers.GetValueOrDefault(NameKey.Of(place), -1);

    public int Count => areas.Length;

    /// <summary>The narrowest of some areas in which a place lies.</summary>
    /// <param name="some">By number.</param>
    public int? AreaOf(int place, bool[] some)
    {
        foreach (var area in areas[place])
        {
            if (some[area])
            {
                return area;
            }
        }

        return null;
    }

    // The widest that has a position; which of two that differ otherwise does not depend on which is told first.
    static Comparer<Place> ByReach { get; } = Comparer<Place>.Create((a, b) =>
    {
        var radius = RadiusOf(a).CompareTo(RadiusOf(b));
        var located = radius != 0 ? radius : (a.Location is not null).CompareTo(b.Location is not null);
        var latitude = located != 0 ? located : Nullable.Compare(a.Location?.Latitude, b.Location?.Latitude);
        var longitude = latitude != 0 ? latitude : Nullable.Compare(a.Location?.Longitude, b.Location?.Longitude);
        var within = longitude != 0 ? longitude : string.CompareOrdinal(a.Within, b.Within);
        return within != 0 ? within : string.CompareOrdinal(a.Name ?? a.Surface, b.Name ?? b.Surface);
    });

    static double RadiusOf(Place place) => place.Precision == PlacePrecision.Area ? place.RadiusKm ?? AreaKm : 0;

    static bool Holds(Place area, double radius, Place place) => area.Location is { } middle && place.Location is { } at && middle.KmTo(at) <= radius;
}
