using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Sitrep.Web.Api;

/// <summary>HEAD of what the API gives: answered as GET is, of which the server sends the head alone.</summary>
internal static class Heads
{
    public static void UseHeads(this WebApplication app) => app.Use((http, next) =>
    {
        if (HttpMethods.IsHead(http.Request.Method) && http.Request.Path.StartsWithSegments("/api"))
        {
            http.Request.Method = HttpMethods.Get;
        }

        return next(http);
    });
}
