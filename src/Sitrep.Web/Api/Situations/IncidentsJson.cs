namespace Sitrep.Web.Api.Situations;

/// <summary>A page of incidents, each in the form of docs/incidents.md.</summary>
/// <param name="Total">How many pass the filter.</param>
/// <param name="Next">The address of the next page, if there is one.</param>
public sealed record IncidentsJson(int Total, string? Next, IEnumerable<IncidentShown> Incidents);
