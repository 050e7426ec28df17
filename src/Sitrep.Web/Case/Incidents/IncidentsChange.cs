namespace Sitrep.Web.Case.Incidents;

/// <summary>The incidents that a change takes out of a view and puts in.</summary>
/// <param name="Come">In the order of a view.</param>
internal sealed record IncidentsChange(IncidentEntry[] Gone, IncidentEntry[] Come);
