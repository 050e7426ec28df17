using System.Globalization;
using Sitrep.Model;
using Sitrep.Web.Case.Incidents;

namespace Sitrep.Web.Views.Maps;

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
        var placed = incidents.Select(entry => entry.Incident.Place).Where(place => place?.Location is not null).ToList();
        var points = placed.Exists(place => place!.Precision != PlacePrecision.Area) ? placed.FindAll(place => place!.Precision != PlacePrecision.Area) : placed;
        if (points.Count == 0)
        {
            return null;
        }

        var (west, east) = Middle([.. points.Select(place => place!.Location!.Value.Longitude).Order()]);
        var (south, north) = Middle([.. points.Select(place => place!.Location!.Value.Latitude).Order()]);
        return new(west, south, east, north);
    }

    /// <summary>"west,south,east,north".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{West:0.####},{South:0.####},{East:0.####},{North:0.####}");

    private static (double, double) Middle(double[] sorted)
    {
        var aside = (int)(sorted.Length * Aside);
        return (sorted[aside], sorted[^(aside + 1)]);
    }
}
