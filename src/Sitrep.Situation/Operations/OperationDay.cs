using System.Collections.Immutable;

namespace Sitrep.Situation.Operations;

/// <summary>One day of an operation.</summary>
/// <param name="Number">1 on the day of its launch; null when no launch is told, and before it.</param>
/// <param name="Parts">The weightiest first.</param>
public sealed record OperationDay(int? Number, DateOnly Date, ImmutableArray<OperationPart> Parts);
