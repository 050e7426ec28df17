using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Sitrep.Model;
using Sitrep.Record;
using Sitrep.Record.Accounts;
using Sitrep.Web.Case;
using Sitrep.Web.Safety;

namespace Sitrep.Web.Accounts;

/// <summary>Signing in and out, for people with a browser.</summary>
internal static class SignInRoutes
{
    // A password takes a tenth of a second of a core to try: who tries many waits in line and leaves the others the rest.
    private static readonly SemaphoreSlim Trying = new(1);

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in", Page).ForEverybody();
        // The token of a form is asked for where every request that changes something is looked at (OwnRequests).
        app.MapPost("/sign-in", Enter).ForEverybody().DisableAntiforgery();
        app.MapPost("/sign-out", Leave).ForEverybody().DisableAntiforgery();
    }

    private static IResult Page(HttpRequest request, Entrance entrance) =>
        entrance.Accounts is null ? TypedResults.NotFound() : Shown(request.Query["back"], null, StatusCodes.Status200OK);

    private static async Task<IResult> Enter([FromForm] string? name, [FromForm] string? password, [FromForm] string? back, HttpContext http, Entrance entrance, Paces paces, [FromServices] ILoggerFactory logs, [FromServices] ICaseWriter? writer)
    {
        if (entrance.Accounts is not { } accounts)
        {
            return TypedResults.NotFound();
        }

        var (place, log) = (Paces.PlaceOf(http), logs.CreateLogger(DoorLog.Category));
        if (paces.WrongPasswords.Wait(place) is { } wait)
        {
            log.TooMany(place);
            Paces.ComeAgain(http, wait);
            return Shown(back, "signin.slow", StatusCodes.Status429TooManyRequests);
        }

        var tried = await Try(accounts, name ?? "", password ?? "", http.RequestAborted).ConfigureAwait(false);
        if (tried.Account is { } account)
        {
            writer?.Note(new Deed("signed-in", account.Name), Author.Person(account.Name));
            Begin(http, accounts, account.Name);
            return TypedResults.LocalRedirect(OwnAddress.Of(back));
        }

        paces.WrongPasswords.Count(place);
        log.WrongPassword(accounts.Find(name ?? "")?.Name ?? "no account", place);
        NoteLock(tried, name, writer);
        return Shown(back, Trouble(tried), Status(tried));
    }

    // With "everywhere" every other browser of the same person is out too.
    private static RedirectHttpResult Leave([FromForm] string? everywhere, HttpContext http, Entrance entrance, [FromServices] ICaseWriter? writer)
    {
        var name = Entrance.CookieOf(http.Request);
        if (http.Request.Cookies[name] is { } secret && entrance.Accounts?.Sessions is { } sessions)
        {
            if (sessions.Find(secret) is { } account)
            {
                var isAll = everywhere == "yes";
                writer?.Note(new Deed(isAll ? "signed-out-everywhere" : "signed-out", account), Author.Person(account));
                if (isAll)
                {
                    sessions.EndAll(account);
                }
            }

            sessions.End(secret);
            http.Response.Cookies.Delete(name, Cookie(http.Request));
            // Pages that the browser holds are of the case: whoever sits down there next goes back to none of them.
            http.Response.Headers["Clear-Site-Data"] = "\"cache\"";
        }

        return TypedResults.LocalRedirect("/sign-in");
    }

    /// <summary>Begins a session in place of the one that the browser had, whoever's it was.</summary>
    internal static void Begin(HttpContext http, AccountStore accounts, string account)
    {
        var name = Entrance.CookieOf(http.Request);
        if (http.Request.Cookies[name] is { } before)
        {
            accounts.Sessions.End(before);
        }

        http.Response.Cookies.Append(name, accounts.Sessions.Begin(account), Cookie(http.Request));
    }

    internal static void NoteLock(SignIn tried, string? name, ICaseWriter? writer)
    {
        if (tried.LocksNow)
        {
            writer?.Note(new Deed("account-locked", name), Author.Program("sitrep"));
        }
    }

    internal static async Task<SignIn> Try(AccountStore accounts, string name, string password, CancellationToken gone)
    {
        await Trying.WaitAsync(gone).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => accounts.Try(name, password), gone).ConfigureAwait(false);
        }
        finally
        {
            Trying.Release();
        }
    }

    internal static string Trouble(SignIn tried) => tried.Locked is null ? "signin.wrong" : "signin.locked";

    internal static int Status(SignIn tried) => tried.Locked is null ? StatusCodes.Status403Forbidden : StatusCodes.Status429TooManyRequests;

    private static CookieOptions Cookie(HttpRequest request) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = request.IsHttps, Path = "/", MaxAge = SessionStore.Longest };

    private static RazorComponentResult<SignInPage> Shown(string? back, string? trouble, int status) => new(new { Back = OwnAddress.Of(back), Trouble = trouble }) { StatusCode = status };
}
