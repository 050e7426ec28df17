using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Sitrep.Web.Safety;

/// <summary>Refuses bodies by what their head says, before a byte of them is read.</summary>
internal static class Bodies
{
    /// <summary>What is wrong with the body that is announced; null when nothing is.</summary>
    public static IResult? Complaint(HttpContext http) => http.Request switch
    {
        { ContentLength: { } length } when length > http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize => TooLarge(),
        { ContentType: { Length: > 0 } type } when MediaTypeHeaderValue.TryParse(type, out var told) && told.Charset is { Length: > 0 } charset && !charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) =>
            TypedResults.Problem("Send UTF-8.", statusCode: StatusCodes.Status415UnsupportedMediaType, title: "The charset is not taken"),
        _ => null,
    };

    private static ProblemHttpResult TooLarge() =>
        TypedResults.Problem("The body is larger than is taken here. Send less at a time.", statusCode: StatusCodes.Status413PayloadTooLarge, title: "Too large");
}
