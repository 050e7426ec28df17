using Sitrep.Web.Api.Claims;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Review;

namespace Sitrep.Web.Api.Review;

/// <summary>A question for a person: a claim, or two that may be about the same happening.</summary>
/// <param name="Key">What its address carries.</param>
/// <param name="Score">Of a pair the natural-log odds that it is one happening, of a claim its confidence; null when the program does not ask.</param>
/// <param name="Seen">To send back with a judgement.</param>
public sealed record QuestionJson(string Key, ClaimJson Claim, ClaimJson? Other, double? Score, long Seen, IEnumerable<JudgementJson> History)
{
    public static QuestionJson Of(CaseView view, ReviewEntry entry) => new(entry.Key, ClaimJson.Of(entry.Claim), entry.Other is { } other ? ClaimJson.Of(other) : null,
        entry.Item is { } item ? Math.Round(item.Score, 3) : null, entry.Seen, entry.History.Select(judgement => JudgementJson.Of(view, judgement)));
}
