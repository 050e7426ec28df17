using Sitrep.Learning;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims.Judging;
using Sitrep.Reading.Claims.Roles;

namespace Sitrep.ClaimTraining;

/// <summary>Fits the judge and the roles to a set of cases.</summary>
public static class Learner
{
    const int Parts = 5, RoleParts = 3;
    const float CorpusWeight = 0.3f;

    /// <summary>The judge's first look.</summary>
    public static Dictionary<Feature, float> FitJudge(IEnumerable<Case> cases) =>
        new Regression(epochs: 15, rate: 0.05f, penalty: 2e-3f).Fit([.. cases.SelectMany(c => c.Examples()).Where(e => e.Weight > 0)]);

    /// <summary>
    /// The judge's second look. It must see first looks as good as those at texts that were not learnt from: each text's are by weights
    /// that were fitted without it. The corpora's texts stand for reports of a sentence or two, at a lower weight: they were written to
    /// hold claims.
    /// </summary>
    public static BoostedTrees FitTrees(IReadOnlyList<Case> reports, IReadOnlyList<Case> corpora)
    {
        var (rows, positive, weights) = (new List<float[]>(), new List<bool>(), new List<float>());
        var texts = reports.Concat(corpora).ToList();
        for (var part = 0; part < Parts; part++)
        {
            var first = FittedModel.Open(FitJudge(texts.Where((_, i) => i % Parts != part)));
            foreach (var text in texts.Where((_, i) => i % Parts == part))
            {
                var around = new Neighbourhood(text.View, text.Drafts, [.. text.Features.Select(f => first.Score(f.AsSpan()))]);
                rows.AddRange(text.Drafts.Select((_, i) => around.Of(i)));
                positive.AddRange(text.Examples().Select(e => e.Positive));
                weights.AddRange(text.Examples().Select(e => e.Weight * (text.Text.FromCorpus ? CorpusWeight : 1)));
            }
        }

        return new Boosting(rounds: 300, depth: 5).Fit(rows, positive, weights);
    }

    /// <summary>The roles' second look, learnt as the judge's is, and with what went before filled as the first look fills it when reading. A choice whose right candidates the first look leaves behind teaches nothing.</summary>
    public static BoostedTrees FitRoleTrees(IReadOnlyList<Case> texts)
    {
        var (rows, right, weights, sizes) = (new List<float[]>(), new List<bool>(), new List<float>(), new List<int>());
        for (var part = 0; part < RoleParts; part++)
        {
            var first = FittedModel.Open(FitRoles(texts.Where((_, i) => i % RoleParts != part)));
            foreach (var choice in texts.Where((_, i) => i % RoleParts == part).SelectMany(c => c.Choices(c.CastingBy(new(first, null)))).Where(c => Contest.Decides(c.Role)))
            {
                var contest = choice.SecondLook(choice.First.Scores(first));
                var runners = contest.Runners();
                if (runners.Exists(i => choice.First.Right[i]))
                {
                    rows.AddRange(runners.Select(contest.Of));
                    right.AddRange(runners.Select(i => choice.First.Right[i]));
                    weights.AddRange(runners.Select(_ => choice.First.Weight));
                    sizes.Add(runners.Count);
                }
            }
        }

        return new Boosting(rounds: 240, depth: 5, rate: 0.08).Fit(rows, right, weights, sizes);
    }

    public static RoleModel FitBothRoles(IReadOnlyList<Case> texts) => new(FittedModel.Open(FitRoles(texts)), FitRoleTrees(texts));

    public static Dictionary<Feature, float> FitRoles(IEnumerable<Case> cases) =>
        new Regression(epochs: 10, rate: 0.1f, penalty: 1e-3f).Fit([.. cases.SelectMany(c => c.Choices()).Select(c => c.First)]);
}
