using System.Text.Json.Serialization;
using Sitrep.Web.Api.Claims;
using Sitrep.Web.Api.Json;
using Sitrep.Web.Case.Incidents;

namespace Sitrep.Web.Api.Situations;

/// <summary>An incident with what each source says and why its claims are one.</summary>
/// <param name="Claims">Its claims in their words, in its order.</param>
/// <param name="Joins">The surest pairs that join the claims, each of a claim with one that is joined already.</param>
public sealed record ReadIncidentJson([property: JsonConverter(typeof(IncidentFormat))] IncidentEntry Incident, string Lead, IEnumerable<ClaimJson> Claims, IEnumerable<JoinJson> Joins);
