using System.Collections.Immutable;
using Sitrep.Model.Mentions;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Claims.Roles.Candidates;

namespace Sitrep.Reading.Claims.Roles;

/// <summary>What the first look sees of a candidate.</summary>
public sealed class RoleFeatures(ReportView view, CandidateSigns signs)
{
    static readonly Sign direct = Sign.Of("direct"), deep = Sign.Of("deep"), inherited = Sign.Of("inherited"), own = Sign.Of("own"), here = Sign.Of("here"), away = Sign.Of("away"),
        none = Sign.Of("none"), some = Sign.Of("some"), same = Sign.Of("same"), differs = Sign.Of("differs"), speaker = Sign.Of("speaker"), other = Sign.Of("other"), since = Sign.Of("since"), at = Sign.Of("at"),
        first = Sign.Of("first"), later = Sign.Of("later"), before = Sign.Of("before"), of = Sign.Of("of"), methodSign = Sign.Of("method"), open = Sign.Of("open");

    static readonly RoleNames[] names = [.. Enum.GetValues<Role>().Select(role => new RoleNames(role))];

    /// <summary>Features of leaving the role empty.</summary>
    public static ImmutableArray<Feature> OfNone(Draft draft, Role role, Company company, int candidates)
    {
        var empty = names[(int)role].None;
        return
        [
            empty,
            empty.With(draft.Frame.TypeSign),
            empty.With(draft.Frame.ActionSign),
            empty.With(of).With(Math.Min(candidates, 4)),
            empty.With(methodSign).With(MethodOf(draft)),
            empty.With(before).With(CandidateSigns.Standing(draft, company)).With(company.Before?[role] is null ? none : some),
        ];
    }

    /// <param name="features">Receives them.</param>
    public void Add(Draft draft, Role role, Company company, Candidate candidate, List<Feature> features)
    {
        var name = names[(int)role];
        var (type, action, kind) = (draft.Frame.TypeSign, draft.Frame.ActionSign, candidate.Kind);
        var position = candidate.Direct ? direct : deep;
        var slot = name.Slot.With(Sign.Of(candidate.Slot)).With(position);
        features.Add(slot);
        features.Add(slot.With(type));
        features.Add(slot.With(action));
        var kindHere = slot.With(kind);
        features.Add(kindHere);
        features.Add(kindHere.With(type));
        features.Add(slot.With(draft.Frame.IdSign));
        var rank = name.Rank.With(candidate.Rank);
        features.Add(rank.With(position));
        features.Add(rank.With(type));
        features.Add(name.Kind.With(kind).With(type));
        features.Add(name.Kind.With(kind).With(action));
        features.Add(name.Whole.With(candidate.Inherited ? inherited : own));
        AddDistance(draft, candidate, name, features);
        AddCompany(draft, role, company, candidate, name, features);
        AddStanding(draft, candidate, name, features);
    }

    /// <summary>Whether the claim before had the same one in this role, or in the opposite one.</summary>
    void AddCompany(Draft draft, Role role, Company company, Candidate candidate, RoleNames name, List<Feature> features)
    {
        if (company.Opposite is { } opposite)
        {
            features.Add(name.Opposite.With(signs.IsSame(candidate, opposite) ? same : differs).With(draft.Frame.TypeSign));
        }

        if (company.Before is { } earlier)
        {
            var likeness = name.Before.With((int)signs.LikenessTo(earlier, role, candidate));
            var standing = likeness.With(CandidateSigns.Standing(draft, company));
            features.Add(likeness);
            features.Add(standing);
            features.Add(standing.With(draft.Frame.TypeSign).With(earlier.Draft.Frame.TypeSign));
            features.Add(standing.With(candidate.Sentence == draft.Trigger.Sentence ? here : away));
        }
    }

    void AddDistance(Draft draft, Candidate candidate, RoleNames name, List<Feature> features)
    {
        var back = draft.Trigger.Sentence - candidate.Sentence;
        var far = name.Far.With(back == 0 ? Bucket(candidate.Token - draft.Trigger.Head) : 100 + Math.Min(back, 5));
        features.Add(far);
        features.Add(far.With(candidate.Kind));
        if (back == 0)
        {
            features.Add(name.Path.With(PathOf(candidate.Sentence, draft.Trigger.Head, candidate.Token)));
        }

        features.Add(name.Between.With(signs.Between(draft, candidate)).With(back == 0 ? here : before).With(candidate.Kind));
    }

    void AddStanding(Draft draft, Candidate candidate, RoleNames name, List<Feature> features)
    {
        var type = draft.Frame.TypeSign;
        if (candidate.Token >= 0)
        {
            ref readonly var token = ref view.Trees[candidate.Sentence][candidate.Token];
            var lemma = name.Lemma.With(Sign.Of(token.Lemma));
            features.Add(name.Relation.With((int)token.Relation));
            features.Add(name.Pos.With((int)token.Pos));
            features.Add(lemma);
            features.Add(lemma.With(draft.Frame.ActionSign));
        }

        if (candidate.Mention is MeansMention means)
        {
            features.Add(name.Whole.With(methodSign).With(MethodOf(draft)).With(means.Method));
        }

        if (candidate.Mention is TimeMention time)
        {
            features.Add(name.Whole.With(time.Since ? since : at).With(type));
        }

        features.Add(name.Whole.With(signs.Speaks(candidate) ? speaker : other).With(type));
        if (CandidateSigns.NameOf(candidate.Mention) is { } known)
        {
            features.Add(name.Named.With(Math.Min(view.Context.TimesNamed(known), 5)).With(type));
        }

        features.Add(name.Whole.With(candidate.Sentence == 0 ? first : later));
    }

    static Sign MethodOf(Draft draft) => draft.Frame.Method is { } method ? Sign.Of(method) : open;

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
