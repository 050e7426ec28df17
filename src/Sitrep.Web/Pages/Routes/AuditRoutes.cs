using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sitrep.Record.Accounts;
using Sitrep.Web.Accounts;
using Sitrep.Web.Case;
using Sitrep.Web.Pages.People;
using Sitrep.Web.Views;

namespace Sitrep.Web.Pages.Routes;

/// <summary>Who did what when, for admins, and what an admin does about an account that it shows.</summary>
internal static class AuditRoutes
{
    public static void MapAudit(this IEndpointRouteBuilder app, string[] reading)
    {
        app.MapMethods("/audit", reading, Page).For(Role.Admin);
        app.MapPost("/audit/sign-out", SignOut).For(Role.Admin).DisableAntiforgery();
    }

    private static RazorComponentResult<AuditPage> Page(HttpContext http, CurrentCase current, Entrance entrance)
    {
        http.Response.Headers.CacheControl = "no-store";
        var view = AuditView.Of(current, http.Request.Query, SituationRoutes.Page(http.Request));
        return new(new { View = view, Account = view.Question.Account is { } name ? entrance.Accounts?.Find(name) : null, Done = http.Request.Query["done"] == "yes" });
    }

    private static IResult SignOut([FromForm] string? account, HttpContext http, Entrance entrance, [FromServices] ICaseWriter? writer)
    {
        if (entrance.Accounts is not { } accounts || accounts.Find(account ?? "") is not { } found)
        {
            return TypedResults.NotFound();
        }

        new AccountDeeds(accounts, writer, Person.Of(http)).SignOut(found.Name);
        http.Response.Headers.Location = $"/audit?account={Uri.EscapeDataString(found.Name)}&done=yes";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
