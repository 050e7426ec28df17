using Sitrep.Model;

namespace Sitrep.Geography.Borders;

/// <summary>A box of longitudes and latitudes, in degrees, its edges in it.</summary>
public readonly record struct Box(double West, double South, double East, double North)
{
    public bool Has(GeoPoint at) => at.Longitude >= West && at.Longitude <= East && at.Latitude >= South && at.Latitude <= North;

    public bool Meets(Box other) => West <= other.East && other.West <= East && South <= other.North && other.South <= North;

    public static Box Around(ReadOnlySpan<GeoPoint> points)
    {
        var (west, south, east, north) = (double.MaxValue, double.MaxValue, double.MinValue, double.MinValue);
        foreach (var point in points)
        {
            (west, east) = (Math.Min(west, point.Longitude), Math.Max(east, point.Longitude));
            (south, north) = (Math.Min(south, point.Latitude), Math.Max(north, point.Latitude));
        }

        return new(west, south, east, north);
    }
}
