using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Model;
using Sitrep.Model.Reasons;
using Sitrep.Packs.Weights;
using Sitrep.Reading.Claims.Discourse;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Claims.Explaining;
using Sitrep.Reading.Speech;

namespace Sitrep.Reading.Claims.Judging;

/// <summary>Says which drafts are claims. Among drafts that read the same words as the same type, the most probable one stands.</summary>
public sealed class Judge(JudgeModel? model, ModalityReader moods, double threshold)
{
    /// <summary>Log-odds below which the second look has never kept a draft in cross-validation.</summary>
    const float Hopeless = -4;

    /// <summary>How many drafts the second look takes at a time.</summary>
    const int RowsAtOnce = 256;

    /// <summary>Without weights, what a draft without a mention of the right kind is worth.</summary>
    const double Unlearnt = 0.5;

    /// <summary>The probability from which a draft is kept.</summary>
    public double Threshold { get; } = threshold;

    public ImmutableArray<Judged> Decide(ReportView view, IReadOnlyList<Draft> drafts)
    {
        var judged = Weigh(view, drafts);
        judged.RemoveAll(j => j.Probability < Threshold);
        var bySentence = judged.ToLookup(j => j.Draft.Trigger.Sentence);
        return [.. judged.Where(j => !bySentence[j.Draft.Trigger.Sentence].Any(other => Beats(other, j)))];
    }

    /// <summary>All drafts with their probabilities, the rejected ones too.</summary>
    public List<Judged> Weigh(ReportView view, IReadOnlyList<Draft> drafts)
    {
        if (model is null)
        {
            return [.. drafts.Select(d => new Judged(d, Unlearnt))];
        }

        var features = new DraftFeatures(view, drafts, moods);
        var (seen, first) = (new List<Feature>(128), new float[drafts.Count]);
        var around = 0f;
        for (var i = 0; i < first.Length; i++)
        {
            if (i == 0 || !DraftFeatures.ShareAround(drafts[i - 1], drafts[i]))
            {
                seen.Clear();
                features.AddAround(drafts[i], seen);
                around = model.First.Score(CollectionsMarshal.AsSpan(seen));
            }

            seen.Clear();
            features.AddOwn(drafts[i], seen);
            first[i] = around + model.First.Score(CollectionsMarshal.AsSpan(seen));
        }

        var second = SecondLook(view, drafts, first, model.Second);
        return [.. drafts.Select((d, i) => new Judged(d, LinearModel.Probability(second[i])))];
    }

    /// <summary>What the first look finds hopeless gets no second.</summary>
    static float[] SecondLook(ReportView view, IReadOnlyList<Draft> drafts, float[] first, BoostedTrees? trees)
    {
        if (trees is null)
        {
            return first;
        }

        var around = new Neighbourhood(view, drafts, first);
        var second = (float[])first.Clone();
        var (rows, row, seen) = (new int[RowsAtOnce], new List<float>(RowsAtOnce * Neighbourhood.Width), new float[RowsAtOnce]);
        for (var next = 0; next < first.Length;)
        {
            row.Clear();
            var count = 0;
            for (; next < first.Length && count < RowsAtOnce; next++)
            {
                if (first[next] >= Hopeless)
                {
                    around.Fill(next, row);
                    rows[count++] = next;
                }
            }

            trees.Score(CollectionsMarshal.AsSpan(row), seen.AsSpan(0, count));
            for (var i = 0; i < count; i++)
            {
                second[rows[i]] = seen[i];
            }
        }

        return second;
    }

    /// <summary>Of the drafts that are probable enough, the one that outdoes another, if any does.</summary>
    public Judged? Rival(Judged loser, IReadOnlyList<Judged> all) => all.FirstOrDefault(j => j.Probability >= Threshold && Beats(j, loser));

    /// <summary>What the model sees of each draft, with the log-odds that it adds, the weightiest first; one sign is what the second look changes.</summary>
    public List<ImmutableArray<SignWeight>> Signs(ReportView view, IReadOnlyList<Draft> drafts)
    {
        if (model is null)
        {
            return [.. drafts.Select(_ => ImmutableArray<SignWeight>.Empty)];
        }

        using var names = FeatureNames.Listen();
        var features = new DraftFeatures(view, drafts, moods);
        var seen = drafts.Select(features.Of).ToList();
        var first = seen.Select(f => model.First.Score(f.AsSpan())).ToArray();
        var second = SecondLook(view, drafts, first, model.Second);
        return [.. seen.Select((f, i) => Weighed(model.First, f, second[i] - first[i], names))];
    }

    static ImmutableArray<SignWeight> Weighed(LinearModel first, ImmutableArray<Feature> features, double second, FeatureNames names) =>
    [
        .. features.GroupBy(f => f)
            .Select(same => new SignWeight(SignNames.Readable(names.Of(same.Key)), first.Score([same.Key]) * same.Count()))
            .Append(new("second look around", second))
            .Where(sign => sign.Weight != 0)
            .OrderByDescending(sign => Math.Abs(sign.Weight)).ThenBy(sign => sign.Name, StringComparer.Ordinal),
    ];

    static bool Beats(Judged winner, Judged loser) =>
        !ReferenceEquals(winner, loser)
        && (winner.Probability > loser.Probability
            || (winner.Probability == loser.Probability && string.CompareOrdinal(winner.Draft.Frame.Id, loser.Draft.Frame.Id) < 0))
        && Same(winner.Draft, loser.Draft);

    /// <summary>Whether two drafts read the same words of the report as what can be only one claim.</summary>
    static bool Same(Draft a, Draft b)
    {
        if (a.Trigger.Sentence != b.Trigger.Sentence)
        {
            return false;
        }

        var oneTrigger = a.Trigger.Head == b.Trigger.Head;
        if (oneTrigger && a.Origin == "loose" && b.Origin == "loose")
        {
            return true;
        }

        return (a.Core, b.Core) switch
        {
            ({ } one, { } other) => SameCore(one, other) && (oneTrigger || (a.Frame.Type == b.Frame.Type && Interchangeable(a.Action, b.Action))),
            (null, null) when oneTrigger => a.Frame.Type == b.Frame.Type,
            _ => IsOneAttack(a, b),
        };
    }

    /// <summary>"Shelling hit a clinic", "a car bomb exploded": the noun and the verb that it stands with tell one attack.</summary>
    static bool IsOneAttack(Draft a, Draft b) => a.Frame.Type == ClaimType.Attack && b.Frame.Type == ClaimType.Attack && a.Action == b.Action
        && SubjectSuffers(a) == SubjectSuffers(b) && (Holds(a, b.Trigger.Head) || Holds(b, a.Trigger.Head));

    // "Came under sniper fire" and its "sniper fire" read the subject otherwise: which of them stands decides who was hit.
    static bool SubjectSuffers(Draft draft) => draft.Frame.SlotsOf("target").Contains("subject");

    // "Drones and barrages hit the town" are two: what one of them is read with stands for it alone.
    static bool Holds(Draft draft, int token)
    {
        if (draft.Core is { } core && core.Token != token)
        {
            return false;
        }

        foreach (var slot in draft.Slots)
        {
            if (slot.Token == token && slot.Name is not ("clause" or "head"))
            {
                return true;
            }
        }

        return false;
    }

    static bool SameCore(Argument a, Argument b) =>
        a.Sentence == b.Sentence && (a.Token == b.Token || (a.Mention is not null && ReferenceEquals(a.Mention, b.Mention))) && a.Count == b.Count;

    static bool Interchangeable(string a, string b) => a == b || Actions.Exclusive(a, b) || GoesWithoutSaying(a, b) || GoesWithoutSaying(b, a);

    /// <summary>An operation that is said to begin or to end is not said to go on.</summary>
    static bool GoesWithoutSaying(string a, string b) => a == "ongoing" && b is "launched" or "ended";
}
