namespace Sitrep.Model.Reasons;

/// <summary>What stands in a grammatical place round a trigger.</summary>
/// <param name="Name">subject, object, a preposition and so on.</param>
/// <param name="Inherited">True when grammar shares it with a clause above.</param>
public sealed record SlotReason(string Name, Span Words, bool Inherited);
