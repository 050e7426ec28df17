using Sitrep.Web.Case.Claims;
using Sitrep.Web.Case.Incidents;

namespace Sitrep.Web.Api.Search;

/// <summary>An incident that a search found by its claims.</summary>
public sealed record FoundIncident(string Id, string Type, string Action, string? Place, DateOnly? Day, int Claims)
{
    public static FoundIncident Of(IncidentEntry entry) => new(entry.Key, TypeNames.Of(entry.Incident.Type), entry.Incident.Lead.Claim.Action,
        entry.Lead.PlaceName, entry.Incident.Day, entry.Claims.Length);
}
