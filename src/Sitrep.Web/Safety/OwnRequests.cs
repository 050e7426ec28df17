using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Sitrep.Web.Safety;

/// <summary>
/// Refuses requests that a page of somebody else's makes a browser send (cross-site request forgery). What changes something needs, under /api, a token of
/// its own or the header X-Sitrep, which no page elsewhere can set; a form elsewhere needs the token that its page was given.
/// </summary>
public static class OwnRequests
{
    /// <summary>Any value will do: that it can be set shows that the request is ours.</summary>
    public const string Header = "X-Sitrep";

    public static void UseOwnRequests(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (Bodies.Complaint(http) is { } complaint)
        {
            await complaint.ExecuteAsync(http).ConfigureAwait(false);
            return;
        }

        var (isOurs, unreadable) = IsReading(http.Request) ? (true, null) : IsFromElsewhere(http.Request) ? (false, null) : await IsOurs(http).ConfigureAwait(false);
        if (isOurs)
        {
            await next(http).ConfigureAwait(false);
            return;
        }

        var refusal = unreadable ?? TypedResults.Problem($"A request that changes something needs a token (Authorization: Bearer …) or the header {Header}: 1; a form needs the token of its page. Load the page again.",
            statusCode: StatusCodes.Status403Forbidden, title: "The request does not come from here");
        await refusal.ExecuteAsync(http).ConfigureAwait(false);
    });

    private static bool IsReading(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    // Browsers tell of themselves where a request comes from; who is no browser tells nothing. The origin of a form is "null" under our referrer policy, so
    // that it counts only for browsers that do not tell the site.
    private static bool IsFromElsewhere(HttpRequest request) => request.Headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site
        ? site is not ("same-origin" or "none")
        : request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != $"{request.Scheme}://{request.Host}";

    // With why a form cannot be read, when it cannot.
    private static async Task<(bool IsOurs, ProblemHttpResult? Unreadable)> IsOurs(HttpContext http)
    {
        // What no route takes is answered with what it is: there is no such address, or it takes no such method.
        if (http.GetEndpoint() is not RouteEndpoint)
        {
            return (true, null);
        }

        return http.Request.Path.StartsWithSegments("/api")
            ? (http.Request.Headers.ContainsKey(Header) || http.Request.Headers[HeaderNames.Authorization].ToString().StartsWith("Bearer ", StringComparison.Ordinal), null)
            : await HasToken(http).ConfigureAwait(false);
    }

    private static async Task<(bool, ProblemHttpResult?)> HasToken(HttpContext http)
    {
        try
        {
            return (await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http).ConfigureAwait(false), null);
        }
        catch (AntiforgeryValidationException e) when (e.InnerException is { } reason)
        {
            return (false, TypedResults.Problem("The form cannot be read: it is too large, came too slowly, or is none.",
                statusCode: (reason as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest, title: "The form cannot be read"));
        }
    }
}
