using Sitrep.Learning;
using Sitrep.Packs.Weights;

namespace Sitrep.ClaimTraining;

/// <summary>Fits the judge and the roles to a set of cases.</summary>
public static class Learner
{
    public static Dictionary<Feature, float> FitJudge(IEnumerable<Case> cases) =>
        new Regression(epochs: 15, rate: 0.05f, penalty: 2e-3f).Fit([.. cases.SelectMany(c => c.Examples()).Where(e => e.Weight > 0)]);

    public static Dictionary<Feature, float> FitRoles(IEnumerable<Case> cases) =>
        new Regression(epochs: 10, rate: 0.1f, penalty: 1e-3f).Fit([.. cases.SelectMany(c => c.Choices())]);
}
