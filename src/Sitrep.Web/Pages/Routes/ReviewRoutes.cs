using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Model;
using Sitrep.Record.Accounts;
using Sitrep.Situation.Reviewing;
using Sitrep.Web.Accounts;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Review;
using Sitrep.Web.Pages.Claims;
using Sitrep.Web.Safety;
using Sitrep.Web.Views.Review;

namespace Sitrep.Web.Pages.Routes;

/// <summary>The review queue: every answer is filed by a form and leads to the next question, with script or without.</summary>
internal static class ReviewRoutes
{
    public static void MapReview(this IEndpointRouteBuilder app, string[] reading)
    {
        app.MapMethods("/review", reading, Queue).For(Role.Reader);
        app.MapMethods("/review/{key}", reading, One).For(Role.Reader);
        app.MapPost("/review", File).For(Role.Reviewer);
        app.MapPost("/review/undo", Undo).For(Role.Reviewer);
    }

    private static RazorComponentResult<ReviewPage> Queue(HttpContext http, CurrentCase current, ReviewDesk desk, [FromServices] ICaseWriter? writer) =>
        Page(ReviewView.Queue(current, desk, Number(http.Request.Query["at"]) ?? 1, Number(http.Request.Query["done"])), http, writer);

    private static IResult One(string key, HttpContext http, CurrentCase current, ReviewDesk desk, [FromServices] ICaseWriter? writer) =>
        ReviewView.One(current, desk, key, Number(http.Request.Query["done"])) is { } view ? Page(view, http, writer) : TypedResults.NotFound();

    private static async Task<IResult> File(HttpContext http, CurrentCase current, ReviewDesk desk, [FromServices] ICaseWriter? writer)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
        if (writer is null || current.View().Claim(form["claim"].ToString()) is not { } claim || VerdictOf(form["verdict"]) is not { } verdict)
        {
            return TypedResults.NotFound();
        }

        var (other, at) = (form["other"].ToString() is { Length: > 0 } second ? second : null, Number(form["at"]));
        var filing = writer.Judge(new(verdict, claim.Key, Number(form["seen"]) ?? 0)
        {
            Other = other,
            Fields = verdict == Verdict.Corrected ? ReviewFields.Changed(claim.Claim, form) : [],
            Reason = OneLine(form["reason"].ToString()) is { Length: > 0 } reason ? reason : null,
        }, Person.Of(http).Author);
        var key = other is null ? claim.Key : $"{claim.Key}~{other}";
        return filing.Filed is { } filed
            ? SeeOther(http, at is { } place ? $"/review?at={place}&done={filed.Entry}" : $"/review/{key}?done={filed.Entry}")
            : Again(ReviewView.One(current, desk, key, null), filing, form, http, writer);
    }

    private static async Task<IResult> Undo(HttpContext http, CurrentCase current, [FromServices] ICaseWriter? writer, ReviewDesk desk)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
        if (writer is null || Number(form["entry"]) is not { } entry)
        {
            return TypedResults.NotFound();
        }

        var back = OwnAddress.Of(form["back"]) is var asked && asked.StartsWith("/review", StringComparison.Ordinal) ? asked : "/review";
        var filing = writer.Undo(entry, entry, Person.Of(http).Author);
        return filing.Filed is not null ? SeeOther(http, back) : Again(ReviewView.Queue(current, desk, 1, null), filing, form, http, writer);
    }

    // What was typed is shown again with what is wrong.
    private static IResult Again(ReviewView? view, Filing filing, IFormCollection form, HttpContext http, ICaseWriter writer) => view is null ? TypedResults.NotFound()
        : Page(view with
        {
            Newer = filing.Newer,
            Complaint = filing.Complaint,
            Kept = form.Where(field => field.Key == "reason" || (VerdictOf(form["verdict"]) == Verdict.Corrected && Correction.Fields.Contains(field.Key)))
                .ToImmutableDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal),
        }, http, writer, filing.IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status422UnprocessableEntity);

    private static RazorComponentResult<ReviewPage> Page(ReviewView view, HttpContext http, ICaseWriter? writer, int status = StatusCodes.Status200OK) =>
        new(new { View = view, Writes = writer is not null && Person.Of(http).May(Role.Reviewer), IsServedToBeRead = writer is null }) { StatusCode = status };

    private static StatusCodeHttpResult SeeOther(HttpContext http, string address)
    {
        http.Response.Headers.Location = address;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }

    // A reason is told within a line, wherever it is told.
    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Verdict? VerdictOf(string? name) => Enum.GetValues<Verdict>().Where(verdict => Codes.Of(verdict) == name).Select(verdict => (Verdict?)verdict).FirstOrDefault();
}
