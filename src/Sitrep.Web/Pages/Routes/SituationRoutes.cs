using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sitrep.Record.Accounts;
using Sitrep.Situation.Fusion;
using Sitrep.Web.Accounts;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Incidents;
using Sitrep.Web.Case.Search;
using Sitrep.Web.Case.Ways;
using Sitrep.Web.Pages.Claims;
using Sitrep.Web.Pages.Incidents;
using Sitrep.Web.Pages.Reports;
using Sitrep.Web.Pages.Situations;
using Sitrep.Web.Views;
using Sitrep.Web.Views.Review;

namespace Sitrep.Web.Pages.Routes;

/// <summary>The pages of the situation: each a pure function of its address, the case and the preferences.</summary>
internal static class SituationRoutes
{
    public static void MapSituation(this RouteGroupBuilder pages, string[] reading)
    {
        pages.MapMethods("/incidents", reading, Incidents);
        pages.MapMethods("/incidents/{id}", reading, Incident);
        pages.MapMethods("/claims/{key}", reading, Claim);
        pages.MapMethods("/sources/{name}", reading, Source);
        pages.MapMethods("/timeline", reading, Timeline);
        pages.MapMethods("/search", reading, Search);
        pages.MapMethods("/tallies", reading, Tallies);
        pages.MapMethods("/roads", reading, Roads);
        pages.MapMethods("/control", reading, Control);
        pages.MapMethods("/displacement", reading, Displacement);
    }

    internal static int Page(HttpRequest request) =>
        long.TryParse(request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? (int)Math.Min(page, int.MaxValue) : 1;

    private static bool Unplaced(HttpRequest request) => IncidentFilter.YesOrNo(request.Query[IncidentFilter.PositionName]) == false;

    private static CaseView At(HttpRequest request, CurrentCase current) => current.View(VantageQuery.From(request.Query));

    private static RazorComponentResult<IncidentsPage> Incidents(HttpRequest request, CurrentCase current) =>
        new(new { View = IncidentsView.Of(At(request, current), IncidentFilter.From(request.Query), Page(request)) });

    private static IResult Incident(string id, HttpRequest request, CurrentCase current, CaseTools tools) =>
        At(request, current) is var view && IncidentView.Of(view, id, tools) is { } shown ? new RazorComponentResult<IncidentPage>(new { View = shown }) : Untold(UntoldView.OfIncident(view, current, id));

    /// <summary>The page of what is known later, with the clocks that do not know it; null is what is nowhere.</summary>
    internal static IResult Untold(UntoldView? view) => view is null ? TypedResults.NotFound() : new RazorComponentResult<UntoldPage>(new { View = view });

    private static IResult Claim(string key, HttpContext http, CurrentCase current, CaseTools tools, [FromServices] ICaseWriter? writer)
    {
        var (view, judges) = (At(http.Request, current), writer is not null && Person.Of(http).May(Role.Reviewer));
        return view.Claim(key) is not { } entry ? Untold(UntoldView.OfClaim(view, current, key))
            : new RazorComponentResult<ClaimPage>(new { Case = view, Entry = entry, Why = WhyView.Of(entry, tools, http.Request.Query["why"] == "yes"), Judges = judges });
    }

    // A slash within a name comes as it was escaped: the server leaves it so, to tell it from one between parts of a path.
    private static IResult Source(string name, HttpRequest request, CurrentCase current, Sides sides)
    {
        var (view, asked) = (At(request, current), name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));
        return SourceView.Of(view, asked, sides) is { } shown ? new RazorComponentResult<SourcePage>(new { View = shown.At(Page(request)) }) : Untold(UntoldView.OfSource(view, current, asked, sides));
    }

    private static RazorComponentResult<SearchPage> Search(HttpRequest request, CurrentCase current, SearchDesk desk) =>
        new(new { View = SearchView.Of(current, desk, request.Query["q"], VantageQuery.From(request.Query), Page(request)) });

    private static RazorComponentResult<TimelinePage> Timeline(HttpRequest request, CurrentCase current) => new(new { View = TimelineView.Of(At(request, current), Page(request)) });

    private static RazorComponentResult<DisplacementPage> Displacement(HttpRequest request, CurrentCase current) =>
        new(new { View = DisplacementView.Of(At(request, current), Unplaced(request), Page(request)) });

    private static RazorComponentResult<TalliesPage> Tallies(HttpRequest request, CurrentCase current) =>
        new(new { View = TalliesView.Of(At(request, current), TallyFilter.Of(request.Query)) });

    private static RazorComponentResult<RoadsPage> Roads(HttpRequest request, CurrentCase current, RoadDesk desk) =>
        new(new { View = RoadsView.Of(At(request, current), desk, request.Query["from"], request.Query["to"]) });

    private static IResult Control(HttpRequest request, CurrentCase current)
    {
        var shown = ControlView.Of(At(request, current), request.Query["place"], Unplaced(request), Page(request));
        return shown is { Place: { } place, Places.IsEmpty: true } && UntoldView.OfControl(shown.Case, current, place) is { First: not null } later ? Untold(later) : new RazorComponentResult<ControlPage>(new { View = shown });
    }
}
