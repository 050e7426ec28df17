using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Web.Case.Review;

/// <summary>What a person wants to file.</summary>
/// <param name="Claim">The claim's key.</param>
/// <param name="Seen">The number of the last judgement about it that the person has seen (<see cref="ReviewEntry.Seen"/>), 0 for none.</param>
public sealed record JudgementDraft(Verdict Verdict, string Claim, long Seen)
{
    /// <summary>The key of the second claim: of same and different, and of unsure about a pair.</summary>
    public string? Other { get; init; }

    /// <summary>Of a correction, what each changed field should say, as <c>sitrep review</c> takes it: count "12-15", day "2024-11-28"; an empty value is none.</summary>
    public ImmutableArray<KeyValuePair<string, string>> Fields { get; init; } = [];

    /// <summary>Why, in the person's words.</summary>
    public string? Reason { get; init; }
}
