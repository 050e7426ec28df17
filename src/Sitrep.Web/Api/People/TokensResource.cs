using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Sitrep.Record;
using Sitrep.Web.Accounts;
using Sitrep.Web.Case;

namespace Sitrep.Web.Api.People;

/// <summary>/api/v1/tokens: by what programs are known, for admins. Every change is noted in the ledger.</summary>
internal static class TokensResource
{
    private const int LongestNote = 200;

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

        if (given.Note?.Length > LongestNote)
        {
            return AccountsResource.Refused($"note has at most {LongestNote} characters.");
        }

        var (token, text) = accounts.MakeToken(name, given.Note);
        writer?.Note(new Deed("token-made", token.Account, token.Id), Person.Of(http).Author);
        return TypedResults.Json(TokenJson.Of(token, text), statusCode: StatusCodes.Status201Created);
    }

    public static IResult Revoke(string id, HttpContext http, Entrance entrance, [FromServices] ICaseWriter? writer)
    {
        if (entrance.Accounts is not { } accounts)
        {
            return AccountsResource.NoAccounts();
        }

        if (accounts.Revoke(id) is not { } revoked)
        {
            return TypedResults.NotFound();
        }

        writer?.Note(new Deed("token-revoked", revoked.Account, revoked.Id), Person.Of(http).Author);
        return TypedResults.NoContent();
    }
}
