using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Record;
using Sitrep.Record.Accounts;
using Sitrep.Web.Accounts;
using Sitrep.Web.Case;

namespace Sitrep.Web.Api.People;

/// <summary>/api/v1/accounts and /api/v1/me: who may sign in, for admins, as sitrep users does; and who asks. Every change is noted in the ledger.</summary>
internal static class AccountsResource
{
    private const int LongestPassword = 1024;

    public static readonly string[] Roles = [.. Enum.GetValues<Role>().Where(role => role != Role.Public).Select(Codes.Of)];

    public static Ok<MeJson> Me(HttpContext http) => TypedResults.Ok(MeJson.Of(Person.Of(http)));

    public static IResult List(HttpRequest request, Entrance entrance, WebOptions options)
    {
        if (entrance.Accounts is not { } accounts)
        {
            return NoAccounts();
        }

        var all = accounts.Accounts();
        var page = Paging.Of(request, all.Count);
        return TypedResults.Ok(new AccountsJson(all.Count, page.Next, page.Of(all).Select(account => AccountJson.Of(account, options.Clock.GetUtcNow()))));
    }

    public static async Task<IResult> Put(string name, GivenAccount given, HttpContext http, Entrance entrance, WebOptions options, [FromServices] ICaseWriter? writer)
    {
        if (entrance.Accounts is not { } accounts)
        {
            return NoAccounts();
        }

        if (Array.IndexOf(Roles, given.Role) < 0 || given.Password is not { Length: <= LongestPassword } password)
        {
            return Refused($"role is one of {string.Join(", ", Roles)}, and password is a password of {PasswordRules.Shortest} characters or more.");
        }

        var (role, isNew) = (Enum.Parse<Role>(given.Role!, ignoreCase: true), accounts.Find(name) is null);
        if (role != Role.Admin && IsOneself(http, name))
        {
            return Refused("Nobody takes away their own right to see to accounts. Another admin can.");
        }

        try
        {
            await Task.Run(() => accounts.Put(name, role, password)).ConfigureAwait(false);
        }
        catch (CaseException e)
        {
            return Refused(e.Message);
        }

        writer?.Note(new Deed(isNew ? "user-added" : "user-changed", name, given.Role), Person.Of(http).Author);
        var made = AccountJson.Of(accounts.Find(name)!, options.Clock.GetUtcNow());
        return isNew ? TypedResults.Json(made, statusCode: StatusCodes.Status201Created) : TypedResults.Ok(made);
    }

    public static IResult Remove(string name, HttpContext http, Entrance entrance, [FromServices] ICaseWriter? writer)
    {
        if (entrance.Accounts is not { } accounts)
        {
            return NoAccounts();
        }

        if (IsOneself(http, name))
        {
            return Refused("Nobody removes their own account. Another admin can.");
        }

        if (!accounts.Remove(name))
        {
            return TypedResults.NotFound();
        }

        writer?.Note(new Deed("user-removed", name), Person.Of(http).Author);
        return TypedResults.NoContent();
    }

    public static IResult SignOut(string name, HttpContext http, Entrance entrance, [FromServices] ICaseWriter? writer)
    {
        if (entrance.Accounts?.Find(name) is not { } account)
        {
            return TypedResults.NotFound();
        }

        writer?.Note(new Deed("signed-out-everywhere", account.Name), Person.Of(http).Author);
        entrance.Accounts.Sessions.EndAll(account.Name);
        return TypedResults.NoContent();
    }

    internal static ProblemHttpResult NoAccounts() =>
        TypedResults.Problem("This case is served without accounts: sitrep serve --sign-in.", statusCode: StatusCodes.Status404NotFound, title: "There are no accounts here");

    internal static ProblemHttpResult Refused(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status422UnprocessableEntity, title: "That cannot be done");

    private static bool IsOneself(HttpContext http, string name) => string.Equals(Person.Of(http).Name, name, StringComparison.OrdinalIgnoreCase);
}
