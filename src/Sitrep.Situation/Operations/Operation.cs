using System.Collections.Immutable;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Operations;

/// <summary>A named operation with its days. That incidents belong to it is told with the reason; nobody need have said so.</summary>
/// <param name="Id">"o" and twelve hexadecimal digits, of its name.</param>
/// <param name="Name">The name most used.</param>
/// <param name="Names">All names used, that one first.</param>
public sealed record Operation(string Id, string Name, ImmutableArray<string> Names, OperationStatus Status)
{
    /// <summary>Who is said to run it, those that the actor packs know first.</summary>
    public ImmutableArray<Side> Sides { get; init; } = [];

    /// <summary>The day most told for its launch; null when nobody tells one.</summary>
    public DateOnly? Launched { get; init; }
    public DateOnly? Ended { get; init; }

    /// <summary>True when a voice denies its launch or its end.</summary>
    public bool Disputed { get; init; }

    /// <summary>Days on which something is told of it, in order.</summary>
    public ImmutableArray<OperationDay> Days { get; init; } = [];

    /// <summary>What is said of the operation itself, in order.</summary>
    public required ImmutableArray<SourcedClaim> Claims { get; init; }
}
