using Sitrep.Model;

namespace Sitrep.Geography;

/// <summary>Directions over the ground.</summary>
public static class Bearing
{
    /// <summary>The point so many kilometres from another along a great circle.</summary>
    /// <param name="degrees">Clockwise from north.</param>
    public static GeoPoint Move(GeoPoint from, double km, double degrees)
    {
        var (angle, bearing) = (km / GeoPoint.EarthRadiusKm, double.DegreesToRadians(degrees));
        var (lat, lon) = (double.DegreesToRadians(from.Latitude), double.DegreesToRadians(from.Longitude));
        var to = Math.Asin(Math.Sin(lat) * Math.Cos(angle) + Math.Cos(lat) * Math.Sin(angle) * Math.Cos(bearing));
        var east = lon + Math.Atan2(Math.Sin(bearing) * Math.Sin(angle) * Math.Cos(lat), Math.Cos(angle) - Math.Sin(lat) * Math.Sin(to));
        return new(double.RadiansToDegrees(to), Math.IEEERemainder(double.RadiansToDegrees(east), 360));
    }

    /// <summary>The point half way between two places, near enough for those of one region.</summary>
    public static GeoPoint Middle(GeoPoint a, GeoPoint b)
    {
        var east = Math.IEEERemainder(b.Longitude - a.Longitude, 360);
        return new((a.Latitude + b.Latitude) / 2, Math.IEEERemainder(a.Longitude + east / 2, 360));
    }
}
