using System.Collections.Frozen;
using System.Runtime.InteropServices;
using Sitrep.Model;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;

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
    const int FrontRunners = 8;

    /// <summary>What a candidate holds of the first look's probability when no second is needed.</summary>
    const double Decided = 0.95;

    /// <summary>Log-odds by which a candidate has lost in the first look.</summary>
    const float FarBehind = 4;

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
    readonly IReadOnlyList<Candidate> candidates;
    readonly float[] scores;
    readonly string[] names;
    readonly double all;
    readonly float[] common;

    /// <param name="scores">Of the first look; the first is that of leaving the role empty, then one a candidate.</param>
    public Contest(ReportView view, CandidateSigns signs, Draft draft, Role role, Company company, IReadOnlyList<Candidate> candidates, float[] scores)
    {
        (this.view, this.signs, this.draft, this.role, this.company, this.candidates, this.scores) = (view, signs, draft, role, company, candidates, scores);
        names = ["", .. candidates.Select(signs.Called)];
        all = scores.Sum(s => Math.Exp(s));
        common = Common();
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
        candidates.Count(c => c.Sentence == draft.Trigger.Sentence),
        candidates.Count(IsFavoured),
        draft.Trigger.Sentence,
        CandidateSigns.Standing(draft, company),
        draft.Origin switch { "frame" => 0, "zero" => 1, "list" => 2, "several" => 3, "subset" => 4, "told" => 5, "loose" => 6, _ => 7 },
        draft.Frame.Weak ? 1 : 0,
        draft.Slots.Any(s => s.Name == "subject") ? 1 : 0,
        draft.Slots.Any(s => s.Name == "object") ? 1 : 0,
    ];

    static bool IsFavoured(Candidate candidate) => candidate is { Rank: < 9, Direct: true };

    void AddOwn(Candidate? candidate, List<float> row)
    {
        row.Add(slots.GetValueOrDefault(candidate?.Slot ?? "none", 8));
        row.Add(candidate is null ? Unknown : candidate.Direct ? 1 : 0);
        row.Add(candidate?.Rank ?? Unknown);
        row.Add(candidate is { Inherited: true } ? 1 : 0);
        row.Add(candidate is null ? Unknown : kinds.GetValueOrDefault(CandidateSigns.KindOf(candidate.Mention), 30));
        row.Add(candidate is null ? Unknown : signs.Between(draft, candidate));
        row.Add(company.Before is not { } before ? Unknown : candidate is null ? before[role] is null ? 3 : 2
            : signs.LikenessTo(before, role, candidate) switch { "kept" => 0, "crossed" => 1, "empty" => 4, _ => 2 });
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
        var (rival, favoured, near, higher, alike, share) = (Nobody, Nobody, Nobody, 0, 0, 0.0);
        for (var i = 0; i < scores.Length; i++)
        {
            var same = names[i] == names[runner];
            alike += same ? 1 : 0;
            share += same ? Math.Exp(scores[i]) : 0;
            higher += scores[i] > scores[runner] ? 1 : 0;
            rival = same ? rival : Math.Max(rival, scores[i]);
            favoured = i > 0 && i != runner && IsFavoured(candidates[i - 1]) ? Math.Max(favoured, scores[i]) : favoured;
            near = i > 0 && i != runner && candidates[i - 1].Sentence == draft.Trigger.Sentence ? Math.Max(near, scores[i]) : near;
        }

        row.AddRange([alike, scores[runner], scores[runner] - rival, higher, (float)(Math.Exp(scores[runner]) / all), (float)(share / all), scores[runner] - scores[0], favoured, near]);
    }

    /// <summary>The candidate of which the first look is so sure that no second is needed; null when there is none.</summary>
    public int? Sure => Array.IndexOf(scores, scores.Max()) is var leader && Math.Exp(scores[leader]) > Decided * all ? leader : null;

    /// <summary>The one that the first look is sure of, else the runner that the trees rank highest; of equals the first looked at.</summary>
    public int Winner(BoostedTrees trees)
    {
        if (Sure is { } leader)
        {
            return leader;
        }

        var (best, highest, row) = (0, float.NegativeInfinity, new List<float>(Width));
        foreach (var runner in Runners())
        {
            row.Clear();
            Fill(runner, row);
            if (trees.Score(CollectionsMarshal.AsSpan(row)) is var score && score > highest)
            {
                (best, highest) = (runner, score);
            }
        }

        return best;
    }

    static FrozenDictionary<string, int> Numbered(IReadOnlyList<string> names) =>
        names.Select((name, number) => (name, number)).Where(n => n.name.Length > 0).ToFrozenDictionary(n => n.name, n => n.number, StringComparer.Ordinal);
}
