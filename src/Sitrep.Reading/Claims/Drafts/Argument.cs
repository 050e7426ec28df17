using Sitrep.Model;
using Sitrep.Model.Mentions;

namespace Sitrep.Reading.Claims.Drafts;

/// <summary>What stands in a slot: the phrase, the mention that it is, and its number.</summary>
/// <param name="Slot">The slot's name, "list" for a list line, "loose" for a mention of the same sentence that grammar did not reach.</param>
/// <param name="Rank">The slot's place in the frame's preference; 9 when the frame does not name it.</param>
/// <param name="Fit">How surely it is of the wanted kind.</param>
public readonly record struct Argument(int Sentence, int Token, Span Span, Mention? Mention, Count? Count, string Slot, int Rank, Fit Fit,
    bool Coordinated = false, bool Inherited = false);
