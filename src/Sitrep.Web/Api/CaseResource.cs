using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Sitrep.Web.Case;

namespace Sitrep.Web.Api;

/// <summary>/api/v1: what the case is and how much there is of it.</summary>
internal static class CaseResource
{
    public static Ok<CaseJson> One(HttpRequest request, CurrentCase current)
    {
        var view = current.View(VantageQuery.From(request.Query));
        return TypedResults.Ok(new CaseJson(view.Name, view.Version, view.Reports.Length, view.Claims.Length, view.Situation.Incidents.Length, view.Judgements.Length, view.Days, view.Arrivals));
    }
}
