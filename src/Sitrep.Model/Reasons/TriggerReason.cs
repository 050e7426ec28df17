using System.Collections.Immutable;

namespace Sitrep.Model.Reasons;

/// <summary>Words that open a frame.</summary>
/// <param name="Rule">The frame.</param>
/// <param name="Wants">The kind of thing that the frame is about; "none" when it needs none.</param>
/// <param name="WantedIn">Where that thing may stand, preferred first.</param>
/// <param name="Slots">What stands round the words.</param>
/// <param name="Drafts">How many drafts it made; with none, nothing of the wanted kind stands where it may.</param>
public sealed record TriggerReason(string Rule, Span Words, string Wants, ImmutableArray<string> WantedIn, ImmutableArray<SlotReason> Slots, int Drafts);
