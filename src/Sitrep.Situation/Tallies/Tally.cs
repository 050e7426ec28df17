using System.Collections.Immutable;

namespace Sitrep.Situation.Tallies;

/// <summary>A number of people or things, with everybody who gives one.</summary>
/// <param name="Total">From the lowest to the highest that the voices support.</param>
/// <param name="Voices">Each independent source's own sum, largest first.</param>
/// <param name="Parts">Counts that a voice says are included in its sum ("including 13 officers").</param>
/// <param name="Inferred">Whose they are follows, for some, from who says so and whom they fight.</param>
public sealed record Tally(TallyKey Key, Toll Total, ImmutableArray<VoiceToll> Voices, ImmutableArray<SourcedClaim> Parts, bool Inferred = false)
{
    /// <summary>True when two voices' numbers for the same time exclude each other.</summary>
    public bool Disputed => Voices.Any(a => Voices.Any(b => a.Toll.High < b.Toll.Low && a.Claims.Any(x => b.Claims.Any(y => x.First <= y.Last && y.First <= x.Last))));
}
