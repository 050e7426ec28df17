using Sitrep.Model;

namespace Sitrep.Geography.Roads;

/// <summary>A position as a vector of length 1 from the earth's centre: distances without angles.</summary>
readonly record struct UnitVector(float X, float Y, float Z)
{
    public static UnitVector Of(GeoPoint point)
    {
        var (latitude, longitude) = (double.DegreesToRadians(point.Latitude), double.DegreesToRadians(point.Longitude));
        var ring = Math.Cos(latitude);
        return new((float)(ring * Math.Cos(longitude)), (float)(ring * Math.Sin(longitude)), (float)Math.Sin(latitude));
    }

    /// <summary>The straight line through the earth, kilometres: never longer than any way over it.</summary>
    public double KmTo(UnitVector other)
    {
        var (x, y, z) = (X - other.X, Y - other.Y, Z - other.Z);
        return GeoPoint.EarthRadiusKm * MathF.Sqrt(x * x + y * y + z * z);
    }
}
