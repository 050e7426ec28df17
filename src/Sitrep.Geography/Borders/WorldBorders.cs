using System.Collections.Concurrent;
using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Geography.Borders;

/// <summary>
/// Where the land of one country ends. Lines are a backdrop and no position of ours (<c>docs/basemap.md</c>); nothing is said here of whose a country is,
/// only whether two points lie on the same side of a line. For many threads.
/// </summary>
public sealed class WorldBorders
{
    const int Nobodys = -1;

    readonly HashSet<int> crossed;
    readonly ConcurrentDictionary<int, int> whole = [];

    public WorldBorders(IEnumerable<BorderRing> rings)
    {
        Rings = [.. rings];
        crossed = BorderCells.Crossed(Rings);
    }

    internal WorldBorders(ImmutableArray<BorderRing> rings, HashSet<int> crossed) => (Rings, this.crossed) = (rings, crossed);

    /// <summary>No border anywhere.</summary>
    public static WorldBorders None { get; } = new([]);

    internal ImmutableArray<BorderRing> Rings { get; }

    /// <summary>The number of the country on whose land a point lies; null at sea, and for a point outside every border.</summary>
    public int? CountryAt(GeoPoint at)
    {
        var cell = BorderCells.Of(at.Latitude, at.Longitude);
        var country = crossed.Contains(cell) ? Find(at) : whole.GetOrAdd(cell, _ => Find(at));
        return country == Nobodys ? null : country;
    }

    /// <summary>True when a border or a coast may run through a box; false when none does.</summary>
    public bool MayCross(Box box)
    {
        for (var row = BorderCells.Row(box.South); row <= BorderCells.Row(box.North); row++)
        {
            for (var column = BorderCells.Column(box.West); column <= BorderCells.Column(box.East); column++)
            {
                if (crossed.Contains(BorderCells.Number(row, column)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The outlines and holes of a country's land that reach into a box.</summary>
    public IEnumerable<BorderRing> Of(int country, Box box) => Rings.Where(r => r.Country == country && r.Box.Meets(box));

    /// <summary>The outlines and holes of all countries that reach into a box.</summary>
    public IEnumerable<BorderRing> In(Box box) => Rings.Where(r => r.Box.Meets(box));

    // Inside an odd number of a country's rings: its outline, or an island in a lake within it.
    int Find(GeoPoint at) => Rings.Where(r => r.Encloses(at)).GroupBy(r => r.Country).Where(country => country.Count() % 2 == 1)
        .Select(country => country.Key).DefaultIfEmpty(Nobodys).Min();
}
