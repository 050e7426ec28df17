using Sitrep.Geography.Names;
using Sitrep.Model;
using Sitrep.Web.Case.Incidents;
using Sitrep.Web.Tiles;

namespace Sitrep.Web.Case.Map;

/// <summary>An incident where the map shows it.</summary>
/// <param name="X">On the unit square of <see cref="Mercator"/>.</param>
/// <param name="Place">The key by which the filter asks for its place.</param>
internal sealed record MapIncident(IncidentEntry Entry, double X, double Y, string Place, string Name)
{
    public ClaimType Type => Entry.Incident.Type;

    /// <summary>The number of the first day as of which anything of it is so; the first of all when nobody gives one.</summary>
    public int First { get; } = Entry.Incident.Claims.Min(claim => claim.SeenFrom)?.DayNumber ?? int.MinValue;

    /// <summary>Where it lies on the curve.</summary>
    public uint Code { get; } = MapIndex.CodeOf(X, Y);

    /// <summary>Along the curve, at one point of it as in the list.</summary>
    public static Comparison<MapIncident> InOrder { get; } = (a, b) => a.Code.CompareTo(b.Code) is not 0 and var codes ? codes : IncidentEntry.InOrder(a.Entry, b.Entry);

    public static MapIncident Of(IncidentEntry entry)
    {
        var place = entry.Incident.Place!;
        var (x, y) = Mercator.Of(place.Location!.Value);
        return new(entry, x, y, place.Id ?? place.Name ?? place.Surface, place.Shown());
    }
}
