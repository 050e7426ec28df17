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
            name.And("none"),
            name.And("none").And(draft.Frame.Type.ToString()),
            name.And("none").And(draft.Action),
            name.And("none").And("of").And(Math.Min(candidates, 4)),
            name.And("none").And("method").And(draft.Frame.Method ?? "open"),
            name.And("none").And("before").And(CandidateSigns.Standing(draft, company)).And(company.Before?[role] is null ? "none" : "some"),
        ];
    }

    /// <param name="features">Receives them.</param>
    public void Add(Draft draft, Role role, Company company, Candidate candidate, List<Feature> features)
    {
        var name = Feature.Of(CandidateLister.NameOf(role));
        var kind = CandidateSigns.KindOf(candidate.Mention);
        var type = draft.Frame.Type.ToString();
        var position = candidate.Direct ? "direct" : "deep";
        var slot = name.And("slot").And(candidate.Slot).And(position);
        features.Add(name.And("slot").And(candidate.Slot));
        features.Add(slot);
        features.Add(slot.And(type));
        features.Add(slot.And(draft.Action));
        features.Add(slot.And(kind));
        features.Add(slot.And(kind).And(type));
        features.Add(slot.And(draft.Trigger.Frame.Id));
        features.Add(name.And("rank").And(candidate.Rank).And(position));
        features.Add(name.And("rank").And(candidate.Rank).And(type));
        features.Add(name.And("kind").And(kind));
        features.Add(name.And("kind").And(kind).And(type));
        features.Add(name.And("kind").And(kind).And(draft.Action));
        features.Add(name.And(candidate.Inherited ? "inherited" : "own"));
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
            features.Add(name.And("opposite").And(same));
            features.Add(name.And("opposite").And(same).And(type));
        }

        if (company.Before is not { } before)
        {
            return;
        }

        var likeness = signs.LikenessTo(before, role, candidate);
        var sign = name.And("before").And(likeness).And(CandidateSigns.Standing(draft, company));
        features.Add(name.And("before").And(likeness));
        features.Add(sign);
        features.Add(sign.And(type).And(before.Draft.Frame.Type.ToString()));
        features.Add(sign.And(candidate.Sentence == draft.Trigger.Sentence ? "here" : "away"));
    }

    void AddDistance(Draft draft, Candidate candidate, Feature name, List<Feature> features)
    {
        var back = draft.Trigger.Sentence - candidate.Sentence;
        var far = back == 0 ? Bucket(candidate.Token - draft.Trigger.Head) : 100 + Math.Min(back, 5);
        features.Add(name.And("far").And(far));
        features.Add(name.And("far").And(far).And(CandidateSigns.KindOf(candidate.Mention)));
        features.Add(name.And("far").And(far).And(candidate.Slot));
        if (back == 0)
        {
            features.Add(name.And("path").And(PathOf(candidate.Sentence, draft.Trigger.Head, candidate.Token)));
        }

        var between = signs.Between(draft, candidate);
        features.Add(name.And("between").And(between));
        features.Add(name.And("between").And(between).And(back == 0 ? "here" : "before").And(CandidateSigns.KindOf(candidate.Mention)));
    }

    void AddStanding(Candidate candidate, Feature name, string type, string action, string method, List<Feature> features)
    {
        if (candidate.Token >= 0)
        {
            ref readonly var token = ref view.Trees[candidate.Sentence][candidate.Token];
            features.Add(name.And("relation").And((int)token.Relation));
            features.Add(name.And("pos").And((int)token.Pos));
            features.Add(name.And("lemma").And(token.Lemma));
            features.Add(name.And("lemma").And(token.Lemma).And(action));
            features.Add(name.And("coarse").And(clusters.Of(token.Lemma).Coarse));
            features.Add(name.And("coarse").And(clusters.Of(token.Lemma).Coarse).And(type));
        }

        if (candidate.Mention is MeansMention means)
        {
            features.Add(name.And("method").And(method).And(means.Method));
        }

        if (candidate.Mention is TimeMention time)
        {
            features.Add(name.And(time.Since ? "since" : "at").And(type));
        }

        features.Add(name.And(signs.Speaks(candidate) ? "speaker" : "other").And(type));

        if (CandidateSigns.NameOf(candidate.Mention) is { } known)
        {
            features.Add(name.And("named").And(Math.Min(view.Context.TimesNamed(known), 5)));
            features.Add(name.And("named").And(Math.Min(view.Context.TimesNamed(known), 5)).And(type));
        }

        features.Add(name.And("place").And(candidate.Sentence == 0 ? "first" : "later"));
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
