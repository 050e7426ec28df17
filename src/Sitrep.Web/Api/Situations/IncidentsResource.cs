using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Sitrep.Situation.Incidents;
using Sitrep.Web.Api.Claims;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Incidents;

namespace Sitrep.Web.Api.Situations;

/// <summary>/api/v1/incidents: what is said to have happened, each happening once; one with its claims; its history.</summary>
internal static class IncidentsResource
{
    public static Ok<IncidentsJson> List(HttpRequest request, CurrentCase current)
    {
        var filter = IncidentFilter.From(request.Query);
        var passing = current.View(filter.Claims.Clocks).Situation.Passing(filter);
        var page = Paging.Of(request, passing.Length);
        return TypedResults.Ok(new IncidentsJson(passing.Length, page.Next, passing.Skip(page.Offset).Take(page.Limit).Select(incident => new IncidentShown(incident))));
    }

    public static IResult One(string id, HttpRequest request, CurrentCase current, CaseTools tools)
    {
        var view = current.View(VantageQuery.From(request.Query));
        return view.Situation.Incident(id) is { } entry
            ? TypedResults.Ok(new ReadIncidentJson(entry, entry.Lead.Key, entry.Claims.Select(ClaimJson.Of), Joins.Of(entry.Incident, tools.Fuser, view.Judged).Select(JoinJson.Of)))
            : TypedResults.NotFound();
    }

    public static IResult History(string id, HttpRequest request, CurrentCase current)
    {
        var view = current.View(VantageQuery.From(request.Query));
        return view.Situation.Incident(id) is { } entry
            ? TypedResults.Ok(new HistoryJson(entry.Key, HistoryEntry.Of(view, entry).Select(step => StepJson.Of(view, step))))
            : TypedResults.NotFound();
    }
}
