using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Model;
using Sitrep.Record;
using Sitrep.Record.Accounts;
using Sitrep.Web.Accounts;
using Sitrep.Web.Case;

namespace Sitrep.Web.Api.People;

/// <summary>/api/v1/me/sessions and /api/v1/me/password: what people see to about their own account, as on /account.</summary>
internal static class OwnAccountResource
{
    public static IResult Sessions(HttpContext http, Entrance entrance) => entrance.Accounts is { } accounts
        ? TypedResults.Ok(new SessionsJson(accounts.Sessions.Of(Person.Of(http).Name, http.Request.Cookies[Entrance.CookieOf(http.Request)])))
        : AccountsResource.NoAccounts();

    public static IResult SignOut(HttpContext http, Entrance entrance, [FromServices] ICaseWriter? writer) =>
        entrance.Accounts is null ? AccountsResource.NoAccounts() : AccountsResource.SignOut(Person.Of(http).Name, http, entrance, writer);

    public static async Task<IResult> SetPassword(GivenPassword given, HttpContext http, Entrance entrance, [FromServices] ICaseWriter? writer)
    {
        if (entrance.Accounts is not { } accounts)
        {
            return AccountsResource.NoAccounts();
        }

        var name = Person.Of(http).Name;
        if (accounts.Trouble(name, given.Next ?? "") is { } trouble)
        {
            return AccountsResource.Refused($"The new password will not do ({Codes.Of(trouble)}): {PasswordRules.Shortest} characters or more, and none that is tried first.");
        }

        // A token that somebody left lying about is not enough, and whoever tries passwords here is locked out as at the door.
        var tried = await SignInRoutes.Try(accounts, name, given.Current ?? "", http.RequestAborted).ConfigureAwait(false);
        if (tried.Account is null)
        {
            SignInRoutes.NoteLock(tried, name, writer);
            return TypedResults.Problem(tried.Locked is null ? "current is not the password of the account." : "The account is locked for a quarter of an hour, after wrong passwords.", statusCode: SignInRoutes.Status(tried), title: "Not allowed");
        }

        writer?.Note(new Deed("password-changed", name), Author.Person(name));
        accounts.SetPassword(name, given.Next!);
        return TypedResults.NoContent();
    }
}
