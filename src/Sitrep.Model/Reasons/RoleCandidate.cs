namespace Sitrep.Model.Reasons;

/// <summary>Something that might fill a role.</summary>
/// <param name="Words">Null for leaving the role empty.</param>
/// <param name="Kind">The kind of mention, "phrase" for a noun phrase of no known kind, "none" for leaving the role empty.</param>
/// <param name="Slot">Where it stands seen from the trigger; "before" in an earlier sentence.</param>
/// <param name="Score">The model's score: only differences between the candidates of one role mean anything.</param>
public sealed record RoleCandidate(Span? Words, string Kind, string Slot, double Score, bool Chosen);
