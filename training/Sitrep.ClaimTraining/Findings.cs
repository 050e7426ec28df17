using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Reading.Claims;
using Sitrep.Reading.Claims.Corpus;

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

    /// <summary>How often the right value of a role is among its candidates.</summary>
    public static void Reach(IReadOnlyList<Case> cases, bool show, TextWriter writer)
    {
        var choices = cases.Sum(c => c.Choices().Count());
        var lost = cases.SelectMany(c => c.Unreachable.Distinct()).ToList();
        writer.WriteLine($"roles: {choices} choices, and {lost.Count} whose right value is no candidate: {string.Join(", ", lost.GroupBy(l => l.Split(' ')[0]).Select(g => $"{g.Key} {g.Count()}"))}");
        lost.ForEach((show ? writer : TextWriter.Null).WriteLine);
    }

    public static void Score(ClaimReader reader, IReadOnlyList<Case> cases, bool show, TextWriter writer)
    {
        var score = new Score(Case.Agreement);
        foreach (var report in cases)
        {
            var claims = reader.Read(report.View);
            Explain(report, claims, score.Add(report.Text, claims), show ? writer : TextWriter.Null);
            foreach (var (draft, probability) in show ? reader.Weigh(report.View) : [])
            {
                writer.WriteLine($"    {probability:F2} {draft.Frame.Id} {draft.Origin} {draft.Core?.Fit} «{draft.Evidence.Of(report.Text.Report.Text)}»");
            }

        }

        score.Print(writer, details: true);
    }

    /// <summary>Lists what was said too much, what no draft proposed, and what was proposed and not kept.</summary>
    public static void Explain(Case report, ImmutableArray<Claim> claims, IReadOnlySet<int> right, TextWriter writer)
    {
        var (file, text) = (report.Text.Report.File, report.Text.Report.Text);
        for (var i = 0; i < claims.Length; i++)
        {
            if (!right.Contains(i))
            {
                var claim = claims[i];
                writer.WriteLine($"  extra {file}: {claim.Rule} {claim.Confidence} count={claim.Count?.Min}-{claim.Count?.Max} category={claim.Category} place={claim.Place?.Surface} item={claim.Item} «{claim.Evidence.Of(text)}»");
            }
        }

        foreach (var expected in report.Text.Claims.Where(e => !e.Optional))
        {
            var fate = !report.Claims.Contains(expected) ? "unproposed" : claims.Any(c => Case.Agreement.IsAbout(expected, c)) ? "kept" : "dropped";
            if (fate != "kept")
            {
                var fields = string.Join(' ', expected.Fields.Select(f => $"{f.Key}={string.Join('|', f.Value)}"));
                writer.WriteLine($"  {fate} {file}: {expected.Type}/{expected.Action} «{expected.Quote}» {fields}");
            }
        }
    }

    /// <summary>Prints what the drafts of a text are made from.</summary>
    public static void Inspect(Case sample, TextWriter writer)
    {
        var text = sample.Text.Report.Text;
        foreach (var tree in sample.View.Trees)
        {
            for (var i = 0; i < tree.Count; i++)
            {
                writer.WriteLine($"{i}\t{tree.Form(i)}\t{tree[i].Lemma}\t{tree[i].Pos}\t{tree[i].Head}\t{tree[i].Relation}\t{tree[i].Features}");
            }
        }

        foreach (var located in sample.View.Located)
        {
            writer.WriteLine($"{located.Sentence}:{located.Token} {located.Mention}");
        }

        foreach (var draft in sample.Drafts)
        {
            writer.WriteLine($"{draft.Frame.Id} {draft.Origin} core={draft.Core?.Slot} {draft.Core?.Fit} {draft.Core?.Count} «{draft.Evidence.Of(text)}» slots: {string.Join(' ', draft.Slots.Select(s => $"{s.Name}={s.Token}"))}");
        }
    }
}
