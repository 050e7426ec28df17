using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Web.Case.Review;

/// <summary>Which judgements change what a person looks at.</summary>
internal static class Touching
{
    /// <summary>Those about the claim, and of a pair about either claim alone or both together; what is told of one of them and a third claim is another matter.</summary>
    public static ImmutableArray<Judgement> Of(IEnumerable<Judgement> judgements, ClaimRef claim, ClaimRef? other) =>
        [.. judgements.Where(judgement => other is null ? IsAbout(judgement, claim) : IsAbout(judgement, claim, other))];

    private static bool IsAbout(Judgement judgement, ClaimRef claim) => judgement.Claim == claim && judgement.Other is null;

    private static bool IsAbout(Judgement judgement, ClaimRef claim, ClaimRef other) => judgement.Other is null
        ? judgement.Claim == claim || judgement.Claim == other
        : (judgement.Claim == claim && judgement.Other == other) || (judgement.Claim == other && judgement.Other == claim);
}
