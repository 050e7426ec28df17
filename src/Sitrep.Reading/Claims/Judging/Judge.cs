using System.Collections.Immutable;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;

namespace Sitrep.Reading.Claims.Judging;

/// <summary>Says which drafts are claims. Among drafts that read the same words as the same type, the most probable one stands.</summary>
public sealed class Judge(LinearModel? weights, WordClusters clusters, double threshold)
{
    /// <summary>Without weights, what a draft without a mention of the right kind is worth.</summary>
    const double Unlearnt = 0.5;

    public ImmutableArray<Judged> Decide(ReportView view, IReadOnlyList<Draft> drafts)
    {
        var features = new DraftFeatures(view, drafts, clusters);
        var judged = drafts.Select(d => new Judged(d, Probability(features, d))).ToList();
        judged.RemoveAll(j => j.Probability < threshold);
        return [.. judged.Where(j => !judged.Exists(other => Beats(other, j)))];
    }

    double Probability(DraftFeatures features, Draft draft) =>
        weights is null ? Unlearnt : LinearModel.Probability(weights.Score(features.Of(draft).AsSpan()));

    static bool Beats(Judged winner, Judged loser) =>
        !ReferenceEquals(winner, loser)
        && (winner.Probability > loser.Probability
            || (winner.Probability == loser.Probability && string.CompareOrdinal(winner.Draft.Frame.Id, loser.Draft.Frame.Id) < 0))
        && Same(winner.Draft, loser.Draft);

    static bool Same(Draft a, Draft b)
    {
        if (a.Trigger.Sentence != b.Trigger.Sentence || a.Frame.Type != b.Frame.Type)
        {
            return false;
        }

        return a.Core is { } one && b.Core is { } other
            ? one.Sentence == other.Sentence && one.Token == other.Token && a.Action == b.Action
            : a.Core is null && b.Core is null && a.Trigger.Head == b.Trigger.Head;
    }
}
