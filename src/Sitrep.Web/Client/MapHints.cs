using Microsoft.AspNetCore.Builder;
using Microsoft.Net.Http.Headers;

namespace Sitrep.Web.Client;

/// <summary>Tells a browser that asks for the map what the map will need, so that it fetches that while it reads the page.</summary>
internal static class MapHints
{
    public static void UseMapHints(this WebApplication app) => app.Use((http, next) =>
    {
        if (http.Request.Path == "/")
        {
            http.Response.Headers[HeaderNames.Link] = ClientFiles.Needs;
        }

        return next(http);
    });
}
