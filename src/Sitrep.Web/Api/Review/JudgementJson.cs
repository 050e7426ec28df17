using System.Text.Json.Serialization;
using Sitrep.Exchange.Out;
using Sitrep.Model;
using Sitrep.Web.Api.Json;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Case.Reports;

namespace Sitrep.Web.Api.Review;

/// <summary>A judgement on the wire.</summary>
/// <param name="Entry">Its number in the ledger.</param>
/// <param name="Author">"person:anna", "rule:same-text".</param>
/// <param name="Claim">The claim's key; null when the report is read otherwise now and has no such claim.</param>
/// <param name="Correction">What the claim should say, when it is corrected, in the claim format.</param>
/// <param name="Supersedes">The number of the judgement that this one replaces.</param>
public sealed record JudgementJson(long Entry, DateTimeOffset At, string Author, string Verdict, string? Claim, string? Other, string? Reason,
    [property: JsonConverter(typeof(ClaimFormat))] ClaimEntry? Correction, long? Supersedes)
{
    public static JudgementJson Of(CaseView view, Judgement judgement)
    {
        var claim = Find(view, judgement.Claim);
        return new(judgement.Entry, judgement.At, judgement.Author.ToString(), Wire.Of(judgement.Verdict), claim?.Key,
            judgement.Other is { } other ? Find(view, other)?.Key : null, judgement.Reason,
            claim is null || judgement.Correction is null ? null : claim with { Claim = judgement.Correction with { Id = claim.AsRead.Id } }, judgement.Supersedes);
    }

    private static ClaimEntry? Find(CaseView view, ClaimRef reference) =>
        view.Report(ReportSource.KeyOf(reference.Report))?.Claims.FirstOrDefault(claim => claim.Reference == reference);
}
