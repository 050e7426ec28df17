using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;

namespace Sitrep.Reading.Claims.Roles;

/// <summary>Chooses who or what fills a role: the candidate that the learnt model scores highest, or none.</summary>
public sealed class RoleChooser(LinearModel? weights, WordClusters clusters)
{
    public Candidate? Choose(ReportView view, Draft draft, Role role, Predicate<Candidate>? admits = null)
    {
        var candidates = new CandidateLister(view).List(draft, role);
        if (admits is not null)
        {
            candidates.RemoveAll(c => !admits(c));
        }

        return weights is null ? ByRank(candidates) : Best(view, draft, role, candidates, weights);
    }

    Candidate? Best(ReportView view, Draft draft, Role role, List<Candidate> candidates, LinearModel weights)
    {
        var features = new RoleFeatures(view, clusters);
        Candidate? best = null;
        var highest = weights.Score(RoleFeatures.OfNone(draft, role, candidates.Count).AsSpan());
        foreach (var candidate in candidates)
        {
            var score = weights.Score(features.Of(draft, role, candidate).AsSpan());
            if (score > highest)
            {
                (best, highest) = (candidate, score);
            }
        }

        return best;
    }

    /// <summary>Without weights the frame's own preference decides, and the sentence before the text.</summary>
    static Candidate? ByRank(List<Candidate> candidates)
    {
        Candidate? best = null;
        foreach (var candidate in candidates)
        {
            if (candidate.Rank < 9 && (best is null || candidate.Rank < best.Rank || (candidate.Rank == best.Rank && candidate.Direct && !best.Direct)))
            {
                best = candidate;
            }
        }

        return best;
    }
}
