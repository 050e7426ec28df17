using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.DependencyInjection;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Pages;
using Sitrep.Web.Words;

namespace Sitrep.Web.Safety;

/// <summary>What is answered when there is no such page, or when making one failed: problem details under /api, a page elsewhere.</summary>
public static class OwnErrors
{
    public static void UseOwnErrors(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = http => Answer(http, StatusCodes.Status500InternalServerError, "broken") });
        app.UseStatusCodePages(pages => pages.HttpContext.Response.StatusCode == StatusCodes.Status404NotFound
            ? Answer(pages.HttpContext, StatusCodes.Status404NotFound, "missing")
            : pages.HttpContext.Request.Path.StartsWithSegments("/api") ? Refuse(pages.HttpContext) : Task.CompletedTask);
    }

    // What the server itself refuses before any route has seen it.
    private static Task Refuse(HttpContext http) => TypedResults.Problem(http.Response.StatusCode switch
    {
        StatusCodes.Status400BadRequest => $"The body or a parameter cannot be read. {OpenApi.Address} says what is taken.",
        StatusCodes.Status405MethodNotAllowed => $"The address takes other methods: {http.Response.Headers.Allow}.",
        StatusCodes.Status413PayloadTooLarge => "The body is too large. Send less at once.",
        StatusCodes.Status415UnsupportedMediaType => $"The body is of another type than is taken. {OpenApi.Address} says which, and Content-Type names it.",
        _ => $"{OpenApi.Address} says what is taken.",
    }, statusCode: http.Response.StatusCode).ExecuteAsync(http);

    private static Task Answer(HttpContext http, int status, string words)
    {
        var said = http.RequestServices.GetRequiredService<InterfaceWords>();
        IResult answer = http.Request.Path.StartsWithSegments("/api")
            ? TypedResults.Problem(said[$"{words}.text"], statusCode: status, title: said[$"{words}.title"])
            : new RazorComponentResult<ProblemPage>(new { Words = words }) { StatusCode = status };
        return answer.ExecuteAsync(http);
    }
}
