using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;

namespace Sitrep.Reading.Claims.Roles;

/// <summary>Chooses who or what fills a role: the candidate that the learnt model ranks highest, or none.</summary>
public sealed class RoleChooser(RoleModel? model, WordClusters clusters)
{
    public Candidate? Choose(ReportView view, Draft draft, Role role, Company company, Predicate<Candidate>? admits = null)
    {
        var candidates = Candidates(view, draft, role, admits);
        return model is null ? ByRank(candidates) : candidates.Count == 0 ? null : Best(view, draft, role, company, candidates, model);
    }

    /// <summary>All candidates with their scores, null for leaving the role empty; every score is 0 without a model. Those that the first look left behind have only its score, below all others.</summary>
    public List<(Candidate? Candidate, float Score)> Weigh(ReportView view, Draft draft, Role role, Company company,
        Predicate<Candidate>? admits = null)
    {
        var candidates = Candidates(view, draft, role, admits);
        var scores = model is null ? new float[candidates.Count + 1] : FirstLook(view, draft, role, company, candidates, model.First);
        if (model?.Second is { } trees)
        {
            var contest = new Contest(view, draft, role, company, candidates, scores);
            var second = contest.Runners().ToDictionary(i => i, i => trees.Score(contest.Of(i)));
            var lowest = second.Values.Min();
            scores = [.. scores.Select((score, i) => second.TryGetValue(i, out var seen) ? seen : lowest + Math.Min(score, 0) - 1)];
        }

        return [(null, scores[0]), .. candidates.Select((c, i) => (c, scores[i + 1]))];
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

    Candidate? Best(ReportView view, Draft draft, Role role, Company company, List<Candidate> candidates, RoleModel weights)
    {
        var scores = FirstLook(view, draft, role, company, candidates, weights.First);
        var best = weights.Second is { } trees
            ? new Contest(view, draft, role, company, candidates, scores).Winner(trees)
            : Array.IndexOf(scores, scores.Max());
        return best == 0 ? null : candidates[best - 1];
    }

    float[] FirstLook(ReportView view, Draft draft, Role role, Company company, List<Candidate> candidates, LinearModel weights)
    {
        var features = new RoleFeatures(view, clusters);
        var scores = new float[candidates.Count + 1];
        scores[0] = weights.Score(RoleFeatures.OfNone(draft, role, company, candidates.Count).AsSpan());
        for (var i = 0; i < candidates.Count; i++)
        {
            scores[i + 1] = weights.Score(features.Of(draft, role, company, candidates[i]).AsSpan());
        }

        return scores;
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
