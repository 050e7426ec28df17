using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sitrep.Record.Accounts;
using Sitrep.Web.Accounts;
using Sitrep.Web.Case;

namespace Sitrep.Web.Api.People;

/// <summary>/api/v1/accounts and /api/v1/me: who may sign in, for admins, as sitrep users does; and who asks. Every change is noted in the ledger.</summary>
internal static class AccountsResource
{
    public static string[] Roles => AccountDeeds.Roles;

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

        var isNew = accounts.Find(name) is null;
        if (await Deeds(accounts, http, writer).Put(name, given.Role, given.Password).ConfigureAwait(false) is { } trouble)
        {
            return Refused(trouble.Complaint);
        }

        var made = AccountJson.Of(accounts.Find(name)!, options.Clock.GetUtcNow());
        return isNew ? TypedResults.Json(made, statusCode: StatusCodes.Status201Created) : TypedResults.Ok(made);
    }

    public static IResult Remove(string name, HttpContext http, Entrance entrance, [FromServices] ICaseWriter? writer)
    {
        if (entrance.Accounts is not { } accounts)
        {
            return NoAccounts();
        }

        var deeds = Deeds(accounts, http, writer);
        return deeds.IsOneself(name) ? Refused("Nobody removes their own account. Another admin can.")
            : deeds.Remove(name) ? TypedResults.NoContent() : TypedResults.NotFound();
    }

    public static IResult SignOut(string name, HttpContext http, Entrance entrance, [FromServices] ICaseWriter? writer) =>
        entrance.Accounts is { } accounts && Deeds(accounts, http, writer).SignOut(name) is not null ? TypedResults.NoContent() : TypedResults.NotFound();

    internal static ProblemHttpResult NoAccounts() =>
        TypedResults.Problem("This case is served without accounts: sitrep serve --sign-in.", statusCode: StatusCodes.Status404NotFound, title: "There are no accounts here");

    internal static ProblemHttpResult Refused(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status422UnprocessableEntity, title: "That cannot be done");

    internal static AccountDeeds Deeds(AccountStore accounts, HttpContext http, ICaseWriter? writer) => new(accounts, writer, Person.Of(http));
}
