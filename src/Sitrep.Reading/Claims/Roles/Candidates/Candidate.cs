using Sitrep.Model;
using Sitrep.Model.Mentions;
using Sitrep.Packs.Weights;

namespace Sitrep.Reading.Claims.Roles.Candidates;

/// <summary>A mention or phrase that may fill a role.</summary>
/// <param name="Mention">Null for a phrase of no known kind, which then is <paramref name="Span"/>.</param>
/// <param name="Kind">What models see of its kind.</param>
/// <param name="Slot">The trigger's slot that it stands in, "core-self", "core-of" (whose the core is) or "core-in" inside the core's own phrase, "same" elsewhere in the sentence, "before" or "title" outside.</param>
/// <param name="Direct">True when it heads the slot; false when it stands deeper in the slot's phrase.</param>
/// <param name="Rank">The slot's place in the frame's preference for the role; 9 when not named.</param>
public sealed record Candidate(Mention? Mention, Sign Kind, Span Span, int Sentence, int Token, string Slot, bool Direct, int Rank, bool Inherited);
