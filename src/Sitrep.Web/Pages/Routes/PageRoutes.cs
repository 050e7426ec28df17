using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Sitrep.Web.Accounts;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Pages.Claims;
using Sitrep.Web.Pages.Incidents;
using Sitrep.Web.Pages.Reports;
using Sitrep.Web.Pages.Situations;
using Sitrep.Web.Safety;
using Sitrep.Web.Views;
using Sitrep.Web.Views.Maps;
using Sitrep.Web.Views.Maps.Picture;
using Sitrep.Web.Words;

namespace Sitrep.Web.Pages.Routes;

/// <summary>Which address shows which page. Every page is a pure function of its address and the case.</summary>
public static class PageRoutes
{
    private static readonly string[] Reading = ["GET", "HEAD"];

    public static void MapPages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").AddEndpointFilter<Unchanged>().WithMetadata(new IsKept());
        pages.MapMethods("/", Reading, Map);
        pages.MapMethods("/claims", Reading, Claims);
        pages.MapMethods("/reports", Reading, Reports);
        pages.MapMethods("/reports/{key}", Reading, Report);
        pages.MapMethods("/sources", Reading, Sources);
        pages.MapMethods("/brief", Reading, Brief);
        pages.MapSituation(Reading);
        app.MapMethods("/prefer", Reading, PreferRoute.Set).ForEverybody();
        app.MapReview(Reading);
        app.MapAdding(Reading);
        app.MapAudit(Reading);
    }

    private static RazorComponentResult<MapPage> Map(HttpRequest request, CurrentCase current, CaseTools tools, PictureDesk pictures) =>
        new(new { View = HomeView.Of(current.View(VantageQuery.From(request.Query)), request.Query, SituationRoutes.Page(request), tools, pictures) });

    private static RazorComponentResult<ClaimsPage> Claims(HttpRequest request, CurrentCase current) => new(new
    {
        View = MapView.Of(current.View(VantageQuery.From(request.Query)), ClaimFilter.From(request.Query), SituationRoutes.Page(request)),
    });

    private static RazorComponentResult<ReportsPage> Reports(HttpRequest request, CurrentCase current) =>
        new(new { View = current.View(VantageQuery.From(request.Query)), Page = SituationRoutes.Page(request) });

    private static IResult Report(string key, HttpRequest request, CurrentCase current)
    {
        var view = current.View(VantageQuery.From(request.Query));
        return view.Report(key) is { } report
            ? new RazorComponentResult<ReportPage>(new { View = view, Report = report, Chosen = view.Claim($"{report.Key}.{request.Query["claim"]}"), Readings = current.Readings(report.Source.Report.Id) })
            : SituationRoutes.Untold(UntoldView.OfReport(view, current, key));
    }

    private static RazorComponentResult<SourcesPage> Sources(HttpRequest request, CurrentCase current) =>
        new(new { Sources = current.View(VantageQuery.From(request.Query)).Situation.Sources });

    private static RazorComponentResult<BriefPage> Brief(HttpRequest request, BriefDesk desk, Preferences preferences)
    {
        var vantage = VantageQuery.From(request.Query);
        return new(new { View = new BriefView(desk.Write(vantage, preferences.Language), vantage, request.Query[BriefView.AllName] == "yes") });
    }
}
