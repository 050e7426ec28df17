using System.Collections.Immutable;
using Sitrep.Situation.Incidents;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Case.Incidents;

/// <summary>The incidents of a view by id and by claim.</summary>
internal sealed class IncidentIndex
{
    private readonly Lazy<Dictionary<string, IncidentEntry>> byId;
    private readonly Lazy<Dictionary<string, IncidentEntry>> byClaim;
    private readonly Lazy<Dictionary<Incident, IncidentEntry>> byIncident;

    /// <param name="other">The index of another view that may have the same incidents.</param>
    public IncidentIndex(CaseView view, ImmutableArray<Incident> incidents, IncidentIndex? other)
    {
        // An id of 48 bits: of two incidents that share one, the first is found by it, and both are listed.
        Incidents = [.. incidents.Select(incident => other?.byIncident.Value.GetValueOrDefault(incident) ?? Entry(view, incident)).OrderByDescending(entry => entry.Incident.Last)];
        byId = new(() => By(Incidents.Select(entry => (entry.Key, entry))));
        byClaim = new(() => By(Incidents.SelectMany(entry => entry.Claims.Select(claim => (claim.Key, entry)))));
        byIncident = new(() => Incidents.ToDictionary<IncidentEntry, Incident>(entry => entry.Incident, ReferenceEqualityComparer.Instance));
    }

    public ImmutableArray<IncidentEntry> Incidents { get; }

    public IncidentEntry? Find(string id) => byId.Value.GetValueOrDefault(id);

    public IncidentEntry? Of(ClaimEntry claim) => byClaim.Value.GetValueOrDefault(claim.Key);

    private static Dictionary<string, IncidentEntry> By(IEnumerable<(string Key, IncidentEntry Entry)> entries)
    {
        var found = new Dictionary<string, IncidentEntry>(StringComparer.Ordinal);
        foreach (var (key, entry) in entries)
        {
            found.TryAdd(key, entry);
        }

        return found;
    }

    private static IncidentEntry Entry(CaseView view, Incident incident) =>
        new(incident, [.. incident.Claims.Select(source => view.Claim(ClaimEntry.KeyOf(source.Report.Id, source.Claim))!)]);
}
