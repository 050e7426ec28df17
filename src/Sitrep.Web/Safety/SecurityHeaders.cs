using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Net.Http.Headers;

namespace Sitrep.Web.Safety;

/// <summary>The headers that every response carries (docs/web.md).</summary>
public static class SecurityHeaders
{
    /// <summary>Everything comes from the app itself; nothing inline, no frames, no plug-ins. MapLibre's worker is a file of ours.</summary>
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; worker-src 'self'; "
        + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    /// <param name="isPublic">What is shown is for everybody: whatever lies between may keep it, if it asks whether it has changed.</param>
    public static void UseSecurityHeaders(this WebApplication app, bool isPublic) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        headers[HeaderNames.ContentSecurityPolicy] = ContentPolicy;
        headers[HeaderNames.XContentTypeOptions] = "nosniff";
        headers[HeaderNames.XFrameOptions] = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        headers[HeaderNames.CacheControl] = isPublic ? "no-cache" : "private, no-cache";
        if (context.Request.IsHttps && IsName(context.Request.Host.Host))
        {
            headers[HeaderNames.StrictTransportSecurity] = "max-age=31536000; includeSubDomains";
        }

        return next(context);
    });

    // What else is served from this machine by its address or as localhost would have to speak https too.
    private static bool IsName(string host) => !IPAddress.TryParse(host.Trim('[', ']'), out _) && !host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
}
