using System.Runtime.InteropServices;
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
    readonly List<int>?[] bySentence;
    readonly DraftGroups byTrigger, byCore, byAction, byThing;
    readonly float[] report;

    /// <param name="scores">Log-odds of each draft by the first look.</param>
    public Neighbourhood(ReportView view, IReadOnlyList<Draft> drafts, float[] scores)
    {
        (this.view, this.drafts, this.scores) = (view, drafts, scores);
        odds = [.. scores.Select(s => LinearModel.Probability(s))];
        bySentence = BySentence();
        byTrigger = DraftGroups.By(drafts.Count, i => (drafts[i].Trigger.Sentence, drafts[i].Trigger.Head));
        byCore = DraftGroups.By(drafts.Count, i => drafts[i].Core is { } core ? (core.Sentence, core.Token) : (-1, -1));
        byAction = DraftGroups.By(drafts.Count, i => (drafts[i].Frame.Type, drafts[i].Action));
        byThing = DraftGroups.By(drafts.Count, i => (drafts[i].Frame.Type, drafts[i].Action, NameOf(drafts[i])));
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
        AddAmong(In(draft.Trigger.Sentence), [], index, row);
        AddAmong(draft.Core is null ? [] : byCore.Of(index), [], index, row);
        AddAmong(byTrigger.Of(index), [], index, row);
        AddAmong(byAction.Of(index), [], index, row);
        AddTold(index, row);
        AddAmong(In(draft.Trigger.Sentence - 1), In(draft.Trigger.Sentence + 1), index, row);
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

    List<int>?[] BySentence()
    {
        var sentences = new List<int>?[view.Trees.Length];
        for (var i = 0; i < drafts.Count; i++)
        {
            (sentences[drafts[i].Trigger.Sentence] ??= []).Add(i);
        }

        return sentences;
    }

    ReadOnlySpan<int> In(int sentence) => sentence >= 0 && sentence < bySentence.Length ? CollectionsMarshal.AsSpan(bySentence[sentence]) : [];

    /// <summary>Of the others in a group of two parts: the highest score, their mean, their number, and how many claims are expected.</summary>
    void AddAmong(ReadOnlySpan<int> group, ReadOnlySpan<int> more, int index, List<float> row)
    {
        var among = new Among(Nobody, 0, 0, 0);
        Count(group, index, ref among);
        Count(more, index, ref among);
        row.Add(among.Highest);
        row.Add(among.Number == 0 ? Nobody : among.Sum / among.Number);
        row.Add(among.Number);
        row.Add((float)among.Expected);
    }

    void Count(ReadOnlySpan<int> group, int index, ref Among among)
    {
        foreach (var other in group)
        {
            if (other != index)
            {
                among = new(Math.Max(among.Highest, scores[other]), among.Sum + scores[other], among.Number + 1, among.Expected + odds[other]);
            }
        }
    }

    readonly record struct Among(float Highest, float Sum, int Number, double Expected);

    /// <summary>Whether the same was told before: the same action of the same thing.</summary>
    void AddTold(int index, List<float> row)
    {
        var (before, after) = (Nobody, Nobody);
        foreach (var other in drafts[index].Core is null ? [] : byThing.Of(index))
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
