using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;

namespace Sitrep.Reading.Claims.Roles;

/// <summary>What the role model sees of a candidate.</summary>
public sealed class RoleFeatures(ReportView view, WordClusters clusters, CandidateSigns signs)
{
    /// <summary>Features of leaving the role empty.</summary>
    public static ImmutableArray<Feature> OfNone(Draft draft, Role role, Company company, int candidates)
    {
        var name = Feature.Of(CandidateLister.NameOf(role));
        return
        [
            name.With("none"),
            name.With("none").With(draft.Frame.Type.ToString()),
            name.With("none").With(draft.Action),
            name.With("none").With("of").With(Math.Min(candidates, 4)),
            name.With("none").With("method").With(draft.Frame.Method ?? "open"),
            name.With("none").With("before").With(CandidateSigns.Standing(draft, company)).With(company.Before?[role] is null ? "none" : "some"),
        ];
    }

    /// <param name="features">Receives them.</param>
    public void Add(Draft draft, Role role, Company company, Candidate candidate, List<Feature> features)
    {
        var name = Feature.Of(CandidateLister.NameOf(role));
        var kind = CandidateSigns.KindOf(candidate.Mention);
        var type = draft.Frame.Type.ToString();
        var position = candidate.Direct ? "direct" : "deep";
        var slot = name.With("slot").With(candidate.Slot).With(position);
        features.Add(name.With("slot").With(candidate.Slot));
        features.Add(slot);
        features.Add(slot.With(type));
        features.Add(slot.With(draft.Action));
        features.Add(slot.With(kind));
        features.Add(slot.With(kind).With(type));
        features.Add(slot.With(draft.Trigger.Frame.Id));
        features.Add(name.With("rank").With(candidate.Rank).With(position));
        features.Add(name.With("rank").With(candidate.Rank).With(type));
        features.Add(name.With("kind").With(kind));
        features.Add(name.With("kind").With(kind).With(type));
        features.Add(name.With("kind").With(kind).With(draft.Action));
        features.Add(name.With(candidate.Inherited ? "inherited" : "own"));
        AddDistance(draft, candidate, name, features);
        AddCompany(draft, role, company, candidate, name, features);
        AddStanding(candidate, name, type, draft.Action, draft.Frame.Method ?? "open", features);
    }

    /// <summary>Whether the claim before had the same one in this role, or in the opposite one.</summary>
    void AddCompany(Draft draft, Role role, Company company, Candidate candidate, Feature name, List<Feature> features)
    {
        var type = draft.Frame.Type.ToString();
        if (company.Opposite is { } opposite)
        {
            var same = signs.IsSame(candidate, opposite) ? "same" : "differs";
            features.Add(name.With("opposite").With(same));
            features.Add(name.With("opposite").With(same).With(type));
        }

        if (company.Before is not { } before)
        {
            return;
        }

        var likeness = signs.LikenessTo(before, role, candidate);
        var sign = name.With("before").With(likeness).With(CandidateSigns.Standing(draft, company));
        features.Add(name.With("before").With(likeness));
        features.Add(sign);
        features.Add(sign.With(type).With(before.Draft.Frame.Type.ToString()));
        features.Add(sign.With(candidate.Sentence == draft.Trigger.Sentence ? "here" : "away"));
    }

    void AddDistance(Draft draft, Candidate candidate, Feature name, List<Feature> features)
    {
        var back = draft.Trigger.Sentence - candidate.Sentence;
        var far = back == 0 ? Bucket(candidate.Token - draft.Trigger.Head) : 100 + Math.Min(back, 5);
        features.Add(name.With("far").With(far));
        features.Add(name.With("far").With(far).With(CandidateSigns.KindOf(candidate.Mention)));
        features.Add(name.With("far").With(far).With(candidate.Slot));
        if (back == 0)
        {
            features.Add(name.With("path").With(PathOf(candidate.Sentence, draft.Trigger.Head, candidate.Token)));
        }

        var between = signs.Between(draft, candidate);
        features.Add(name.With("between").With(between));
        features.Add(name.With("between").With(between).With(back == 0 ? "here" : "before").With(CandidateSigns.KindOf(candidate.Mention)));
    }

    void AddStanding(Candidate candidate, Feature name, string type, string action, string method, List<Feature> features)
    {
        if (candidate.Token >= 0)
        {
            ref readonly var token = ref view.Trees[candidate.Sentence][candidate.Token];
            features.Add(name.With("relation").With((int)token.Relation));
            features.Add(name.With("pos").With((int)token.Pos));
            features.Add(name.With("lemma").With(token.Lemma));
            features.Add(name.With("lemma").With(token.Lemma).With(action));
            features.Add(name.With("coarse").With(clusters.Of(token.Lemma).Coarse));
            features.Add(name.With("coarse").With(clusters.Of(token.Lemma).Coarse).With(type));
        }

        if (candidate.Mention is MeansMention means)
        {
            features.Add(name.With("method").With(method).With(means.Method));
        }

        if (candidate.Mention is TimeMention time)
        {
            features.Add(name.With(time.Since ? "since" : "at").With(type));
        }

        features.Add(name.With(signs.Speaks(candidate) ? "speaker" : "other").With(type));

        if (CandidateSigns.NameOf(candidate.Mention) is { } known)
        {
            features.Add(name.With("named").With(Math.Min(view.Context.TimesNamed(known), 5)));
            features.Add(name.With("named").With(Math.Min(view.Context.TimesNamed(known), 5)).With(type));
        }

        features.Add(name.With("place").With(candidate.Sentence == 0 ? "first" : "later"));
    }

    /// <summary>The relations from the candidate up to the trigger's clause and down, as a hash; long paths share one value.</summary>
    int PathOf(int sentence, int trigger, int token)
    {
        const int Longest = 4;
        var tree = view.Trees[sentence];
        var path = 17;
        for (int up = token, steps = 0; up >= 0 && steps <= Longest; up = tree[up].Head, steps++)
        {
            if (up == trigger)
            {
                return path;
            }

            path = unchecked(path * 31 + (int)tree[up].Relation);
        }

        return 0;
    }

    static int Bucket(int distance) => Math.Sign(distance) * (Math.Abs(distance) switch { <= 2 => 1, <= 5 => 2, <= 10 => 3, <= 20 => 4, _ => 5 });
}
