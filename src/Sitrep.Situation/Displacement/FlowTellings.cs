using Sitrep.Model;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Displacement;

/// <summary>Finds what incidents tell of people who moved, with both ends as well as they are told.</summary>
static class FlowTellings
{
    public static IEnumerable<ToldFlow> Of(IEnumerable<Incident> incidents, Households households)
    {
        var all = incidents.Where(i => i.Claims.Any(c => c.Claim.Type == ClaimType.Displacement)).SelectMany(Each).ToList();
        var wholes = new Dictionary<(string, string), FlowEnds>();
        foreach (var (saying, ends) in all)
        {
            wholes.TryAdd((saying.Claim.Report.Id, saying.Claim.Claim.Id), ends);
        }

        return all.Select(a => ToldFlow.Of(a.Saying, EndsOf(a.Saying, a.Ends, wholes), households));
    }

    static IEnumerable<(Saying Saying, FlowEnds Ends)> Each(Incident incident)
    {
        var common = FlowEnds.Common(incident);
        return incident.Voices.SelectMany(v => v.Sayings)
            .Where(s => s.Claim.Claim is { Type: ClaimType.Displacement, Modality: not (Modality.Planned or Modality.Predicted) })
            .Select(s => (s, FlowEnds.Of(s.Claim.Claim).Or(common)));
    }

    // "Half of them children" moved where all of them did.
    static FlowEnds EndsOf(Saying saying, FlowEnds own, Dictionary<(string, string), FlowEnds> wholes) =>
        saying.Claim.Claim.PartOf is { } whole && wholes.TryGetValue((saying.Claim.Report.Id, whole), out var ends) ? own.Or(ends) : own;
}
