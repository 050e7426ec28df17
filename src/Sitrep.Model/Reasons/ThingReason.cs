namespace Sitrep.Model.Reasons;

/// <summary>What a draft is about.</summary>
/// <param name="Slot">Where it stands; "loose" when grammar did not reach it.</param>
/// <param name="Fit">How surely it is of the kind that the frame asks for: "exact", "nested" or "phrase".</param>
public sealed record ThingReason(Span Words, string Slot, string Fit, Count? Count);
