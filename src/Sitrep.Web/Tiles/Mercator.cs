using Sitrep.Model;

namespace Sitrep.Web.Tiles;

/// <summary>
/// Web Mercator on the unit square: x from 0 at 180° west, y from 0 in the north at 85.0511°; the projection of EPSG:3857 (IOGP guidance note 7-2, 3.2.1.1)
/// divided by the width of the world.
/// </summary>
public static class Mercator
{
    private const double Northernmost = 85.0511287798066;

    /// <summary>Beyond the poles of the map a point stands at its edge.</summary>
    public static (double X, double Y) Of(GeoPoint point)
    {
        var latitude = Math.Clamp(point.Latitude, -Northernmost, Northernmost) * Math.PI / 180;
        return (Below1((point.Longitude + 180) / 360), Below1((1 - Math.Asinh(Math.Tan(latitude)) / Math.PI) / 2));
    }

    public static GeoPoint Back(double x, double y) => new(Math.Atan(Math.Sinh(Math.PI * (1 - 2 * y))) * 180 / Math.PI, x * 360 - 180);

    private static double Below1(double value) => Math.Clamp(value, 0, 1 - 1e-12);
}
