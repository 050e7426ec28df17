using System.Runtime.InteropServices;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Claims.Roles.Candidates;

namespace Sitrep.Reading.Claims.Roles;

/// <summary>The roles of one report's drafts. Not for several threads.</summary>
public sealed class RoleChoices(ReportView view, RoleModel? model)
{
    readonly CandidateSigns signs = new(view);
    readonly CandidateLister lister = new(view);
    readonly List<Candidate> candidates = [];
    readonly List<Feature> seen = [];
    readonly List<float> rows = [];

    public Candidate? Choose(Draft draft, Role role, Company company, Predicate<Candidate>? admits = null)
    {
        List(draft, role, admits);
        return model is null ? ByRank() : candidates.Count == 0 ? null : Best(draft, role, company, model);
    }

    /// <summary>All candidates with their scores, null for leaving the role empty; every score is 0 without a model. Those that the first look left behind are below all others.</summary>
    public List<(Candidate? Candidate, float Score)> Weigh(Draft draft, Role role, Company company, Predicate<Candidate>? admits = null)
    {
        List(draft, role, admits);
        var scores = model is null ? new float[candidates.Count + 1] : FirstLook(draft, role, company, model.First);
        if (model?.Second is { } trees && Contest.Decides(role))
        {
            scores = Contest.Sure(scores) is null ? SecondLook(new(view, signs, draft, role, company, candidates, scores), scores, trees) : scores;
        }

        return [(null, scores[0]), .. candidates.Select((c, i) => (c, scores[i + 1]))];
    }

    static float[] SecondLook(Contest contest, float[] scores, BoostedTrees trees)
    {
        var second = contest.Runners().ToDictionary(i => i, i => trees.Score(contest.Of(i)));
        var lowest = second.Values.Min();
        return [.. scores.Select((score, i) => second.TryGetValue(i, out var again) ? again : lowest + Math.Min(score, 0) - 1)];
    }

    void List(Draft draft, Role role, Predicate<Candidate>? admits)
    {
        candidates.Clear();
        lister.Add(draft, role, candidates);
        if (admits is not null)
        {
            candidates.RemoveAll(c => !admits(c));
        }
    }

    Candidate? Best(Draft draft, Role role, Company company, RoleModel weights)
    {
        var scores = FirstLook(draft, role, company, weights.First);
        var best = weights.Second is { } trees && Contest.Decides(role)
            ? Contest.Sure(scores) ?? new Contest(view, signs, draft, role, company, candidates, scores).Winner(trees, rows)
            : Array.IndexOf(scores, scores.Max());
        return best == 0 ? null : candidates[best - 1];
    }

    float[] FirstLook(Draft draft, Role role, Company company, LinearModel weights)
    {
        var features = new RoleFeatures(view, signs);
        var scores = new float[candidates.Count + 1];
        scores[0] = weights.Score(RoleFeatures.OfNone(draft, role, company, candidates.Count).AsSpan());
        for (var i = 0; i < candidates.Count; i++)
        {
            seen.Clear();
            features.Add(draft, role, company, candidates[i], seen);
            scores[i + 1] = weights.Score(CollectionsMarshal.AsSpan(seen));
        }

        return scores;
    }

    /// <summary>Without weights the frame's own preference decides, and the sentence before the text.</summary>
    Candidate? ByRank()
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
