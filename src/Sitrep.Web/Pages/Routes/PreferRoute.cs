using Microsoft.AspNetCore.Http;
using Sitrep.Web.Safety;
using Sitrep.Web.Words;

namespace Sitrep.Web.Pages.Routes;

/// <summary>/prefer: keeps how a person wants pages in a cookie that only this app reads, and goes back. It works without script.</summary>
internal static class PreferRoute
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(365);

    public static IResult Set(HttpRequest request, HttpResponse response)
    {
        foreach (var name in new[] { Preferences.LookName, Preferences.LanguageName })
        {
            if ((string?)request.Query[name] is { Length: > 0 and < 16 } value && value.All(char.IsAsciiLetterOrDigit))
            {
                response.Cookies.Append(name, value, new() { MaxAge = Kept, SameSite = SameSiteMode.Lax, HttpOnly = true, IsEssential = true, Secure = request.IsHttps });
            }
        }

        response.Headers.CacheControl = "no-store";
        response.Headers.Location = OwnAddress.Of(request.Query["back"]);
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}
