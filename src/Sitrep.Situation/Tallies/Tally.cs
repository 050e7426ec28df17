using System.Collections.Immutable;

namespace Sitrep.Situation.Tallies;

/// <summary>A number of people or things, with everybody who gives one.</summary>
/// <param name="Total">From the lowest to the highest that the voices support.</param>
/// <param name="Voices">Each voice's own sum, largest first.</param>
/// <param name="Parts">Counts that a voice says are included in its sum ("including 13 officers").</param>
public sealed record Tally(TallyKey Key, Toll Total, ImmutableArray<VoiceToll> Voices, ImmutableArray<SourcedClaim> Parts)
{
    /// <summary>True when two voices' numbers exclude each other.</summary>
    public bool Disputed => Voices.Any(a => Voices.Any(b => a.Toll.High < b.Toll.Low));
}
