using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sitrep.Record.Accounts;
using Sitrep.Web.Case;
using Sitrep.Web.Pages;
using Sitrep.Web.Pages.People;

namespace Sitrep.Web.Accounts;

/// <summary>Who may sign in and by what programs are known, for admins with a browser: by forms what /api/v1/accounts and /api/v1/tokens do.</summary>
internal static class AccountsRoutes
{
    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapMethods("/accounts", ["GET", "HEAD"], Page).For(Role.Admin);
        // The token of a form is asked for where every request that changes something is looked at (OwnRequests).
        app.MapPost("/accounts", Put).For(Role.Admin).DisableAntiforgery();
        app.MapPost("/accounts/remove", Remove).For(Role.Admin).DisableAntiforgery();
        app.MapPost("/accounts/sign-out", SignOut).For(Role.Admin).DisableAntiforgery();
        app.MapPost("/accounts/tokens", MakeToken).For(Role.Admin).DisableAntiforgery();
        app.MapPost("/accounts/tokens/revoke", Revoke).For(Role.Admin).DisableAntiforgery();
    }

    private static IResult Page(HttpContext http, Entrance entrance, WebOptions options) => entrance.Accounts is null ? NoAccounts()
        : Shown(http, entrance, options, AccountsAnswer.Of(http.Request.Query), StatusCodes.Status200OK);

    private static async Task<IResult> Put([FromForm] string? name, [FromForm] string? role, [FromForm] string? password, [FromForm] string? again,
        HttpContext http, Entrance entrance, WebOptions options, [FromServices] ICaseWriter? writer)
    {
        if (entrance.Accounts is not { } accounts)
        {
            return NoAccounts();
        }

        var isNew = accounts.Find(name ?? "") is null;
        var trouble = password != again ? "account.again" : (await Deeds(accounts, http, writer).Put(name ?? "", role, password).ConfigureAwait(false))?.Key;
        return trouble is null ? Done(http, isNew ? "added" : "changed", name!)
            : Shown(http, entrance, options, new() { Trouble = trouble, Name = name, Role = role }, StatusCodes.Status422UnprocessableEntity);
    }

    private static IResult Remove([FromForm] string? name, HttpContext http, Entrance entrance, WebOptions options, [FromServices] ICaseWriter? writer)
    {
        if (entrance.Accounts is not { } accounts)
        {
            return NoAccounts();
        }

        var deeds = Deeds(accounts, http, writer);
        return deeds.IsOneself(name ?? "") ? Shown(http, entrance, options, new() { Trouble = "accounts.own-account" }, StatusCodes.Status422UnprocessableEntity)
            : deeds.Remove(name ?? "") ? Done(http, "removed", name!) : TypedResults.NotFound();
    }

    private static IResult SignOut([FromForm] string? name, HttpContext http, Entrance entrance, [FromServices] ICaseWriter? writer) =>
        entrance.Accounts is not { } accounts ? NoAccounts()
        : Deeds(accounts, http, writer).SignOut(name ?? "") is { } account ? Done(http, "signed-out", account.Name) : TypedResults.NotFound();

    // The token is told in the answer itself, and by no address that could be gone back to.
    private static IResult MakeToken([FromForm] string? name, [FromForm] string? note, HttpContext http, Entrance entrance, WebOptions options, [FromServices] ICaseWriter? writer)
    {
        if (entrance.Accounts is not { } accounts)
        {
            return NoAccounts();
        }

        if (accounts.Find(name ?? "") is not { } account)
        {
            return TypedResults.NotFound();
        }

        if (note?.Length > AccountDeeds.LongestNote)
        {
            return Shown(http, entrance, options, new() { Trouble = "accounts.note-long" }, StatusCodes.Status422UnprocessableEntity);
        }

        var made = Deeds(accounts, http, writer).MakeToken(account.Name, string.IsNullOrWhiteSpace(note) ? null : note);
        return Shown(http, entrance, options, new() { Done = "token-made", Account = account.Name, Token = made.Text }, StatusCodes.Status200OK);
    }

    private static IResult Revoke([FromForm] string? id, HttpContext http, Entrance entrance, [FromServices] ICaseWriter? writer) =>
        entrance.Accounts is not { } accounts ? NoAccounts()
        : Deeds(accounts, http, writer).Revoke(id ?? "") is { } token ? Done(http, "token-revoked", token.Account) : TypedResults.NotFound();

    private static AccountDeeds Deeds(AccountStore accounts, HttpContext http, ICaseWriter? writer) => new(accounts, writer, Person.Of(http));

    private static StatusCodeHttpResult Done(HttpContext http, string what, string account)
    {
        http.Response.Headers.Location = $"/accounts?done={what}&account={Uri.EscapeDataString(account)}";
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    private static RazorComponentResult<AccountsPage> Shown(HttpContext http, Entrance entrance, WebOptions options, AccountsAnswer answer, int status)
    {
        http.Response.Headers.CacheControl = "no-store";
        var accounts = entrance.Accounts!;
        Func<Account, DateTimeOffset?> used = account => accounts.Sessions.Of(account.Name, null).Select(session => (DateTimeOffset?)session.Used).FirstOrDefault();
        return new(new { Accounts = accounts.Accounts(), Tokens = accounts.Tokens(), Used = used, Now = options.Clock.GetUtcNow(), Own = Person.Of(http).Name, Answer = answer }) { StatusCode = status };
    }

    private static RazorComponentResult<ProblemPage> NoAccounts() => new(new { Words = "noaccounts" }) { StatusCode = StatusCodes.Status404NotFound };
}
