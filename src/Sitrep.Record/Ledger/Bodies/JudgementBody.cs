using Sitrep.Model;

namespace Sitrep.Record.Ledger.Bodies;

/// <summary>The content of a <c>judgement</c> entry.</summary>
sealed record JudgementBody(Verdict Verdict, ClaimRef Claim, ClaimRef? Other, string? Reason, Claim? Correction, long? Supersedes)
{
    public static JudgementBody Of(Judgement judgement) =>
        new(judgement.Verdict, judgement.Claim, judgement.Other, judgement.Reason, judgement.Correction, judgement.Supersedes);

    public Judgement ToJudgement(long entry, DateTimeOffset at, Author author) => new(Verdict, Claim, author)
    {
        Other = Other,
        Reason = Reason,
        Correction = Correction,
        Supersedes = Supersedes,
        Entry = entry,
        At = at,
    };
}
