namespace Sitrep.Web.Api.Review;

/// <summary>A judgement as it is sent.</summary>
/// <param name="Verdict">"same", "different", "unsure", "accepted", "corrected" or "rejected".</param>
/// <param name="Claim">The claim's key.</param>
/// <param name="Other">The second claim's key, of same and different.</param>
/// <param name="Fields">Of a correction: the fields to change with what they should say.</param>
/// <param name="Seen">The number of the last judgement about it that its author has seen; 0 for none.</param>
public sealed record GivenJudgement(string? Verdict, string? Claim, string? Other, IReadOnlyDictionary<string, string>? Fields, string? Reason, long Seen);
