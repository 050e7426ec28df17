using System.Text.Json.Serialization;
using Sitrep.Web.Api.Json;
using Sitrep.Web.Case.Incidents;

namespace Sitrep.Web.Api.Situations;

/// <summary>An incident on the wire, in the form of docs/incidents.md.</summary>
public sealed record IncidentShown([property: JsonConverter(typeof(IncidentFormat))] IncidentEntry Incident)
{
    /// <summary>The claim that names it best.</summary>
    public string Lead => Incident.Lead.Key;
}
