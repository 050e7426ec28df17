using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Reviewing;

/// <summary>What is worth a person's look: pairs that fusion is least sure of and claims of low confidence, the most uncertain first; what is judged is left out.</summary>
public static class OpenQuestions
{
    /// <summary>Claims of less confidence are asked about.</summary>
    public const double LowConfidence = 0.6;

    public static ImmutableArray<ReviewItem> Of(IncidentFold folded, JudgementBook judged)
    {
        var pairs = folded.Doubts.Select(d => new ReviewItem(d.A, d.B, d.Score)).Where(i => !IsJudged(i, judged));
        var claims = folded.Claims.Where(c => c.Claim.Confidence < LowConfidence && judged.On(c) is null).Select(c => new ReviewItem(c, null, c.Claim.Confidence));
        return [.. pairs.Concat(claims).OrderBy(i => i.Sureness).ThenBy(i => i.Claim, Comparer<SourcedClaim>.Create(SourcedClaim.InOrder))];
    }

    static bool IsJudged(ReviewItem item, JudgementBook judged)
    {
        if (!judged.Concerns(item.Claim.Report.Id))
        {
            return false;
        }

        var (a, b) = (ClaimRef.Of(item.Claim.Report, item.Claim.Claim), ClaimRef.Of(item.Other!.Report, item.Other.Claim));
        return judged.Pairs.Any(p => p.Author.IsPerson && ((p.Claim == a && p.Other == b) || (p.Claim == b && p.Other == a)));
    }
}
