using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;

namespace Sitrep.Reading.Claims.Roles.Candidates;

/// <summary>What both looks at a candidate ask of the report. One serves all choices in a report.</summary>
public sealed class CandidateSigns(ReportView view)
{
    public const int MostBetween = 5, Apart = 20;

    /// <summary>Choices follow the text: names long past are not asked for again.</summary>
    const int Kept = 512;

    readonly Dictionary<Mention, string> called = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<Span, string> phrases = [];

    public bool IsSame(Candidate a, Candidate b) => a.Mention is not null && ReferenceEquals(a.Mention, b.Mention)
        || string.Equals(Called(a), Called(b), StringComparison.Ordinal);

    /// <summary>The value that an answer would give, in lower case: candidates called alike are one answer.</summary>
    public string Called(Candidate candidate)
    {
        if (candidate.Mention is not { } mention)
        {
            return phrases.TryGetValue(candidate.Span, out var phrase) ? phrase : Keep(phrases, candidate.Span, candidate.Span.Of(view.Text));
        }

        return called.TryGetValue(mention, out var name) ? name : Keep(called, mention, mention switch
        {
            TimeMention time => time.Value,
            MeansMention means => means.Method,
            _ => NameOf(mention) ?? mention.Span.Of(view.Text),
        });
    }

    static string Keep<T>(Dictionary<T, string> kept, T key, string name)
        where T : notnull
    {
        if (kept.Count == Kept)
        {
            kept.Clear();
        }

        return kept[key] = name.ToLowerInvariant();
    }

    public Likeness LikenessTo(Cast before, Role role, Candidate candidate)
    {
        var crossed = role switch { Role.Actor => before.Target, Role.Target => before.Actor, _ => null };
        return before[role] is { } kept && IsSame(candidate, kept) ? Likeness.Kept
            : crossed is not null && IsSame(candidate, crossed) ? Likeness.Crossed
            : before[role] is null ? Likeness.Empty : Likeness.Other;
    }

    /// <summary>How close the claim before is: the same trigger, sentence, the next one or further, and whether of the same type.</summary>
    public static int Standing(Draft draft, Company company) => company.Before is not { Draft: { } before } ? -1
        : (before.Trigger.Sentence == draft.Trigger.Sentence ? before.Trigger.Head == draft.Trigger.Head ? 0 : 1 : Math.Min(draft.Trigger.Sentence - before.Trigger.Sentence, 3) + 1)
            * 2 + (before.Frame.Type == draft.Frame.Type ? 1 : 0);

    /// <summary>Whether the candidate is the source of an act of saying.</summary>
    public bool Speaks(Candidate candidate)
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

    /// <summary>How many mentions of the same record stand between trigger and candidate, at most <see cref="MostBetween"/>: the nearest one is preferred.</summary>
    public int Between(Draft draft, Candidate candidate)
    {
        if (candidate.Mention is not { } mention)
        {
            return 0;
        }

        var trigger = view.Trees[draft.Trigger.Sentence][draft.Trigger.Head].Span;
        var (low, high) = candidate.Span < trigger ? (candidate.Span.End, trigger.Start) : (trigger.End, candidate.Span.Start);
        var (first, last) = (Math.Min(candidate.Sentence, draft.Trigger.Sentence), Math.Max(candidate.Sentence, draft.Trigger.Sentence));
        var between = 0;
        for (var sentence = first; sentence <= last && between < MostBetween; sentence++)
        {
            foreach (var located in view.In(sentence))
            {
                between += located.Mention.Span.Start >= low && located.Mention.Span.End <= high && located.Mention.GetType() == mention.GetType() ? 1 : 0;
            }
        }

        return Math.Min(between, MostBetween);
    }

    /// <summary>How many heads up one word stands above another; <see cref="Apart"/> when it does not.</summary>
    public int StepsUp(int sentence, int from, int to)
    {
        var tree = view.Trees[sentence];
        for (int up = from, steps = 0; up >= 0 && steps < Apart; up = tree[up].Head, steps++)
        {
            if (up == to)
            {
                return steps;
            }
        }

        return Apart;
    }

    public static string? NameOf(Mention? mention) => mention switch
    {
        ActorMention actor => actor.Name,
        PlaceMention place => place.Name,
        PersonMention person => person.Name,
        _ => null,
    };
}
