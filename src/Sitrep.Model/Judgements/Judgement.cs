namespace Sitrep.Model;

/// <summary>
/// What somebody decided about one claim or about two. A judgement is never deleted: a later one supersedes it. Which one counts when several stand, the
/// situation decides; the record keeps them all in the order in which they were filed.
/// </summary>
/// <param name="Claim">The claim that it is about. It may be in no reading any longer; then the judgement waits for review.</param>
/// <param name="Author">A person or a rule.</param>
public sealed record Judgement(Verdict Verdict, ClaimRef Claim, Author Author)
{
    /// <summary>The second claim of same, different and unsure.</summary>
    public ClaimRef? Other { get; init; }

    /// <summary>What the claim should say, when it is corrected.</summary>
    public Claim? Correction { get; init; }

    /// <summary>Why, in the author's words.</summary>
    public string? Reason { get; init; }

    /// <summary>The number of the entry whose judgement this one replaces.</summary>
    public long? Supersedes { get; init; }

    /// <summary>The number of its entry in the ledger, from 1; 0 until it is filed.</summary>
    public long Entry { get; init; }

    /// <summary>When it was filed; the second clock applies to judgements as it does to reports.</summary>
    public DateTimeOffset At { get; init; }
}
