using Sitrep.Model;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Displacement;

/// <summary>Finds what incidents tell of people who moved, with both ends as well as they are told.</summary>
sealed class FlowTellings
{
    readonly Households households;
    readonly Dictionary<(string Report, string Claim), FlowEnds> own;

    /// <param name="incidents">All of the case: the whole of a part may be in another incident than the part.</param>
    public FlowTellings(IEnumerable<Incident> incidents, Households households) : this(new Dictionary<(string, string), FlowEnds>(), households) => Add(incidents);

    FlowTellings(Dictionary<(string, string), FlowEnds> own, Households households) => (this.own, this.households) = (own, households);

    /// <summary>The same after a change to the incidents.</summary>
    public FlowTellings After(IncidentChange change)
    {
        var after = new FlowTellings(new Dictionary<(string, string), FlowEnds>(own), households);
        foreach (var claim in ClaimsOf(change.Gone))
        {
            after.own.Remove((claim.Report.Id, claim.Claim.Id));
        }

        after.Add(change.Come);
        return after;
    }

    /// <summary>What claims of some incidents are called by, of which those of others may be parts.</summary>
    public static IEnumerable<(string Report, string Claim)> NamesIn(IEnumerable<Incident> incidents) => ClaimsOf(incidents).Select(c => (c.Report.Id, c.Claim.Id));

    void Add(IEnumerable<Incident> incidents)
    {
        foreach (var claim in ClaimsOf(incidents))
        {
            own.TryAdd((claim.Report.Id, claim.Claim.Id), FlowEnds.Of(claim.Claim));
        }
    }

    static IEnumerable<SourcedClaim> ClaimsOf(IEnumerable<Incident> incidents) => incidents.SelectMany(i => i.Claims).Where(c => c.Claim.Type == ClaimType.Displacement);

    public IEnumerable<ToldFlow> Of(Incident incident)
    {
        if (!incident.Claims.Any(c => c.Claim.Type == ClaimType.Displacement))
        {
            return [];
        }

        var common = FlowEnds.Common(incident);
        return incident.Voices.SelectMany(v => v.Sayings)
            .Where(s => s.Claim.Claim is { Type: ClaimType.Displacement, Modality: not (Modality.Planned or Modality.Predicted) })
            .Select(s => ToldFlow.Of(s, incident, EndsOf(s.Claim, incident, common), households));
    }

    // "Half of them children" moved where all of them did.
    FlowEnds EndsOf(SourcedClaim claim, Incident incident, FlowEnds common)
    {
        var ends = FlowEnds.Of(claim.Claim);
        return claim.Claim.PartOf is not { } whole || !own.TryGetValue((claim.Report.Id, whole), out var wholes) ? ends.Or(common)
            : incident.Claims.Any(c => c.Report.Id == claim.Report.Id && c.Claim.Id == whole) ? ends.Or(wholes.Or(common))
            : ends.Or(wholes);
    }
}
