using Sitrep.Model;

namespace Sitrep.Geography.Borders;

/// <summary>A closed line of a border with the box that it lies in; its first point stands again at its end.</summary>
public sealed class BorderRing
{
    readonly Lazy<GeoPoint[]> points;

    /// <param name="country">The number of the country whose land it bounds; countries are numbered from 0.</param>
    /// <param name="isHole">True for the outline of what is not the country's within it.</param>
    public BorderRing(int country, bool isHole, GeoPoint[] points) : this(country, isHole, Box.Around(points), () => points)
    {
    }

    internal BorderRing(int country, bool isHole, Box box, Func<GeoPoint[]> read) => (Country, IsHole, Box, points) = (country, isHole, box, new(read));

    public int Country { get; }
    public bool IsHole { get; }
    public Box Box { get; }
    public ReadOnlySpan<GeoPoint> Points => points.Value;

    /// <summary>True when its line may run through a box; false when it does not.</summary>
    public bool RunsThrough(Box box)
    {
        var line = Points;
        for (var i = 1; i < line.Length; i++)
        {
            var (a, b) = (line[i - 1], line[i]);
            if (Math.Min(a.Longitude, b.Longitude) <= box.East && Math.Max(a.Longitude, b.Longitude) >= box.West
                && Math.Min(a.Latitude, b.Latitude) <= box.North && Math.Max(a.Latitude, b.Latitude) >= box.South)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>By the even-odd rule: how often a line eastwards from the point crosses the ring.</summary>
    public bool Encloses(GeoPoint at) => Box.Has(at) && Crossings(at) % 2 == 1;

    int Crossings(GeoPoint at)
    {
        var line = Points;
        var crossings = 0;
        for (var i = 1; i < line.Length; i++)
        {
            var (a, b) = (line[i - 1], line[i]);
            if (a.Latitude > at.Latitude != b.Latitude > at.Latitude
                && at.Longitude < a.Longitude + (at.Latitude - a.Latitude) / (b.Latitude - a.Latitude) * (b.Longitude - a.Longitude))
            {
                crossings++;
            }
        }

        return crossings;
    }
}
