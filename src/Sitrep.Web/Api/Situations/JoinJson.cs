using Sitrep.Situation.Fusion.Comparing;
using Sitrep.Situation.Incidents;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Api.Situations;

/// <summary>Why a claim belongs to an incident.</summary>
/// <param name="Score">Natural-log odds that the two are about one happening; null when the signs say nothing.</param>
/// <param name="Judged">The number of the judgement that says so; null when the signs alone did.</param>
public sealed record JoinJson(string Claim, string With, double? Score, IEnumerable<string> Signs, long? Judged)
{
    public static JoinJson Of(Join join) => new(KeyOf(join.Claim), KeyOf(join.With), double.IsFinite(join.Score) ? Math.Round(join.Score, 2) : null,
        join.Signs.Select(SignWeights.NameOf), join.Judged?.Entry);

    private static string KeyOf(Situation.SourcedClaim claim) => ClaimEntry.KeyOf(claim.Report.Id, claim.Claim);
}
