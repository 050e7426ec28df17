using Sitrep.Model;

namespace Sitrep.Geography.Borders;

/// <summary>A closed line of a border with the box that it lies in; its first point stands again at its end.</summary>
/// <param name="Country">The number of the country whose land it bounds; countries are numbered from 0.</param>
/// <param name="IsHole">True for the outline of what is not the country's within it.</param>
public sealed record BorderRing(int Country, bool IsHole, ReadOnlyMemory<GeoPoint> Points)
{
    public Box Box { get; } = Box.Around(Points.Span);

    /// <summary>By the even-odd rule: how often a line eastwards from the point crosses the ring.</summary>
    public bool Encloses(GeoPoint at) => Box.Has(at) && Crossings(at) % 2 == 1;

    int Crossings(GeoPoint at)
    {
        var points = Points.Span;
        var crossings = 0;
        for (var i = 1; i < points.Length; i++)
        {
            var (a, b) = (points[i - 1], points[i]);
            if (a.Latitude > at.Latitude != b.Latitude > at.Latitude
                && at.Longitude < a.Longitude + (at.Latitude - a.Latitude) / (b.Latitude - a.Latitude) * (b.Longitude - a.Longitude))
            {
                crossings++;
            }
        }

        return crossings;
    }
}
