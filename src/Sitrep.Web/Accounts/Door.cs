using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using Sitrep.Record.Accounts;
using Sitrep.Web.Pages;
using Sitrep.Web.Safety;

namespace Sitrep.Web.Accounts;

/// <summary>Lets through who may make a request of a route. What no rule opens is closed.</summary>
internal static class Door
{
    public static void UseDoor(this WebApplication app) => app.Use(async (http, next) =>
    {
        var person = http.RequestServices.GetRequiredService<Entrance>().Know(http.Request);
        http.Features.Set(person);
        // The token of a form is bound to who got it.
        http.User = new(person.Name.Length > 0 ? new ClaimsIdentity([new(ClaimTypes.Name, person.Name)], "sitrep") : new ClaimsIdentity());
        if (http.GetEndpoint() is not RouteEndpoint endpoint || RoleFor(endpoint, http.Request) is not { } needed || person.May(needed))
        {
            await next(http).ConfigureAwait(false);
            return;
        }

        if (person.Name.Length > 0)
        {
            http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(DoorLog.Category).Refused(person.Name, person.Role, http.Request.Method, endpoint.RoutePattern.RawText ?? "");
        }

        await Refusal(http, person).ExecuteAsync(http).ConfigureAwait(false);
    });

    /// <summary>Whom a route is for; null for everybody.</summary>
    internal static Role? RoleFor(Endpoint endpoint, HttpRequest request) => endpoint.Metadata.GetMetadata<Needs>() is { } needs ? needs.Role
        : HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) ? Role.Public : Role.Reviewer;

    private static IResult Refusal(HttpContext http, Person person)
    {
        var (isKnown, hasAccounts) = (person.Role is not null && person.Name.Length > 0, http.RequestServices.GetRequiredService<Entrance>().Accounts is not null);
        if (!http.Request.Path.StartsWithSegments("/api"))
        {
            return isKnown || !hasAccounts ? new RazorComponentResult<ProblemPage>(new { Words = hasAccounts ? "denied" : "closed" }) { StatusCode = StatusCodes.Status403Forbidden }
                : TypedResults.Redirect($"/sign-in?back={Uri.EscapeDataString(OwnAddress.Here(http.Request))}");
        }

        if (isKnown || !hasAccounts)
        {
            return TypedResults.Problem(hasAccounts ? $"This needs more than the role {person.Role.ToString()!.ToLowerInvariant()}. Ask an admin: sitrep users add {person.Name} --role ROLE."
                : "This case is served to the public, to be read. Whoever keeps it serves it otherwise to judge and to add.", statusCode: StatusCodes.Status403Forbidden, title: "Not allowed");
        }

        http.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
        return TypedResults.Problem("Send a token (Authorization: Bearer …): an admin makes one with sitrep users token NAME.", statusCode: StatusCodes.Status401Unauthorized, title: "Who are you?");
    }
}
