using Sitrep.Web.Api.Review;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Incidents;

namespace Sitrep.Web.Api.Situations;

/// <summary>A step in an incident's history: a report became known, or somebody judged.</summary>
/// <param name="Report">The key of the report that became known; null for a judgement.</param>
/// <param name="Claims">The keys of the incident's claims that it is about.</param>
public sealed record StepJson(DateTimeOffset At, string? Report, IEnumerable<string> Claims, JudgementJson? Judgement)
{
    public static StepJson Of(CaseView view, HistoryEntry step) =>
        new(step.At, step.Report?.Key, step.Claims.Select(claim => claim.Key), step.Judgement is { } judgement ? JudgementJson.Of(view, judgement) : null);
}
