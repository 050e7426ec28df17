using Sitrep.Model;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Case.Map;

namespace Sitrep.Web.Views.Maps.Picture;

/// <summary>A place or a cluster of places as the picture shows it.</summary>
/// <param name="Radius">As large as the map's own, in pixels.</param>
/// <param name="Type">That of most of its incidents.</param>
public sealed record MapRing(int X, int Y, double Radius, ClaimType Type, int Count, string? Name)
{
    public static MapRing Of(MapCluster cluster, MapFrame frame)
    {
        var (x, y) = frame.Pixel(cluster.At.X, cluster.At.Y);
        return new(x, y, Math.Min(26, 12 + 2.5 * Math.Log2(cluster.Count)), TypeNames.All.MaxBy(cluster.Of), cluster.Count, cluster.Name);
    }
}
