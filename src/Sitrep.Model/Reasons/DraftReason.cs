using System.Collections.Immutable;

namespace Sitrep.Model.Reasons;

/// <summary>A claim that a rule proposed, and what became of it.</summary>
/// <param name="Id">Its number in the report: "d12".</param>
/// <param name="Rule">The frame that proposed it.</param>
/// <param name="Origin">What applied the frame: "frame", "loose", "told", "several", "subset", "list", "increment" or "zero".</param>
/// <param name="Probability">How probable it is that a careful reader would note it, 0 to 1.</param>
/// <param name="Threshold">The probability from which a draft is kept.</param>
/// <param name="Became">The claim's id when kept, the other draft's when outdone, else null.</param>
/// <param name="Signs">What told for it (positive) and against it (negative), the weightiest first; they add up to the log-odds.</param>
public sealed record DraftReason(string Id, string Rule, ClaimType Type, string Action, string Origin, Span Trigger, ThingReason? Thing,
    ImmutableArray<SlotReason> Slots, Span Evidence, double Probability, double Threshold, DraftFate Fate, string? Became, ImmutableArray<SignWeight> Signs);
