using System.Globalization;
using Sitrep.Model;
using Sitrep.Web.Case.Incidents;

namespace Sitrep.Web.Case.Map;

/// <summary>What a map looks at first, in degrees.</summary>
public sealed record MapExtent(double West, double South, double East, double North)
{
    /// <summary>What is left out on each side, of a hundred incidents.</summary>
    private const double Aside = 0.05;

    /// <summary>
    /// Where most incidents are: the middle nine tenths by longitude and by latitude, so that a capital far away that is named once does not shrink the rest to a
    /// point; nor does a country, which has no one point. Null when none has a position.
    /// </summary>
    public static MapExtent? Of(IEnumerable<IncidentEntry> incidents)
    {
        var (exact, areas) = (new List<GeoPoint>(), new List<GeoPoint>());
        foreach (var entry in incidents)
        {
            if (entry.Incident.Place is { Location: { } at } place)
            {
                (place.Precision == PlacePrecision.Area ? areas : exact).Add(at);
            }
        }

        var points = exact.Count > 0 ? exact : areas;
        return points.Count == 0 ? null : Of(Middle(points, point => point.Longitude), Middle(points, point => point.Latitude));
    }

    /// <summary>"west,south,east,north".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{West:0.####},{South:0.####},{East:0.####},{North:0.####}");

    private static MapExtent Of((double From, double To) longitudes, (double From, double To) latitudes) => new(longitudes.From, latitudes.From, longitudes.To, latitudes.To);

    private static (double From, double To) Middle(List<GeoPoint> points, Converter<GeoPoint, double> coordinate)
    {
        double[] sorted = [.. points.ConvertAll(coordinate)];
        Array.Sort(sorted);
        var aside = (int)(sorted.Length * Aside);
        return (sorted[aside], sorted[^(aside + 1)]);
    }
}
