using System.Runtime.InteropServices;
using Sitrep.Model;
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

    static readonly Func<Draft, Draft, bool> any = (_, _) => true, sameTrigger = (a, b) => a.Trigger.Head == b.Trigger.Head, sameCore = (a, b) => a.Core!.Value.Token == b.Core!.Value.Token;

    readonly ReportView view;
    readonly IReadOnlyList<Draft> drafts;
    readonly float[] scores;
    readonly double[] odds;
    readonly SentenceIndex bySentence, byCore;
    readonly Dictionary<(ClaimType, string), GroupTotal> byAction = [];
    readonly SameThing told;
    readonly float[] report;

    /// <param name="scores">Log-odds of each draft by the first look.</param>
    public Neighbourhood(ReportView view, IReadOnlyList<Draft> drafts, float[] scores)
    {
        (this.view, this.drafts, this.scores) = (view, drafts, scores);
        odds = [.. scores.Select(s => LinearModel.Probability(s))];
        bySentence = new(view.Trees.Length, drafts.Count, i => drafts[i].Trigger.Sentence);
        byCore = new(view.Trees.Length, drafts.Count, i => drafts[i].Core?.Sentence ?? -1);
        told = new(view, drafts, scores);
        for (var i = 0; i < drafts.Count; i++)
        {
            ref var total = ref CollectionsMarshal.GetValueRefOrAddDefault(byAction, (drafts[i].Frame.Type, drafts[i].Action), out var known);
            total = (known ? total : GroupTotal.Empty).With(scores[i], odds[i]);
        }

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
        AddAmong(bySentence.In(draft.Trigger.Sentence), [], index, any, row);
        AddAmong(draft.Core is { } core ? byCore.In(core.Sentence) : [], [], index, sameCore, row);
        AddAmong(bySentence.In(draft.Trigger.Sentence), [], index, sameTrigger, row);
        Add(byAction[(draft.Frame.Type, draft.Action)].Without(scores[index], odds[index]), row);
        var (before, after) = draft.Core is null ? (GroupTotal.Nobody, GroupTotal.Nobody) : told.Of(index);
        row.Add(before);
        row.Add(after);
        AddAmong(bySentence.In(draft.Trigger.Sentence - 1), bySentence.In(draft.Trigger.Sentence + 1), index, any, row);
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

    /// <summary>Of the others in a group of two parts that are like a draft: the highest score, their mean, their number, and how many claims are expected.</summary>
    void AddAmong(ReadOnlySpan<int> group, ReadOnlySpan<int> more, int index, Func<Draft, Draft, bool> isLike, List<float> row)
    {
        var among = GroupTotal.Empty;
        Count(group, index, isLike, ref among);
        Count(more, index, isLike, ref among);
        Add(among, row);
    }

    void Count(ReadOnlySpan<int> group, int index, Func<Draft, Draft, bool> isLike, ref GroupTotal among)
    {
        foreach (var other in group)
        {
            if (other != index && isLike(drafts[other], drafts[index]))
            {
                among = among.With(scores[other], odds[other]);
            }
        }
    }

    static void Add(GroupTotal others, List<float> row)
    {
        row.Add(others.Highest);
        row.Add(others.Mean);
        row.Add(others.Number);
        row.Add((float)others.Expected);
    }

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
