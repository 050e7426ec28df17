using System.Collections.Frozen;
using System.Collections.Immutable;
using Sitrep.Situation.Incidents;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Case.Incidents;

/// <summary>The incidents of a view by id and by claim.</summary>
internal sealed class IncidentIndex
{
    private readonly FrozenDictionary<string, IncidentEntry> byId;
    private readonly FrozenDictionary<string, IncidentEntry> byClaim;

    public IncidentIndex(CaseView view, ImmutableArray<Incident> incidents)
    {
        // An id of 48 bits: of two incidents that share one, the first is found by it, and both are listed.
        Incidents = [.. incidents.Select(incident => Entry(view, incident)).OrderByDescending(entry => entry.Incident.Last)];
        byId = Incidents.DistinctBy(entry => entry.Key, StringComparer.Ordinal).ToFrozenDictionary(entry => entry.Key, StringComparer.Ordinal);
        byClaim = Incidents.SelectMany(entry => entry.Claims.Select(claim => (claim.Key, entry)))
            .DistinctBy(pair => pair.Key, StringComparer.Ordinal).ToFrozenDictionary(pair => pair.Key, pair => pair.entry, StringComparer.Ordinal);
    }

    public ImmutableArray<IncidentEntry> Incidents { get; }

    public IncidentEntry? Find(string id) => byId.GetValueOrDefault(id);

    public IncidentEntry? Of(ClaimEntry claim) => byClaim.GetValueOrDefault(claim.Key);

    private static IncidentEntry Entry(CaseView view, Incident incident) =>
        new(incident, [.. incident.Claims.Select(source => view.Claim(ClaimEntry.KeyOf(source.Report.Id, source.Claim))!)]);
}
