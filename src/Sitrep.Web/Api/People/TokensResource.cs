using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Sitrep.Web.Accounts;
using Sitrep.Web.Case;

namespace Sitrep.Web.Api.People;

/// <summary>/api/v1/tokens: by what programs are known, for admins. Every change is noted in the ledger.</summary>
internal static class TokensResource
{
    public static IResult List(HttpRequest request, Entrance entrance)
    {
        if (entrance.Accounts is not { } accounts)
        {
            return AccountsResource.NoAccounts();
        }

        var all = accounts.Tokens();
        var page = Paging.Of(request, all.Count);
        return TypedResults.Ok(new TokensJson(all.Count, page.Next, page.Of(all).Select(token => TokenJson.Of(token))));
    }

    public static IResult Make(string name, GivenToken given, HttpContext http, Entrance entrance, [FromServices] ICaseWriter? writer)
    {
        if (entrance.Accounts is not { } accounts)
        {
            return AccountsResource.NoAccounts();
        }

        if (accounts.Find(name) is null)
        {
            return TypedResults.NotFound();
        }

        if (given.Note?.Length > AccountDeeds.LongestNote)
        {
            return AccountsResource.Refused($"note has at most {AccountDeeds.LongestNote} characters.");
        }

        var (token, text) = AccountsResource.Deeds(accounts, http, writer).MakeToken(name, given.Note);
        return TypedResults.Json(TokenJson.Of(token, text), statusCode: StatusCodes.Status201Created);
    }

    public static IResult Revoke(string id, HttpContext http, Entrance entrance, [FromServices] ICaseWriter? writer)
    {
        if (entrance.Accounts is not { } accounts)
        {
            return AccountsResource.NoAccounts();
        }

        return AccountsResource.Deeds(accounts, http, writer).Revoke(id) is null ? TypedResults.NotFound() : TypedResults.NoContent();
    }
}
