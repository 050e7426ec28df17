using System.Collections.Immutable;
using Sitrep.Situation.Incidents;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Incidents;

namespace Sitrep.Web.Views;

/// <summary>Something of the case that is not there at the instant from which one looks.</summary>
/// <param name="Address">Its page, without the clocks.</param>
/// <param name="Name">What the address calls it.</param>
/// <param name="Within">The incidents to which its claims belong at this instant; of an incident that goes by another id there.</param>
public sealed record UntoldView(CaseView Case, string Address, string Name, ImmutableArray<IncidentEntry> Within)
{
    /// <summary>Its page has the clocks too.</summary>
    public bool HasClocks { get; private init; }

    /// <summary>An incident that has the id at some instant: such an id is that of one of its claims. Null when none can have it.</summary>
    /// <param name="all">The case without clocks.</param>
    public static UntoldView? OfIncident(CaseView view, CaseView all, string id)
    {
        var claims = all.Situation.Incident(id)?.Claims ?? [.. all.Claims.Where(claim => IncidentBuilder.IdOf(claim.Source) == id).Take(1)];
        ImmutableArray<IncidentEntry> within = [.. claims.Select(claim => view.Claim(claim.Key)).OfType<Sitrep.Web.Case.Claims.ClaimEntry>().Select(view.Situation.IncidentOf).OfType<IncidentEntry>().DistinctBy(incident => incident.Key)];
        return claims.IsEmpty ? null : new(view, $"/incidents/{id}", id, within) { HasClocks = true };
    }

    /// <summary>A claim that is known later; null when there is none.</summary>
    public static UntoldView? OfClaim(CaseView view, CaseView all, string key) => all.Claim(key) is { } claim ? new(view, $"/claims/{claim.Key}", claim.Key, []) : null;

    /// <summary>A report that is known later; null when there is none.</summary>
    public static UntoldView? OfReport(CaseView view, CaseView all, string key) => all.Report(key) is { } report ? new(view, $"/reports/{report.Key}", report.Key, []) : null;
}
