using Sitrep.Model;
using Sitrep.Reading.Claims;

namespace Sitrep.ClaimTraining;

/// <summary>Prints what the trainer found.</summary>
public static class Findings
{
    /// <summary>How many of the required claims any draft proposes: the ceiling of recall.</summary>
    public static void Recall(IReadOnlyList<Case> cases, TextWriter writer)
    {
        var required = cases.SelectMany(c => c.Text.Claims.Where(e => !e.Optional).Select(e => (Type: $"{e.Type}/{e.Action}", Found: c.Claims.Contains(e)))).ToList();
        writer.WriteLine($"{cases.Count} reports, {cases.Sum(c => c.Drafts.Count)} drafts, proposed {required.Count(r => r.Found)} of {required.Count} required claims");
        foreach (var type in required.GroupBy(r => r.Type).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            writer.WriteLine($"  {type.Key,-28} proposed {type.Count(r => r.Found),4} of {type.Count(),4}");
        }
    }

    public static void Score(ClaimReader reader, IReadOnlyList<Case> cases, bool show, TextWriter writer)
    {
        var score = new Score();
        foreach (var report in cases)
        {
            var claims = reader.Read(report.View);
            var right = score.Add(report.Text, claims);
            foreach (var (claim, i) in claims.Select((c, i) => (c, i)))
            {
                if (show && !right.Contains(i))
                {
                    writer.WriteLine($"  extra  {report.Text.Report.File}: {claim.Type}/{claim.Action} {claim.Rule} «{claim.Evidence.Of(report.Text.Report.Text)}» {claim.Confidence}");
                }
            }

            foreach (var expected in report.Text.Claims.Where(e => show && !e.Optional && !report.Claims.Contains(e)))
            {
                writer.WriteLine($"  never proposed {report.Text.Report.File}: {expected.Type}/{expected.Action} «{expected.Quote}»");
            }
        }

        score.Print(writer, details: true);
    }
}
