using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Reviewing;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Case.Review;

/// <summary>A question for a person, or the state of one that was asked: a claim, or two that may be about the same happening.</summary>
/// <param name="Other">The second claim of a pair; null when the question is about one.</param>
/// <param name="Item">How sure the program is; null when it does not ask.</param>
/// <param name="History">What was judged about the claims, the first judgement first.</param>
public sealed record ReviewEntry(ClaimEntry Claim, ClaimEntry? Other, ReviewItem? Item, ImmutableArray<Judgement> History)
{
    /// <summary>The number of the last judgement about the claims, 0 when there is none: a judgement sends it back as <see cref="JudgementDraft.Seen"/>.</summary>
    public long Seen => History.IsEmpty ? 0 : History[^1].Entry;

    /// <summary>What the address of the question carries: the claim's key, and for a pair "~" and the other's.</summary>
    public string Key => Other is null ? Claim.Key : $"{Claim.Key}~{Other.Key}";
}
