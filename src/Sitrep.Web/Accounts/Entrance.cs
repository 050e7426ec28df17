using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Sitrep.Record.Accounts;

namespace Sitrep.Web.Accounts;

/// <summary>
/// Knows who makes a request. On this machine alone and without accounts, whoever it is has all rights; where the case is public, everybody reads; else who
/// has an account is known by the cookie of a session or by a token.
/// </summary>
public sealed class Entrance(WebOptions options)
{
    public const string Cookie = "sitrep-session";

    private const string Bearer = "Bearer ";

    public AccountStore? Accounts => options.Accounts;

    /// <summary>The cookie's name: over https a browser holds one with this beginning to this host alone.</summary>
    public static string CookieOf(HttpRequest request) => request.IsHttps ? $"__Host-{Cookie}" : Cookie;

    public Person Know(HttpRequest request)
    {
        if (options.Accounts is not { } accounts)
        {
            return options.IsPublic ? Person.Anybody : new(options.User, Role.Admin, KnownBy.Machine);
        }

        var authorization = request.Headers[HeaderNames.Authorization].ToString();
        return authorization.StartsWith(Bearer, StringComparison.Ordinal) ? Of(accounts.ByToken(authorization[Bearer.Length..].Trim()), KnownBy.Token)
            : request.Cookies[CookieOf(request)] is { } cookie && accounts.Sessions.Find(cookie) is { } name ? Of(accounts.Find(name), KnownBy.Session)
            : options.IsPublic ? Person.Anybody : Person.Stranger;
    }

    /// <summary>Without accounts, a case may be served to this machine alone, or to everybody to be read.</summary>
    /// <exception cref="ArgumentException">It would be open to whoever reaches this machine.</exception>
    public static void Check(WebOptions options)
    {
        if (options.Accounts is null && !options.IsPublic && !IPAddress.IsLoopback(options.Address))
        {
            throw new ArgumentException("Beyond loopback a case is served with accounts, or to the public.", nameof(options));
        }
    }

    // An account that was removed since has no session and no token any longer.
    private Person Of(Account? account, KnownBy way) => account is null ? options.IsPublic ? Person.Anybody : Person.Stranger : new(account.Name, account.Role, way);
}
