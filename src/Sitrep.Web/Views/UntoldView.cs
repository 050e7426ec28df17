using System.Collections.Immutable;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Claims;
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

    /// <summary>These clocks moved on, as little as it takes, to where it is told; null when no such move of them alone does.</summary>
    public Vantage? First { get; private init; }

    /// <summary>An incident that has the id at some instant: such an id is that of one of its claims. Null when none can have it.</summary>
    /// <param name="current">The case, of which what is told without clocks may be told.</param>
    public static UntoldView? OfIncident(CaseView view, CurrentCase current, string id)
    {
        var all = current.View();
        var claims = all.Situation.Incident(id)?.Claims ?? [.. all.Claims.Where(claim => IncidentBuilder.IdOf(claim.Source) == id).Take(1)];
        ImmutableArray<IncidentEntry> within = [.. claims.Select(claim => view.Claim(claim.Key)).OfType<ClaimEntry>().Select(view.Situation.IncidentOf).OfType<IncidentEntry>().DistinctBy(incident => incident.Key)];
        return claims.IsEmpty ? null : new UntoldView(view, $"/incidents/{id}", id, within) { HasClocks = true }.From(claims.Select(claim => claim.Source), current, there => there.Situation.Incident(id) is not null);
    }

    /// <summary>A claim that is known later; null when there is none.</summary>
    public static UntoldView? OfClaim(CaseView view, CurrentCase current, string key) => current.View().Claim(key) is not { } claim ? null
        : new UntoldView(view, $"/claims/{claim.Key}", claim.Key, []).From([claim.Source], current, there => there.Claim(key) is not null);

    /// <summary>A report that is known later; null when there is none.</summary>
    public static UntoldView? OfReport(CaseView view, CurrentCase current, string key) => current.View().Report(key) is not { } report ? null
        : new UntoldView(view, $"/reports/{report.Key}", report.Key, []).From([(report.Source.Received, null)], current, there => there.Report(key) is not null);

    /// <summary>A voice or a side of which anything is known later; null when there is none.</summary>
    public static UntoldView? OfSource(CaseView view, CurrentCase current, string name, Sides sides)
    {
        var all = current.View();
        if (SourceView.Of(all, name, sides) is not { } source)
        {
            return null;
        }

        var published = all.Reports.Where(report => NameKey.Of(report.Source.Name) == NameKey.Of(source.Name)).Select(report => (report.Source.Received, (DateOnly?)null));
        return new UntoldView(view, SourceView.Address(source.Name), source.Name, [])
            .From([.. published, .. source.Claims.Select(claim => (claim.Source.Known, claim.SeenFrom))], current, there => SourceView.Of(there, name, sides) is not null);
    }

    /// <summary>A place of which it is told later who holds it; null when there is none.</summary>
    public static UntoldView? OfControl(CaseView view, CurrentCase current, string place)
    {
        var found = ControlView.Of(current.View(), place, false, 1);
        return found.Places.IsEmpty ? null : new UntoldView(view, found.Address(1), place, [])
            .From(found.Places.SelectMany(control => control.Words).Select(word => word.Source), current, there => !ControlView.Of(there, place, false, 1).Places.IsEmpty);
    }

    private UntoldView From(IEnumerable<SourcedClaim> claims, CurrentCase current, Func<CaseView, bool> isTold) => From([.. claims.Select(claim => (claim.Known, claim.SeenFrom))], current, isTold);

    // What was received once may have been read so later only: then there is no first instant that these alone tell.
    private UntoldView From(IReadOnlyCollection<(DateTimeOffset Known, DateOnly? Day)> told, CurrentCase current, Func<CaseView, bool> isTold)
    {
        var (clocks, known) = (Case.Vantage, told.Count == 0 ? (DateTimeOffset?)null : told.Min(one => one.Known));
        var at = clocks.KnownAt < known ? known : clocks.KnownAt;
        var day = told.Where(one => at is null || one.Known <= at).Min(one => one.Day);
        var moved = new Vantage(clocks.AsOf < day ? day : clocks.AsOf, at);
        return moved != clocks && isTold(current.View(moved)) ? this with { First = moved } : this;
    }
}
