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
    const double CellDegrees = 0.25;

    readonly ImmutableArray<BorderRing> rings;
    readonly HashSet<(int Row, int Column)> crossed = [];
    readonly ConcurrentDictionary<(int Row, int Column), int> whole = [];

    public WorldBorders(IEnumerable<BorderRing> rings)
    {
        this.rings = [.. rings];
        foreach (var ring in this.rings)
        {
            Cross(ring.Points.Span);
        }
    }

    /// <summary>No border anywhere.</summary>
    public static WorldBorders None { get; } = new([]);

    /// <summary>The number of the country on whose land a point lies; null at sea, and for a point outside every border.</summary>
    public int? CountryAt(GeoPoint at) => (crossed.Contains(Cell(at)) ? Find(at) : whole.GetOrAdd(Cell(at), _ => Find(at))) is >= 0 and var country ? country : null;

    /// <summary>True when a border or a coast may run through a box; false when none does.</summary>
    public bool MayCross(Box box)
    {
        var ((south, west), (north, east)) = (Cell(new(box.South, box.West)), Cell(new(box.North, box.East)));
        for (var row = south; row <= north; row++)
        {
            for (var column = west; column <= east; column++)
            {
                if (crossed.Contains((row, column)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The outlines and holes of a country's land that reach into a box.</summary>
    public IEnumerable<BorderRing> Of(int country, Box box) => rings.Where(r => r.Country == country && r.Box.Meets(box));

    // Inside an odd number of a country's rings: its outline, or an island in a lake within it.
    int Find(GeoPoint at)
    {
        var odd = rings.Where(r => r.Encloses(at)).GroupBy(r => r.Country).Where(country => country.Count() % 2 == 1).Select(country => country.Key).ToList();
        return odd.Count == 0 ? -1 : odd.Min();
    }

    // A segment touches every cell of the box around it; segments are short, so that costs little.
    void Cross(ReadOnlySpan<GeoPoint> points)
    {
        for (var i = 1; i < points.Length; i++)
        {
            var ((r1, c1), (r2, c2)) = (Cell(points[i - 1]), Cell(points[i]));
            for (var row = Math.Min(r1, r2); row <= Math.Max(r1, r2); row++)
            {
                for (var column = Math.Min(c1, c2); column <= Math.Max(c1, c2); column++)
                {
                    crossed.Add((row, column));
                }
            }
        }
    }

    static (int Row, int Column) Cell(GeoPoint at) => ((int)Math.Floor(at.Latitude / CellDegrees), (int)Math.Floor(at.Longitude / CellDegrees));
}
