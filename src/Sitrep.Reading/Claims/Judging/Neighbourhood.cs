using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;

namespace Sitrep.Reading.Claims.Judging;

/// <summary>
/// A second look at a draft: what the first look thought of it and of those around it. A clash among ten sure reports of fighting is
/// likelier than one alone in a page on markets, and of two readings of the same words one is likelier wrong.
/// </summary>
public sealed class Neighbourhood
{
    /// <summary>How many numbers a row has.</summary>
    public const int Width = 39;

    const float Nobody = -9;
    readonly ReportView view;
    readonly IReadOnlyList<Draft> drafts;
    readonly float[] scores;
    readonly double[] odds;
    readonly ILookup<int, int> bySentence;
    readonly ILookup<(int, int), int> byTrigger;
    readonly ILookup<(int, int), int> byCore;
    readonly ILookup<(ClaimType, string), int> byAction;
    readonly ILookup<(ClaimType, string, string), int> byThing;
    readonly string?[] names;
    readonly float[] report;

    /// <param name="scores">Log-odds of each draft by the first look.</param>
    public Neighbourhood(ReportView view, IReadOnlyList<Draft> drafts, float[] scores)
    {
        (this.view, this.drafts, this.scores) = (view, drafts, scores);
        odds = [.. scores.Select(s => LinearModel.Probability(s))];
        var all = Enumerable.Range(0, drafts.Count).ToList();
        bySentence = all.ToLookup(i => drafts[i].Trigger.Sentence);
        byTrigger = all.ToLookup(i => (drafts[i].Trigger.Sentence, drafts[i].Trigger.Head));
        byCore = all.ToLookup(i => drafts[i].Core is { } core ? (core.Sentence, core.Token) : (-1, -1));
        byAction = all.ToLookup(i => (drafts[i].Frame.Type, drafts[i].Action));
        names = [.. drafts.Select(NameOf)];
        byThing = all.Where(i => names[i] is not null).ToLookup(i => (drafts[i].Frame.Type, drafts[i].Action, names[i]!));
        report = OfReport();
    }

    /// <summary>The row of a draft.</summary>
    public float[] Of(int index)
    {
        var row = new List<float>(Width);
        Fill(index, row);
        return [.. row];
    }

    /// <param name="row">Receives the numbers of the row of a draft.</param>
    public void Fill(int index, List<float> row)
    {
        var draft = drafts[index];
        AddOwn(index, row);
        AddAmong(bySentence[draft.Trigger.Sentence], index, row);
        AddAmong(draft.Core is { } core ? byCore[(core.Sentence, core.Token)] : [], index, row);
        AddAmong(byTrigger[(draft.Trigger.Sentence, draft.Trigger.Head)], index, row);
        AddAmong(byAction[(draft.Frame.Type, draft.Action)], index, row);
        AddTold(index, row);
        AddAmong(bySentence[draft.Trigger.Sentence - 1].Concat(bySentence[draft.Trigger.Sentence + 1]), index, row);
        row.AddRange(report);
        row[^1] -= (float)odds[index];
    }

    void AddOwn(int index, List<float> row)
    {
        var draft = drafts[index];
        var tree = view.Trees[draft.Trigger.Sentence];
        row.Add(scores[index]);
        row.Add((float)draft.Frame.Type);
        row.Add(draft.Origin switch { "frame" => 0, "zero" => 1, "list" => 2, "several" => 3, "subset" => 4, "told" => 5, "loose" => 6, _ => 7 });
        row.Add(draft.Frame.Weak ? 1 : 0);
        row.Add(draft.Core is { } core ? (int)core.Fit : -1);
        row.Add(draft.Core is { Count: { } count } ? Math.Min(count.Best ?? 0, 1000) : -1);
        row.Add(draft.Core?.Rank ?? -1);
        row.Add(draft.Trigger.Sentence);
        row.Add(tree.Count);
        row.Add(draft.Trigger.Head);
        row.Add((float)draft.Evidence.Start / Math.Max(1, view.Report.Text.Length));
    }

    /// <summary>Of the others in a group: the highest score, their mean, their number, and how many claims are expected.</summary>
    void AddAmong(IEnumerable<int> group, int index, List<float> row)
    {
        var (highest, sum, number, expected) = (Nobody, 0f, 0, 0.0);
        foreach (var other in group)
        {
            if (other != index)
            {
                highest = Math.Max(highest, scores[other]);
                (sum, number, expected) = (sum + scores[other], number + 1, expected + odds[other]);
            }
        }

        row.Add(highest);
        row.Add(number == 0 ? Nobody : sum / number);
        row.Add(number);
        row.Add((float)expected);
    }

    /// <summary>Whether the same was told before: the same action of the same thing.</summary>
    void AddTold(int index, List<float> row)
    {
        var (before, after) = (Nobody, Nobody);
        var draft = drafts[index];
        foreach (var other in names[index] is { } name ? byThing[(draft.Frame.Type, draft.Action, name)] : [])
        {
            if (other != index)
            {
                (before, after) = other < index ? (Math.Max(before, scores[other]), after) : (before, Math.Max(after, scores[other]));
            }
        }

        row.Add(before);
        row.Add(after);
    }

    /// <summary>What a draft is about, whatever the case of its letters; null when about nothing.</summary>
    string? NameOf(Draft draft) => draft.Core is not { } core ? null
        : (core.Mention is PlaceMention place ? place.Name : $"{view.Trees[core.Sentence][core.Token].Lemma} {core.Count?.Best}").ToUpperInvariant();

    float[] OfReport()
    {
        var best = odds.OrderDescending().Take(5).ToList();
        return
        [
            drafts.Count / (float)Math.Max(1, view.Trees.Length),
            best.Count == 0 ? 0 : (float)best.Average(),
            (float)odds.Sum() / Math.Max(1, view.Trees.Length),
            view.Context.PartyDensity,
            view.Context.MeansDensity,
            (float)odds.Sum(),
        ];
    }
}
