using Sitrep.Model;

namespace Sitrep.Geography;

/// <summary>
/// A position as a vector of length 1 from the earth's centre, for where one is compared with many: the square of the straight line between
/// two (the chord, in earth radii) grows with their distance and needs no angles.
/// </summary>
public readonly record struct SpherePoint(double X, double Y, double Z)
{
    public static SpherePoint Of(GeoPoint point)
    {
        var (latitude, longitude) = (double.DegreesToRadians(point.Latitude), double.DegreesToRadians(point.Longitude));
        var ring = Math.Cos(latitude);
        return new(ring * Math.Cos(longitude), ring * Math.Sin(longitude), Math.Sin(latitude));
    }

    /// <summary>The square of the chord to another position, 0 to 4.</summary>
    public double ChordTo(SpherePoint other)
    {
        var (x, y, z) = (X - other.X, Y - other.Y, Z - other.Z);
        return x * x + y * y + z * z;
    }

    /// <summary>The square of the chord of a great-circle distance of at most half the earth's girth.</summary>
    public static double ChordOf(double km)
    {
        var half = Math.Sin(km / (2 * GeoPoint.EarthRadiusKm));
        return 4 * half * half;
    }

    /// <summary>The great-circle distance in kilometres of a chord's square.</summary>
    public static double KmOf(double chord) => 2 * GeoPoint.EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(chord) / 2));
}
