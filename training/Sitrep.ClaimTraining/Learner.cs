using Sitrep.Learning;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims.Judging;

namespace Sitrep.ClaimTraining;

/// <summary>Fits the judge and the roles to a set of cases.</summary>
public static class Learner
{
    const int Parts = 5;

    /// <summary>The judge's first look.</summary>
    public static Dictionary<Feature, float> FitJudge(IEnumerable<Case> cases) =>
        new Regression(epochs: 15, rate: 0.05f, penalty: 2e-3f).Fit([.. cases.SelectMany(c => c.Examples()).Where(e => e.Weight > 0)]);

    /// <summary>
    /// The judge's second look. It must see first looks as good as those at reports that were not learnt from: each report's are by
    /// weights that were fitted without it. The corpora's single sentences have no surroundings and teach the first look only.
    /// </summary>
    public static BoostedTrees FitTrees(IReadOnlyList<Case> reports, IReadOnlyList<Case> corpora)
    {
        var (rows, positive, weights) = (new List<float[]>(), new List<bool>(), new List<float>());
        for (var part = 0; part < Parts; part++)
        {
            var first = FittedModel.Open(FitJudge(reports.Where((_, i) => i % Parts != part).Concat(corpora)));
            foreach (var report in reports.Where((_, i) => i % Parts == part))
            {
                var around = new Neighbourhood(report.View, report.Drafts, [.. report.Features.Select(f => first.Score(f.AsSpan()))]);
                rows.AddRange(report.Drafts.Select((_, i) => around.Of(i)));
                positive.AddRange(report.Examples().Select(e => e.Positive));
                weights.AddRange(report.Examples().Select(e => e.Weight));
            }
        }

        return new Boosting(rounds: 240, depth: 4).Fit(rows, positive, weights);
    }

    public static Dictionary<Feature, float> FitRoles(IEnumerable<Case> cases) =>
        new Regression(epochs: 10, rate: 0.1f, penalty: 1e-3f).Fit([.. cases.SelectMany(c => c.Choices())]);
}
