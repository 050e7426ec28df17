using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Sitrep.Model;
using Sitrep.Web.Accounts;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Review;

namespace Sitrep.Web.Api.Review;

/// <summary>/api/v1/judgements: what people and rules judged, and how to judge.</summary>
internal static class JudgementsResource
{
    public static Ok<JudgementsJson> List(HttpRequest request, CurrentCase current)
    {
        var view = current.View(VantageQuery.From(request.Query));
        var page = Paging.Of(request, view.Judgements.Length);
        return TypedResults.Ok(new JudgementsJson(view.Judgements.Length, page.Next,
            view.Judgements.Reverse().Skip(page.Offset).Take(page.Limit).Select(judgement => JudgementJson.Of(view, judgement))));
    }

    public static IResult File(GivenJudgement given, HttpContext http, CurrentCase current, [FromServices] ICaseWriter? writer) =>
        VerdictOf(given.Verdict) is not { } verdict ? Refused($"verdict is one of {string.Join(", ", QueryWords.Verdicts)}.")
        : given.Claim is not { } claim ? Refused("claim is the key of the claim that is judged.")
        : writer is null ? ReadOnly()
        : Answer(writer.Judge(new(verdict, claim, given.Seen) { Other = given.Other, Fields = [.. given.Fields ?? new Dictionary<string, string>()], Reason = given.Reason }, Person.Of(http).Author), current);

    public static IResult Undo(long entry, GivenUndo given, HttpContext http, CurrentCase current, [FromServices] ICaseWriter? writer) =>
        writer is null ? ReadOnly() : Answer(writer.Undo(entry, given.Seen, Person.Of(http).Author), current);

    internal static IResult ReadOnly() => TypedResults.Problem("This case is served to be read. Serve it with sitrep serve to judge and to add.", statusCode: StatusCodes.Status403Forbidden, title: "Nothing can be changed here");

    private static IResult Answer(Filing filing, CurrentCase current)
    {
        if (filing.Complaint is { } complaint)
        {
            return Refused(complaint);
        }

        var view = current.View();
        return filing.Filed is { } filed ? TypedResults.Created($"/api/v1/judgements#{filed.Entry}", JudgementJson.Of(view, filed))
            : TypedResults.Problem("The same claims were judged since you looked. Look at what is newer, then judge again with the last number as seen.",
                statusCode: StatusCodes.Status409Conflict, title: "Somebody was first",
                extensions: new Dictionary<string, object?> { ["newer"] = filing.Newer.Select(judgement => JudgementJson.Of(view, judgement)).ToArray() });
    }

    private static ProblemHttpResult Refused(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status422UnprocessableEntity, title: "That cannot be filed");

    private static Verdict? VerdictOf(string? name) => QueryWords.Verdicts.IndexOf(name ?? "") is >= 0 and var at ? (Verdict)at : null;
}
