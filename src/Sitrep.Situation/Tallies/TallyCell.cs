using System.Collections.Immutable;

namespace Sitrep.Situation.Tallies;

/// <summary>One cell of a tally table. It keeps what it was made of: the claims behind it are found when it is opened.</summary>
/// <param name="IsPart">All of it is included in another cell ("including 13 officers") and is not to be added to that.</param>
/// <param name="Inferred">Some of its claims name the side in words that no pack knows; whose it is follows from who says so and whom they fight.</param>
public sealed record TallyCell(TallyKey Key, Toll Toll, bool IsPart, bool Inferred)
{
    internal ImmutableArray<int> Counted { get; init; } = [];
    internal ImmutableArray<int> Included { get; init; } = [];

    /// <summary>What the counted accounts were made of: a cell of a later table that counts the same comes to the same.</summary>
    internal ImmutableArray<AccountEntry> Entries { get; init; } = [];

    /// <summary>What each source's own claims come to, once somebody has asked; shared by cells that count the same.</summary>
    internal OpenedCell Opened { get; init; } = new();
}
