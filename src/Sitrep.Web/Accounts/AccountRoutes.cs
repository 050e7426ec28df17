using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Model;
using Sitrep.Record;
using Sitrep.Record.Accounts;
using Sitrep.Web.Case;
using Sitrep.Web.Pages.People;

namespace Sitrep.Web.Accounts;

/// <summary>What people see to about their own account: where they are signed in, and their password.</summary>
internal static class AccountRoutes
{
    public static void MapAccount(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/account", ["GET", "HEAD"], Page).For(Role.Reader);
        app.MapPost("/account/password", SetPassword).For(Role.Reader).DisableAntiforgery();
    }

    // Who is known by a token, or uses this machine, has no session to see to.
    private static IResult Page(HttpContext http, Entrance entrance) => entrance.Accounts is { } accounts && Person.Of(http) is { Way: KnownBy.Session } person
        ? Shown(http, accounts, person, null, http.Request.Query["done"] == "yes") : TypedResults.NotFound();

    private static async Task<IResult> SetPassword([FromForm] string? current, [FromForm] string? next, [FromForm] string? again, HttpContext http, Entrance entrance, [FromServices] ICaseWriter? writer)
    {
        if (entrance.Accounts is not { } accounts || Person.Of(http) is not { Way: KnownBy.Session } person)
        {
            return TypedResults.NotFound();
        }

        if (next != again || accounts.Trouble(person.Name, next ?? "") is not null)
        {
            return Shown(http, accounts, person, next != again ? "account.again" : $"account.{Codes.Of(accounts.Trouble(person.Name, next ?? "")!.Value)}", false, StatusCodes.Status422UnprocessableEntity);
        }

        // A session that somebody left open is not enough, and whoever tries passwords here is locked out as at the door.
        var tried = await SignInRoutes.Try(accounts, person.Name, current ?? "", http.RequestAborted).ConfigureAwait(false);
        if (tried.Account is null)
        {
            SignInRoutes.NoteLock(tried, person.Name, writer);
            return Shown(http, accounts, person, SignInRoutes.Trouble(tried), false, SignInRoutes.Status(tried));
        }

        writer?.Note(new Deed("password-changed", person.Name), Author.Person(person.Name));
        accounts.SetPassword(person.Name, next!);
        SignInRoutes.Begin(http, accounts, person.Name);
        http.Response.Headers.Location = "/account?done=yes";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static RazorComponentResult<AccountPage> Shown(HttpContext http, AccountStore accounts, Person person, string? trouble, bool done, int status = StatusCodes.Status200OK)
    {
        http.Response.Headers.CacheControl = "no-store";
        var sessions = accounts.Sessions.Of(person.Name, http.Request.Cookies[Entrance.CookieOf(http.Request)]);
        return new(new { Person = person, Sessions = sessions, Trouble = trouble, Done = done }) { StatusCode = status };
    }
}
