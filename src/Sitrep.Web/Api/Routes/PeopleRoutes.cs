using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sitrep.Record.Accounts;
using Sitrep.Web.Accounts;
using Sitrep.Web.Api.Auditing;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Api.People;

namespace Sitrep.Web.Api.Routes;

/// <summary>Who asks, and for admins who may and who did what.</summary>
internal static class PeopleRoutes
{
    public static void MapPeople(this RouteGroupBuilder api)
    {
        const int Refused = StatusCodes.Status422UnprocessableEntity;
        api.MapGet("/me", AccountsResource.Me).Tells("Who asks, and what they may do.").Gives("Me");
        var own = api.MapGroup("/me").For(Role.Reader);
        own.MapGet("/sessions", OwnAccountResource.Sessions).Tells("In which browsers whoever asks is signed in, the last used first.").Gives("Sessions").MayMiss("account: whoever asks has none");
        own.MapDelete("/sessions", OwnAccountResource.SignOut).Tells("Signs whoever asks out everywhere.").GivesNothing().MayMiss("account: whoever asks has none");
        own.MapPut("/password", OwnAccountResource.SetPassword).Tells("Gives whoever asks another password: all browsers are signed out.").Takes("GivenPassword").GivesNothing().MayMiss("account: whoever asks has none")
            .Refuses(Refused, "The new password will not do.").Refuses(StatusCodes.Status429TooManyRequests, "The account is locked for a while, after wrong passwords.");
        var admins = api.MapGroup("").For(Role.Admin);
        // The trail grows by what changes nothing that is read: no entity tag of the case's says so, and no answer is kept.
        admins.MapGet("/audit", AuditResource.List).Tells("Who did what when, out of the ledger, the last first.").Asks([.. QueryWords.Trail, .. QueryWords.Page]).Gives("Audit");
        admins.MapGet("/accounts", AccountsResource.List).Tells("Who may sign in, by name.").Asks(QueryWords.Page).Gives("Accounts").MayMiss("account: the case is served without any");
        admins.MapPut("/accounts/{name}", AccountsResource.Put).Tells("Makes an account, or gives one another password and role: whoever is signed in by the old one is out.").Takes("GivenAccount").Gives("Account").Makes("Account")
            .MayMiss("account: the case is served without any").Refuses(Refused, "The name, the role or the password will not do.");
        admins.MapDelete("/accounts/{name}", AccountsResource.Remove).Tells("Takes an account away with its tokens.").GivesNothing().MayMiss("account").Refuses(Refused, "It is the account of whoever asks.");
        admins.MapDelete("/accounts/{name}/sessions", AccountsResource.SignOut).Tells("Signs an account out everywhere.").GivesNothing().MayMiss("account");
        admins.MapPost("/accounts/{name}/tokens", TokensResource.Make).Tells("Makes a token of an account; its text is shown to nobody again.").Takes("GivenToken").Makes("NewToken").MayMiss("account").Refuses(Refused, "The note is too long.");
        admins.MapGet("/tokens", TokensResource.List).Tells("By what programs are known.").Asks(QueryWords.Page).Gives("Tokens").MayMiss("token: the case is served without accounts");
        admins.MapDelete("/tokens/{id}", TokensResource.Revoke).Tells("Takes a token back.").GivesNothing().MayMiss("token");
    }
}
