using System.Collections.Immutable;
using Sitrep.Situation;
using Sitrep.Situation.Incidents;
using Sitrep.Web.Case.Changes;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Case.Incidents;

/// <summary>The incidents of a view by id and by claim.</summary>
internal sealed class IncidentIndex
{
    private readonly Lazy<Layered<IncidentEntry>> byId, byClaim;
    private readonly Lazy<Dictionary<Incident, IncidentEntry>> byIncident;

    /// <param name="other">The index of another view that may have the same incidents.</param>
    public IncidentIndex(CaseView view, ImmutableArray<Incident> incidents, IncidentIndex? other)
    {
        Incidents = [.. incidents.Select(incident => other?.byIncident.Value.GetValueOrDefault(incident) ?? Entry(view, incident)).OrderByDescending(entry => entry.Incident.Last)];
        // An id of 48 bits: of two incidents that share one, the first is found by it, and both are listed.
        byId = new(() => Layered<IncidentEntry>.Of(Incidents.Select(entry => (entry.Key, entry))));
        byClaim = new(() => Layered<IncidentEntry>.Of(Incidents.SelectMany(ByClaim)));
        byIncident = new(ByIncident);
    }

    private IncidentIndex(IncidentIndex before, IncidentsChange change)
    {
        Incidents = Splice.Of(before.Incidents, change.Gone, change.Come, IncidentEntry.InOrder).Apply(before.Incidents, change.Come);
        byId = new(before.byId.Value.After(change.Gone.Select(entry => entry.Key), change.Come.Select(entry => (entry.Key, entry))));
        byClaim = new(before.byClaim.Value.After(change.Gone.SelectMany(entry => entry.Claims).Select(claim => claim.Key), change.Come.SelectMany(ByClaim)));
        byIncident = new(ByIncident);
    }

    /// <summary>Last day first.</summary>
    public ImmutableArray<IncidentEntry> Incidents { get; }

    public IncidentEntry? Find(string id) => byId.Value.Find(id);

    public IncidentEntry? Of(ClaimEntry claim) => byClaim.Value.Find(claim.Key);

    /// <summary>Makes what is found by.</summary>
    public void Warm() => _ = (byId.Value, byClaim.Value);

    /// <summary>The index after a change.</summary>
    public IncidentIndex After(IncidentsChange change) => new(this, change);

    /// <summary>What a change took out of the incidents of a view and put in.</summary>
    public IncidentsChange Changed(CaseView after, IncidentChange change)
    {
        var come = change.Come.Select(incident => Entry(after, incident)).ToArray();
        Array.Sort(come, IncidentEntry.InOrder);
        return new([.. change.Gone.Select(Former)], come);
    }

    internal static IncidentEntry Entry(CaseView view, Incident incident) => new(incident, [.. incident.Claims.Select(view.Entry)]);

    private static IEnumerable<(string Key, IncidentEntry Entry)> ByClaim(IncidentEntry entry) => entry.Claims.Select(claim => (claim.Key, entry));

    private IncidentEntry Former(Incident incident) => byClaim.Value.Find(ClaimEntry.KeyOf(incident.Lead.Report.Id, incident.Lead.Claim))!;

    private Dictionary<Incident, IncidentEntry> ByIncident() => Incidents.ToDictionary<IncidentEntry, Incident>(entry => entry.Incident, ReferenceEqualityComparer.Instance);
}
