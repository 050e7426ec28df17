using Sitrep.Model;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Case.Incidents;

namespace Sitrep.Web.Case.Map;

/// <summary>Incidents that lie so near to each other at a zoom that the map shows them as one.</summary>
public sealed class MapCluster
{
    private readonly int[] counts = new int[TypeNames.All.Length];
    private double x, y;

    /// <summary>How many incidents.</summary>
    public int Count { get; private set; }

    /// <summary>Of these, how many voices differ about.</summary>
    public int Disputed { get; private set; }

    /// <summary>The incident when there is just one.</summary>
    public IncidentEntry? Only { get; private set; }

    /// <summary>The key of the place when all are at one place.</summary>
    public string? Place { get; private set; }

    /// <summary>The name of the place when all are at one place.</summary>
    public string? Name { get; private set; }

    /// <summary>The middle of the incidents, on the unit square.</summary>
    public (double X, double Y) At => (x / Count, y / Count);

    public int Of(ClaimType type) => counts[(int)type];

    internal void Add(MapIncident incident)
    {
        (Only, Place, Name) = Count == 0 ? (incident.Entry, incident.Place, incident.Name) : (null, Place == incident.Place ? Place : null, Place == incident.Place ? Name : null);
        Count++;
        Disputed += incident.Entry.IsDisputed ? 1 : 0;
        counts[(int)incident.Type]++;
        (x, y) = (x + incident.X, y + incident.Y);
    }
}
