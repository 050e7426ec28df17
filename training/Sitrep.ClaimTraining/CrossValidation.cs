using System.Collections.Immutable;
using Sitrep.Learning;
using Sitrep.Model;
using Sitrep.Reading.Claims;
using Sitrep.Reading.Claims.Judging;
using Sitrep.Reading.Claims.Roles;

namespace Sitrep.ClaimTraining;

/// <summary>Scores the models on reports that they have not learnt from: every fifth report is held out in turn.
/// More reports are learnt from and not scored.</summary>
public sealed class CrossValidation(Func<JudgeModel, RoleModel, double, ClaimReader> open, bool show = false, int folds = 5)
{
    public void Run(IReadOnlyList<Case> reports, IReadOnlyList<Case> more, IReadOnlyList<Case> corpora, IReadOnlyList<double> thresholds, TextWriter writer)
    {
        var scores = thresholds.Select(_ => new Score(Case.Agreement)).ToList();
        var calibration = new Calibration();
        for (var fold = 0; fold < folds; fold++)
        {
            var others = reports.Where((_, i) => i % folds != fold).Concat(more).ToList();
            var learnt = others.Concat(corpora).ToList();
            var judge = new JudgeModel(FittedModel.Open(Learner.FitJudge(learnt)), Learner.FitTrees(others, corpora));
            var roles = Learner.FitBothRoles(learnt);
            var readers = thresholds.Select(t => open(judge, roles, t)).ToList();
            foreach (var report in reports.Where((_, i) => i % folds == fold))
            {
                ScoreReport(report, readers, scores, calibration, show ? writer : TextWriter.Null);
            }

            writer.WriteLine($"fold {fold + 1} of {folds}");
        }

        for (var t = 0; t < thresholds.Count; t++)
        {
            writer.Write($"kept from {thresholds[t]:F2}: ");
            scores[t].Print(writer, details: t == thresholds.Count / 2);
        }

        (show ? scores[thresholds.Count / 2].Mistakes : []).ForEach(writer.WriteLine);
        calibration.Print(writer);
    }

    static void ScoreReport(Case report, List<ClaimReader> readers, List<Score> scores, Calibration calibration, TextWriter writer)
    {
        for (var t = 0; t < readers.Count; t++)
        {
            var claims = readers[t].Read(report.View);
            var right = scores[t].Add(report.Text, claims);
            if (t == readers.Count / 2)
            {
                Findings.Explain(report, claims, right, writer);
            }

            if (t == 0)
            {
                calibration.Add(claims.Select((c, i) => (c.Confidence, right.Contains(i))));
            }
        }
    }
}
