using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;

namespace Sitrep.Reading.Claims.Roles;

/// <summary>What the role model sees of a candidate.</summary>
public sealed class RoleFeatures(ReportView view, WordClusters clusters)
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
            name.And("none").And("before").And(Standing(draft, company)).And(company.Before?[role] is null ? "none" : "some"),
        ];
    }

    public ImmutableArray<Feature> Of(Draft draft, Role role, Company company, Candidate candidate)
    {
        var features = ImmutableArray.CreateBuilder<Feature>(32);
        var name = Feature.Of(CandidateLister.NameOf(role));
        var kind = KindOf(candidate.Mention);
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
        return features.ToImmutable();
    }

    /// <summary>Whether the claim before had the same one in this role, or in the opposite one.</summary>
    void AddCompany(Draft draft, Role role, Company company, Candidate candidate, Feature name, ImmutableArray<Feature>.Builder features)
    {
        var type = draft.Frame.Type.ToString();
        if (company.Opposite is { } opposite)
        {
            var same = IsSame(candidate, opposite) ? "same" : "differs";
            features.Add(name.And("opposite").And(same));
            features.Add(name.And("opposite").And(same).And(type));
        }

        if (company.Before is not { } before)
        {
            return;
        }

        var crossed = role switch { Role.Actor => before.Target, Role.Target => before.Actor, _ => null };
        var likeness = before[role] is { } kept && IsSame(candidate, kept) ? "kept" : crossed is not null && IsSame(candidate, crossed) ? "crossed" : before[role] is null ? "empty" : "other";
        var sign = name.And("before").And(likeness).And(Standing(draft, company));
        features.Add(name.And("before").And(likeness));
        features.Add(sign);
        features.Add(sign.And(type).And(before.Draft.Frame.Type.ToString()));
        features.Add(sign.And(candidate.Sentence == draft.Trigger.Sentence ? "here" : "away"));
    }

    /// <summary>How close the claim before is: the same trigger, sentence, the next one or further, and whether of the same type.</summary>
    static int Standing(Draft draft, Company company) => company.Before is not { Draft: { } before } ? -1
        : (before.Trigger.Sentence == draft.Trigger.Sentence ? before.Trigger.Head == draft.Trigger.Head ? 0 : 1 : Math.Min(draft.Trigger.Sentence - before.Trigger.Sentence, 3) + 1)
            * 2 + (before.Frame.Type == draft.Frame.Type ? 1 : 0);

    bool IsSame(Candidate a, Candidate b) => a.Mention is not null && ReferenceEquals(a.Mention, b.Mention)
        || string.Equals(Called(a), Called(b), StringComparison.OrdinalIgnoreCase);

    string Called(Candidate candidate) => candidate.Mention switch
    {
        TimeMention time => time.Value,
        MeansMention means => means.Method,
        _ => Name(candidate.Mention) ?? candidate.Span.Of(view.Text),
    };

    void AddDistance(Draft draft, Candidate candidate, Feature name, ImmutableArray<Feature>.Builder features)
    {
        var back = draft.Trigger.Sentence - candidate.Sentence;
        var far = back == 0 ? Bucket(candidate.Token - draft.Trigger.Head) : 100 + Math.Min(back, 5);
        features.Add(name.And("far").And(far));
        features.Add(name.And("far").And(far).And(KindOf(candidate.Mention)));
        features.Add(name.And("far").And(far).And(candidate.Slot));
        if (back == 0)
        {
            features.Add(name.And("path").And(PathOf(candidate.Sentence, draft.Trigger.Head, candidate.Token)));
        }

        var between = Between(draft, candidate);
        features.Add(name.And("between").And(between));
        features.Add(name.And("between").And(between).And(back == 0 ? "here" : "before").And(KindOf(candidate.Mention)));
    }

    void AddStanding(Candidate candidate, Feature name, string type, string action, string method, ImmutableArray<Feature>.Builder features)
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

        features.Add(name.And(Speaks(candidate) ? "speaker" : "other").And(type));

        if (Name(candidate.Mention) is { } known)
        {
            features.Add(name.And("named").And(Math.Min(view.Context.TimesNamed(known), 5)));
            features.Add(name.And("named").And(Math.Min(view.Context.TimesNamed(known), 5)).And(type));
        }

        features.Add(name.And("place").And(candidate.Sentence == 0 ? "first" : "later"));
    }

    /// <summary>Whether the candidate is the source of an act of saying.</summary>
    bool Speaks(Candidate candidate)
    {
        foreach (var speech in view.SpeakingIn(candidate.Sentence))
        {
            foreach (var source in speech.Source)
            {
                if (source.Overlaps(candidate.Span))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>How many mentions of the same record stand between trigger and candidate, five at most: the nearest one is preferred.</summary>
    int Between(Draft draft, Candidate candidate)
    {
        const int Most = 5;
        if (candidate.Mention is not { } mention)
        {
            return 0;
        }

        var trigger = view.Trees[draft.Trigger.Sentence][draft.Trigger.Head].Span;
        var (low, high) = candidate.Span < trigger ? (candidate.Span.End, trigger.Start) : (trigger.End, candidate.Span.Start);
        var (first, last) = (Math.Min(candidate.Sentence, draft.Trigger.Sentence), Math.Max(candidate.Sentence, draft.Trigger.Sentence));
        var between = 0;
        for (var sentence = first; sentence <= last && between < Most; sentence++)
        {
            foreach (var located in view.In(sentence))
            {
                between += located.Mention.Span.Start >= low && located.Mention.Span.End <= high && located.Mention.GetType() == mention.GetType() ? 1 : 0;
            }
        }

        return Math.Min(between, Most);
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

    internal static string? Name(Mention? mention) => mention switch
    {
        ActorMention actor => actor.Name,
        PlaceMention place => place.Name,
        PersonMention person => person.Name,
        _ => null,
    };

    internal static string KindOf(Mention? mention) => mention switch
    {
        ActorMention { Anaphoric: true } => "actor-anaphor",
        ActorMention { Armed: true } => "actor-armed",
        ActorMention => "actor-other",
        PersonMention { Name: not null } => "person-named",
        PersonMention => "person-role",
        PeopleMention people => people.Category is { } category ? category : "people",
        PlaceMention { Anaphoric: true } => "place-anaphor",
        PlaceMention { Kind: PlaceKind.Country or PlaceKind.Region or PlaceKind.Province } => "place-wide",
        PlaceMention { Kind: PlaceKind.Base or PlaceKind.Building or PlaceKind.Airport } => "place-site",
        PlaceMention => "place",
        TimeMention time => time.Type == "DATE" ? time.Range?.Precision.ToString() ?? "date" : time.Type,
        EquipmentMention => "equipment",
        InfrastructureMention => "infrastructure",
        AidMention => "aid",
        MeansMention => "means",
        CountMention => "number",
        OperationMention => "operation",
        null => "phrase",
        _ => "other",
    };
}
