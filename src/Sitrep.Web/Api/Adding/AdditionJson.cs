using Sitrep.Exchange.Out.Incidents;
using Sitrep.Web.Case.Adding;

namespace Sitrep.Web.Api.Adding;

/// <summary>What became of a report.</summary>
/// <param name="Outcome">"added", "here-already", "undated" or "refused".</param>
/// <param name="Report">The report's key; null when it was refused.</param>
/// <param name="Problem">Why it was refused, and what to do.</param>
public sealed record AdditionJson(string File, string Outcome, string? Report, int Claims, string? Problem)
{
    public static AdditionJson Of(Addition added) => new(added.File, Codes.Of(added.Outcome), added.Key, added.Claims, added.Complaint);
}
