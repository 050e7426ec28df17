using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Review;

namespace Sitrep.Web.Api.Review;

/// <summary>/api/v1/review: what the program is least sure of, for a person to judge.</summary>
internal static class ReviewResource
{
    public static Ok<QuestionsJson> Queue(HttpRequest request, CurrentCase current, ReviewDesk desk)
    {
        var (view, total) = (current.View(), desk.Queue().Length);
        var page = Paging.Of(request, total);
        return TypedResults.Ok(new QuestionsJson(total, page.Next, desk.Queue(page.Offset, page.Limit).Select(entry => QuestionJson.Of(view, entry))));
    }

    public static IResult One(string key, CurrentCase current, ReviewDesk desk) =>
        desk.Find(key) is { } entry ? TypedResults.Ok(QuestionJson.Of(current.View(), entry)) : TypedResults.NotFound();
}
