using Microsoft.AspNetCore.Http;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Case;
using Sitrep.Web.Views;

namespace Sitrep.Web.Api.Auditing;

/// <summary>/api/v1/audit: who did what when.</summary>
internal static class AuditResource
{
    public static IResult List(HttpRequest request, HttpResponse response, CurrentCase current)
    {
        if ((Asked.Other(request.Query, "kind", QueryWords.TrailKinds) ?? Asked.OtherDays(request.Query)) is { } complaint)
        {
            return complaint;
        }

        response.Headers.CacheControl = "no-store";
        var page = current.Trail(AuditView.Asked(request.Query), Asked.Offset(request.Query), Asked.Limit(request.Query));
        return TypedResults.Ok(new AuditJson(page.Total, Paging.Of(request, page.Total).Next, page.Entries.Select(DoneJson.Of)));
    }
}
