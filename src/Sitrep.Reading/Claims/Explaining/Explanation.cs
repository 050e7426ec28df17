using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Model;
using Sitrep.Model.Reasons;
using Sitrep.Reading.Claims.Drafts;
using Sitrep.Reading.Claims.Frames;
using Sitrep.Reading.Claims.Judging;
using Sitrep.Reading.Claims.Roles;
using Sitrep.Reading.Claims.Trees;
using Sitrep.Reading.Trees;

namespace Sitrep.Reading.Claims.Explaining;

/// <summary>A reading that can say why it has a claim, and why it has none.</summary>
public sealed class Explanation
{
    readonly Retrace trace;
    readonly ImmutableArray<Draft> kept;
    readonly IReadOnlyList<Cast> casts;
    readonly List<Judged> judged;
    readonly List<ImmutableArray<SignWeight>> signs;

    /// <param name="casts">The roles of the drafts that are claims, in the claims' order.</param>
    public Explanation(Retrace trace, List<Draft> drafts, IReadOnlyList<Cast> casts)
    {
        (this.trace, this.casts, kept) = (trace, casts, [.. casts.Select(c => c.Draft)]);
        judged = trace.Judge.Weigh(trace.View, drafts);
        signs = trace.Judge.Signs(trace.View, drafts);
    }

    public Model.Reading Reading => trace.Reading;

    /// <summary>Why there is a claim; null when there is none of that id.</summary>
    public ClaimReason? OfClaim(string id)
    {
        for (var i = 0; i < Reading.Claims.Length; i++)
        {
            if (string.Equals(Reading.Claims[i].Id, id, StringComparison.OrdinalIgnoreCase))
            {
                var draft = kept[i];
                return new(Reading.Claims[i], Reason(judged.FindIndex(j => ReferenceEquals(j.Draft, draft))), new RoleReasons(trace).Of(casts[i], i == 0 ? null : casts[i - 1]), trace.Stances.Reason(draft));
            }
        }

        return null;
    }

    /// <summary>What was found and proposed in the sentence at an offset, or in the next one; null when no sentence ends after it.</summary>
    /// <param name="offset">In UTF-16 units of the clean text.</param>
    public SilenceReason? At(int offset)
    {
        var sentence = trace.View.FirstAt(offset);
        return sentence == trace.View.Trees.Length ? null : new(sentence, TriggersOf(sentence),
        [
            .. Enumerable.Range(0, judged.Count).Where(i => judged[i].Draft.Trigger.Sentence == sentence || judged[i].Draft.Core?.Sentence == sentence).Select(Reason),
        ]);
    }

    ImmutableArray<TriggerReason> TriggersOf(int sentence)
    {
        var tree = trace.View.Trees[sentence];
        var found = new List<Trigger>();
        trace.Triggers.Find(tree, sentence, found);
        return [.. found.Select(t => new TriggerReason(t.Frame.Id, WordsOf(tree, t), t.Frame.Core.ToString().ToLowerInvariant(), t.Frame.CoreSlots,
            Slots(sentence, trace.Proposer.Slots.Around(tree, t)), judged.Count(j => j.Draft.Trigger == t)))];
    }

    DraftReason Reason(int index)
    {
        var (draft, probability) = judged[index];
        var rival = probability < trace.Judge.Threshold ? null : trace.Judge.Rival(judged[index], judged);
        var claim = kept.IndexOf(draft, 0, kept.Length, ReferenceEqualityComparer.Instance);
        var fate = claim >= 0 ? DraftFate.Kept : rival is null ? DraftFate.Unlikely : DraftFate.Outdone;
        return new(IdOf(index), draft.Frame.Id, draft.Frame.Type, draft.Action, draft.Origin, WordsOf(trace.View.Trees[draft.Trigger.Sentence], draft.Trigger),
            ThingOf(draft), Slots(draft.Trigger.Sentence, draft.Slots), draft.Evidence, probability, trace.Judge.Threshold, fate,
            fate switch { DraftFate.Kept => Reading.Claims[claim].Id, DraftFate.Outdone => IdOf(judged.FindIndex(j => ReferenceEquals(j, rival))), _ => null }, signs[index]);
    }

    static string IdOf(int index) => "d" + (index + 1).ToString(CultureInfo.InvariantCulture);

    static Span WordsOf(Tree tree, Trigger trigger) => tree[trigger.First].Span.To(tree[trigger.Last].Span);

    static ThingReason? ThingOf(Draft draft) => draft.Core is { } core ? new(core.Span, core.Slot, core.Fit.ToString().ToLowerInvariant(), core.Count) : null;

    ImmutableArray<SlotReason> Slots(int sentence, ImmutableArray<Slot> slots) =>
        [.. slots.Select(s => new SlotReason(s.Name, Phrases.SpanOf(trace.View.Trees[sentence], s.Token), s.Inherited))];
}
