using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Sitrep.Model.Mentions;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Claims.Roles.Candidates;

namespace Sitrep.Reading.Claims.Roles;

/// <summary>
/// A second look at the candidates for one role: what the first look thought of each, against the others. A subject counts for more when
/// nobody else in the sentence could have done it, and two candidates of one name are one answer. Number 0 is leaving the role empty.
/// </summary>
public sealed class Contest
{
    /// <summary>How many numbers a row has.</summary>
    public const int Width = 39;

    /// <summary>Candidates of higher standing by the first look that are looked at again; the others have lost.</summary>
    const int FrontRunners = 4;

    /// <summary>What a candidate holds of the first look's probability when no second is needed.</summary>
    const double Decided = 0.9;

    /// <summary>Log-odds by which a candidate has lost in the first look.</summary>
    const float FarBehind = 3;

    const float Nobody = -9, Unknown = -1, Elsewhere = -40;
    const int Furthest = 30;

    static readonly FrozenDictionary<string, int> slots = Numbered(["none", "title", "before", "same", "core-in", "core-of", "core-self", "", "", "", "subject", "object", "by", "of", "in"]);
    static readonly FrozenDictionary<string, int> kinds = Numbered(["actor-armed", "actor-other", "actor-anaphor", "person-named", "person-role", "people", "combatant",
        "civilian", "", "", "place", "place-anaphor", "place-wide", "place-site", "infrastructure", "equipment", "phrase", "", "", "", "Day", "date", "DURATION", "TIME", "SET", "Month", "Year", "Hour"]);

    readonly ReportView view;
    readonly CandidateSigns signs;
    readonly Draft draft;
    readonly Role role;
    readonly Company company;
    readonly List<Candidate> candidates;
    readonly float[] scores;

    /// <summary>Candidates of one name are one answer: the number of the first of that name.</summary>
    readonly int[] answers;

    /// <summary>Odds by the first look, not yet shares.</summary>
    readonly double[] odds;

    readonly double all;
    readonly bool[] isFavoured, isNear;
    readonly float[] common;

    /// <param name="scores">Of the first look; the first is that of leaving the role empty, then one a candidate.</param>
    public Contest(ReportView view, CandidateSigns signs, Draft draft, Role role, Company company, List<Candidate> candidates, float[] scores)
    {
        (this.view, this.signs, this.draft, this.role, this.company, this.candidates, this.scores) = (view, signs, draft, role, company, candidates, scores);
        odds = Array.ConvertAll(scores, s => Math.Exp(s));
        all = odds.Sum();
        answers = Answers();
        (isFavoured, isNear) = (new bool[scores.Length], new bool[scores.Length]);
        for (var i = 0; i < candidates.Count; i++)
        {
            isFavoured[i + 1] = candidates[i] is { Rank: < 9, Direct: true };
            isNear[i + 1] = candidates[i].Sentence == draft.Trigger.Sentence;
        }

        common = Common();
    }

    int[] Answers()
    {
        var numbers = new int[scores.Length];
        for (var i = 1; i < numbers.Length; i++)
        {
            numbers[i] = FirstOf(signs.Called(candidates[i - 1]), i);
        }

        return numbers;
    }

    int FirstOf(string name, int upTo)
    {
        for (var i = 1; i < upTo && name.Length > 0; i++)
        {
            if (signs.Called(candidates[i - 1]) == name)
            {
                return i;
            }
        }

        return name.Length == 0 ? 0 : upTo;
    }

    /// <summary>
    /// Whether a role is decided by the second look. A casualty's target counts as right by the words counted, whoever's they are: what is
    /// learnt from it by more than single signs gives the dead to the wrong side.
    /// </summary>
    public static bool Decides(Role role) => role != Role.Target;

    /// <summary>Those worth a second look: the empty role, and of the candidates that the first look does not leave far behind those that it ranks highest.</summary>
    public List<int> Runners()
    {
        var least = scores.Max() - FarBehind;
        var runners = new List<int>(scores.Length);
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] > least)
            {
                runners.Add(i);
            }
        }

        runners.Sort((a, b) => scores[a] != scores[b] ? scores[b].CompareTo(scores[a]) : a.CompareTo(b));
        runners.RemoveRange(Math.Min(FrontRunners, runners.Count), Math.Max(0, runners.Count - FrontRunners));
        runners.Insert(0, 0);
        return runners;
    }

    /// <summary>The row of a runner.</summary>
    public float[] Of(int runner)
    {
        var row = new List<float>(Width);
        Fill(runner, row);
        return [.. row];
    }

    void Fill(int runner, List<float> row)
    {
        row.AddRange(common);
        AddOwn(runner == 0 ? null : candidates[runner - 1], row);
        AddAgainst(runner, row);
    }

    /// <summary>What all candidates of this choice share.</summary>
    float[] Common() =>
    [
        (float)role,
        (float)draft.Frame.Type,
        candidates.Count,
        isNear.AsSpan().Count(true),
        isFavoured.AsSpan().Count(true),
        draft.Trigger.Sentence,
        CandidateSigns.Standing(draft, company),
        draft.Origin switch { "frame" => 0, "zero" => 1, "list" => 2, "several" => 3, "subset" => 4, "told" => 5, "loose" => 6, _ => 7 },
        draft.Frame.Weak ? 1 : 0,
        draft.HasSlot("subject") ? 1 : 0,
        draft.HasSlot("object") ? 1 : 0,
    ];

    void AddOwn(Candidate? candidate, List<float> row)
    {
        row.Add(slots.GetValueOrDefault(candidate?.Slot ?? "none", 8));
        row.Add(candidate is null ? Unknown : candidate.Direct ? 1 : 0);
        row.Add(candidate?.Rank ?? Unknown);
        row.Add(candidate is { Inherited: true } ? 1 : 0);
        row.Add(candidate is null ? Unknown : kinds.GetValueOrDefault(candidate.Kind.Name, 30));
        row.Add(candidate is null ? Unknown : signs.Between(draft, candidate));
        row.Add(company.Before is not { } before ? Unknown : candidate is null ? before[role] is null ? 3 : 2
            : (float)signs.LikenessTo(before, role, candidate));
        row.Add(candidate is not null && signs.Speaks(candidate) ? 1 : 0);
        row.Add(CandidateSigns.NameOf(candidate?.Mention) is { } known ? view.Context.TimesNamed(known) : Unknown);
        row.Add(candidate is null || company.Opposite is not { } opposite ? Unknown : signs.IsSame(candidate, opposite) ? 1 : 0);
        row.Add(candidate?.Mention switch
        {
            TimeMention { Range: { Start: { } start, End: { } end } } => Math.Min(end.DayNumber - start.DayNumber, 400),
            TimeMention => -2,
            PlaceMention place => (float)place.Kind,
            _ => Unknown,
        });
        AddStanding(candidate, row);
    }

    /// <summary>Where the candidate stands in the text and in the tree.</summary>
    void AddStanding(Candidate? candidate, List<float> row)
    {
        if (candidate is null || candidate.Token < 0)
        {
            row.AddRange([Unknown, Unknown, Unknown, candidate is null ? Unknown : draft.Trigger.Sentence - candidate.Sentence, Elsewhere, Unknown, Unknown]);
            return;
        }

        ref readonly var token = ref view.Trees[candidate.Sentence][candidate.Token];
        var here = candidate.Sentence == draft.Trigger.Sentence;
        row.Add((float)token.Relation);
        row.Add((float)token.Pos);
        row.Add(candidate.Token);
        row.Add(draft.Trigger.Sentence - candidate.Sentence);
        row.Add(here ? Math.Clamp(candidate.Token - draft.Trigger.Head, -Furthest, Furthest) : Elsewhere);
        row.Add(here ? signs.StepsUp(candidate.Sentence, candidate.Token, draft.Trigger.Head) : Unknown);
        row.Add(here ? signs.StepsUp(candidate.Sentence, draft.Trigger.Head, candidate.Token) : Unknown);
    }

    void AddAgainst(int runner, List<float> row)
    {
        var (rival, favoured, near, higher, alike, share, mine, answer) = (Nobody, Nobody, Nobody, 0, 0, 0.0, scores[runner], answers[runner]);
        for (var i = 0; i < scores.Length; i++)
        {
            var score = scores[i];
            higher += score > mine ? 1 : 0;
            if (answers[i] == answer)
            {
                (alike, share) = (alike + 1, share + odds[i]);
            }
            else if (score > rival)
            {
                rival = score;
            }

            if (i != runner)
            {
                favoured = isFavoured[i] && score > favoured ? score : favoured;
                near = isNear[i] && score > near ? score : near;
            }
        }

        row.AddRange([alike, scores[runner], scores[runner] - rival, higher, (float)(odds[runner] / all), (float)(share / all), scores[runner] - scores[0], favoured, near]);
    }

    /// <summary>The candidate of which the first look is so sure that no second is needed; null when there is none.</summary>
    public static int? Sure(float[] scores)
    {
        var (leader, all) = (0, 0.0);
        for (var i = 0; i < scores.Length; i++)
        {
            leader = scores[i] > scores[leader] ? i : leader;
            all += Math.Exp(scores[i]);
        }

        return Math.Exp(scores[leader]) > Decided * all ? leader : null;
    }

    /// <summary>The runner that the trees rank highest; of equals the first looked at.</summary>
    /// <param name="rows">Room for the rows, of no meaning before or after.</param>
    public int Winner(BoostedTrees trees, List<float> rows)
    {
        var runners = Runners();
        Span<float> again = stackalloc float[FrontRunners + 1];
        again = again[..runners.Count];
        rows.Clear();
        foreach (var runner in runners)
        {
            Fill(runner, rows);
        }

        trees.Score(CollectionsMarshal.AsSpan(rows), again);
        var best = 0;
        for (var i = 1; i < again.Length; i++)
        {
            best = again[i] > again[best] ? i : best;
        }

        return runners[best];
    }

    static FrozenDictionary<string, int> Numbered(IReadOnlyList<string> names) =>
        names.Select((name, number) => (name, number)).Where(n => n.name.Length > 0).ToFrozenDictionary(n => n.name, n => n.number, StringComparer.Ordinal);
}
