using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Claims.Trees;
using Sitrep.Reading.Trees;

namespace Sitrep.Reading.Claims.Roles.Candidates;

/// <summary>Lists what may fill a role of a draft: the sentence's mentions, the slots' phrases, and what was told just before.</summary>
public sealed class CandidateLister(ReportView view)
{
    const int SentencesBack = 3;

    /// <summary>A story keeps its day and its place longer than its parties.</summary>
    const int StoryBack = 6;
    const int Most = 40;

    /// <summary>The choices of a report follow its text: what was listed for sentences long past is not asked for again.</summary>
    const int Kept = 512;

    readonly Dictionary<(int Sentence, Role Role, bool Title), Candidate[]> told = [];

    public List<Candidate> List(Draft draft, Role role)
    {
        var candidates = new List<Candidate>();
        Add(draft, role, candidates);
        return candidates;
    }

    /// <param name="candidates">Receives them.</param>
    public void Add(Draft draft, Role role, List<Candidate> candidates)
    {
        var sentence = draft.Trigger.Sentence;
        foreach (var located in view.In(sentence))
        {
            if (located.Token >= 0 && Serves(located.Mention, role) && !IsCounted(draft, role, located) && !IsItself(draft, role, located))
            {
                candidates.Add(Place(draft, role, located));
            }
        }

        AddPhrases(draft, role, candidates);
        var reach = role is Role.Time or Role.Place ? StoryBack : SentencesBack;
        for (var back = 1; back <= reach && sentence - back >= 0; back++)
        {
            AddFrom(sentence - back, "before", role, candidates);
        }

        if (sentence > reach)
        {
            AddFrom(0, "title", role, candidates);
        }
    }

    /// <summary>The words counted are part of a casualty's target as they are; who they belong to is asked.</summary>
    static bool IsCounted(Draft draft, Role role, Located located) => role == Role.Target && draft.Frame.Type == ClaimType.Casualty
        && located.Mention is PeopleMention or ActorMention { Id: null } && draft.Core is { } core && located.Token == core.Token && located.Sentence == core.Sentence;

    /// <summary>A road that was cut is not the place where it was.</summary>
    static bool IsItself(Draft draft, Role role, Located located) => role == Role.Place && draft.Frame.Type == ClaimType.Infrastructure
        && located.Mention is PlaceMention { Kind: PlaceKind.Road } && draft.Core is { } core && core.Span.Overlaps(located.Mention.Span);

    static bool Serves(Mention mention, Role role) => (role, mention) switch
    {
        (Role.Actor or Role.Target, ActorMention or PersonMention) => true,
        (Role.Actor or Role.Target, PeopleMention) => true,
        (Role.Target, InfrastructureMention or PlaceMention { Kind: PlaceKind.Base or PlaceKind.Building or PlaceKind.Airport or PlaceKind.Camp }) => true,
        (Role.Place, PlaceMention) => true,
        (Role.Time, TimeMention { Range: not null }) => true,
        (Role.Means, MeansMention) => true,
        _ => false,
    };

    Candidate Place(Draft draft, Role role, Located located)
    {
        if (draft.Core is { } core && core.Span.Overlaps(located.Mention.Span))
        {
            var own = core.Mention == located.Mention;
            return new(located.Mention, located.Kind, located.Mention.Span, located.Sentence, located.Token, own ? "core-self" : Owns(located, core) ? "core-of" : "core-in", own, RankOf(draft, role, "core"), false);
        }

        if (role is Role.Actor or Role.Target && draft.Core is { } whose && Owns(located, whose))
        {
            return new(located.Mention, located.Kind, located.Mention.Span, located.Sentence, located.Token, "core-of", false, RankOf(draft, role, "core"), false);
        }

        var tree = view.Trees[located.Sentence];
        var best = default(Slot);
        var (found, depth) = (false, int.MaxValue);
        foreach (var slot in draft.Slots)
        {
            var steps = StepsBelow(tree, slot.Token, located.Token);
            if (steps >= 0 && (steps < depth || (steps == depth && best.Inherited && !slot.Inherited)))
            {
                (best, found, depth) = (slot, true, steps);
            }
        }

        return found
            ? new(located.Mention, located.Kind, located.Mention.Span, located.Sentence, located.Token, best.Name, depth == 0, RankOf(draft, role, best.Name), best.Inherited)
            : new(located.Mention, located.Kind, located.Mention.Span, located.Sentence, located.Token, "same", false, 9, false);
    }

    /// <summary>Whether the thing is told to be somebody's ("38 soldiers of the army", "the army's tanks").</summary>
    bool Owns(Located located, Argument core)
    {
        ref readonly var token = ref view.Trees[located.Sentence][located.Token];
        return token.Head == core.Token && located.Sentence == core.Sentence
            && token.Relation is Relation.Nmod or Relation.NmodPoss or Relation.Amod or Relation.Compound;
    }

    /// <summary>Phrases of no known kind in the slots that the frame names for the role.</summary>
    void AddPhrases(Draft draft, Role role, List<Candidate> candidates)
    {
        if (role is Role.Time or Role.Means)
        {
            return;
        }

        var tree = view.Trees[draft.Trigger.Sentence];
        foreach (var slot in draft.Slots)
        {
            var rank = RankOf(draft, role, slot.Name);
            if (rank < 9 && tree[slot.Token].Pos is PartOfSpeech.Noun or PartOfSpeech.Propn
                && !Has(candidates, draft.Trigger.Sentence, slot.Token)
                && draft.Core?.Token != slot.Token && !IsWhen(draft.Trigger.Sentence, slot.Token))
            {
                candidates.Add(new(null, MentionKinds.Phrase, Phrases.SpanOf(tree, slot.Token), draft.Trigger.Sentence, slot.Token, slot.Name, true, rank, slot.Inherited));
            }
        }
    }

    static bool Has(List<Candidate> candidates, int sentence, int token)
    {
        foreach (var candidate in candidates)
        {
            if (candidate.Token == token && candidate.Sentence == sentence)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A day or an hour is nobody and nowhere.</summary>
    bool IsWhen(int sentence, int token) => view.At<TimeMention>(sentence, token) is not null;

    void AddFrom(int sentence, string slot, Role role, List<Candidate> candidates)
    {
        var key = (sentence, role, slot == "title");
        if (!told.TryGetValue(key, out var those))
        {
            if (told.Count == Kept)
            {
                told.Clear();
            }

            told[key] = those = From(sentence, slot, role);
        }

        foreach (var one in those.AsSpan(0, Math.Clamp(Most - candidates.Count, 0, those.Length)))
        {
            candidates.Add(one);
        }
    }

    Candidate[] From(int sentence, string slot, Role role)
    {
        List<Candidate>? those = null;
        foreach (var located in view.In(sentence))
        {
            if (Serves(located.Mention, role))
            {
                (those ??= []).Add(new(located.Mention, located.Kind, located.Mention.Span, sentence, located.Token, slot, false, 9, false));
            }
        }

        return those is null ? [] : [.. those];
    }

    static int RankOf(Draft draft, Role role, string slot)
    {
        var slots = draft.Frame.SlotsOf(NameOf(role));
        var at = slots.IndexOf(slot);
        return at < 0 ? 9 : Math.Min(at, 8);
    }

    internal static string NameOf(Role role) => role switch
    {
        Role.Actor => "actor",
        Role.Target => "target",
        Role.Place => "place",
        Role.Time => "time",
        _ => "means",
    };

    static int StepsBelow(Tree tree, int ancestor, int token)
    {
        const int Furthest = 8;
        for (int up = token, steps = 0; up >= 0 && steps <= Furthest; up = tree[up].Head, steps++)
        {
            if (up == ancestor)
            {
                return steps;
            }
        }

        return -1;
    }
}
