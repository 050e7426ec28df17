using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Prepared;

/// <summary>A number of people or things, which opens to everybody who gives one.</summary>
/// <param name="Total">From the lowest to the highest that the voices support.</param>
public sealed record TallyCount(TallyKey Key, Toll Total)
{
    internal Func<Tally> Opening { get; init; } = () => throw new InvalidOperationException("A count that no index made opens to nothing.");

    /// <summary>Each source's own sum and the parts, with their claims.</summary>
    public Tally Open() => Opening();
}
