using Sitrep.Geography.Borders;
using Sitrep.Model;

namespace Sitrep.Situation.Control.Areas;

/// <summary>Convex rings in longitude and latitude: circles on the ground and what is left of them when they are cut.</summary>
static class Plane
{
    const int Corners = 48;

    /// <summary>The points at a distance from another, anticlockwise and not closed; longitudes run on beyond ±180 where they must.</summary>
    public static List<GeoPoint> Circle(GeoPoint at, double km)
    {
        var (lat, arc) = (double.DegreesToRadians(at.Latitude), km / GeoPoint.EarthRadiusKm);
        var ring = new List<GeoPoint>(Corners);
        for (var i = 0; i < Corners; i++)
        {
            var (sin, cos) = Math.SinCos(-Math.Tau * i / Corners);
            var latitude = Math.Asin(Math.Sin(lat) * Math.Cos(arc) + Math.Cos(lat) * Math.Sin(arc) * cos);
            var longitude = Math.Atan2(sin * Math.Sin(arc) * Math.Cos(lat), Math.Cos(arc) - Math.Sin(lat) * Math.Sin(latitude));
            ring.Add(new(double.RadiansToDegrees(latitude), at.Longitude + double.RadiansToDegrees(longitude)));
        }

        return ring;
    }

    /// <summary>
    /// What of a ring is nearer to one point than to another, by a line halfway on a flat map. The line is the same whichever of the two is asked for, so that
    /// the cells of two points never overlap.
    /// </summary>
    /// <param name="stretch">How much shorter a degree of longitude is than one of latitude on that map.</param>
    public static List<GeoPoint> Nearer(List<GeoPoint> ring, GeoPoint to, GeoPoint than, double stretch)
    {
        var (lon, lat) = (than.Longitude - to.Longitude, than.Latitude - to.Latitude);
        var (midLon, midLat) = ((to.Longitude + than.Longitude) / 2, (to.Latitude + than.Latitude) / 2);
        return Cut(ring, p => (p.Longitude - midLon) * lon * stretch * stretch + (p.Latitude - midLat) * lat);
    }

    /// <summary>What of a ring lies where a linear measure is not positive (Sutherland and Hodgman 1974). A ring that bends inwards may touch itself after it.</summary>
    public static List<GeoPoint> Cut(List<GeoPoint> ring, Func<GeoPoint, double> beyond)
    {
        if (ring.TrueForAll(p => beyond(p) <= 0))
        {
            return ring;
        }

        var left = new List<GeoPoint>(ring.Count + 2);
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            var (fromA, fromB) = (beyond(a), beyond(b));
            if (fromA <= 0)
            {
                left.Add(a);
            }

            if ((fromA < 0 && fromB > 0) || (fromA > 0 && fromB < 0))
            {
                var share = fromA / (fromA - fromB);
                left.Add(new(a.Latitude + (b.Latitude - a.Latitude) * share, a.Longitude + (b.Longitude - a.Longitude) * share));
            }
        }

        return left.Count < 3 ? [] : left;
    }

    /// <summary>What of a ring lies within a convex one that runs anticlockwise. A long ring is first cut to the box around it, which takes away most of it.</summary>
    public static List<GeoPoint> Within(List<GeoPoint> ring, List<GeoPoint> convex)
    {
        var box = Box.Around([.. convex]);
        return EdgeByEdge(EdgeByEdge(ring, [new(box.South, box.West), new(box.South, box.East), new(box.North, box.East), new(box.North, box.West)]), convex);
    }

    static List<GeoPoint> EdgeByEdge(List<GeoPoint> ring, List<GeoPoint> convex)
    {
        for (var i = 0; i < convex.Count && ring.Count > 0; i++)
        {
            var (a, b) = (convex[i], convex[(i + 1) % convex.Count]);
            ring = Cut(ring, p => (b.Latitude - a.Latitude) * (p.Longitude - a.Longitude) - (b.Longitude - a.Longitude) * (p.Latitude - a.Latitude));
        }

        return ring;
    }
}
