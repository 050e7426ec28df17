using Sitrep.Model;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Case.Review;

/// <summary>Which drafts make sense, and the judgements that they become.</summary>
internal static class Drafts
{
    /// <summary>What is wrong with a draft by itself; null when nothing is.</summary>
    public static string? Complaint(JudgementDraft draft) => draft.Verdict switch
    {
        Verdict.Same or Verdict.Different when draft.Other is null => "Same and different are said of two claims: name the other one.",
        Verdict.Same or Verdict.Different or Verdict.Unsure when draft.Other == draft.Claim => "The two claims are one. Name two.",
        Verdict.Accepted or Verdict.Rejected or Verdict.Corrected when draft.Other is not null => "Accept, reject and correct are said of one claim.",
        Verdict.Corrected when draft.Fields.IsEmpty => "A correction says which fields to change.",
        _ => null,
    };

    public static Judgement Judgement(JudgementDraft draft, ClaimEntry claim, ClaimEntry? other, Claim? correction, Author author) => new(draft.Verdict, claim.Reference, author)
    {
        Other = other?.Reference,
        Correction = correction,
        Reason = draft.Reason,
    };
}
