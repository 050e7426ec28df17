using System.Collections.Immutable;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;

namespace Sitrep.Reading.Claims.Roles;

/// <summary>Chooses who or what fills a role: the candidate that the learnt model scores highest, or none.</summary>
public sealed class RoleChooser(LinearModel? weights, WordClusters clusters)
{
    public Candidate? Choose(ReportView view, Draft draft, Role role, Company company, Predicate<Candidate>? admits = null)
    {
        var candidates = Candidates(view, draft, role, admits);
        return weights is null ? ByRank(candidates) : Best(view, draft, role, company, candidates, weights);
    }

    /// <summary>All candidates with their scores, null for leaving the role empty; every score is 0 without weights.</summary>
    public List<(Candidate? Candidate, float Score)> Weigh(ReportView view, Draft draft, Role role, Company company,
        Predicate<Candidate>? admits = null)
    {
        var candidates = Candidates(view, draft, role, admits);
        var features = new RoleFeatures(view, clusters);
        float Score(ImmutableArray<Feature> seen) => weights?.Score(seen.AsSpan()) ?? 0;
        return [(null, Score(RoleFeatures.OfNone(draft, role, company, candidates.Count))), .. candidates.Select(c => (c, Score(features.Of(draft, role, company, c))))];
    }

    static List<Candidate> Candidates(ReportView view, Draft draft, Role role, Predicate<Candidate>? admits)
    {
        var candidates = new CandidateLister(view).List(draft, role);
        if (admits is not null)
        {
            candidates.RemoveAll(c => !admits(c));
        }

        return candidates;
    }

    Candidate? Best(ReportView view, Draft draft, Role role, Company company, List<Candidate> candidates, LinearModel weights)
    {
        var features = new RoleFeatures(view, clusters);
        Candidate? best = null;
        var highest = weights.Score(RoleFeatures.OfNone(draft, role, company, candidates.Count).AsSpan());
        foreach (var candidate in candidates)
        {
            var score = weights.Score(features.Of(draft, role, company, candidate).AsSpan());
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
