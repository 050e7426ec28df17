using System.Collections.Immutable;
using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Displacement;

/// <summary>How many moved, in one unit.</summary>
/// <param name="Toll">From the lowest to the highest that the voices support; no highest where nobody sets one ("thousands").</param>
/// <param name="Kind">The category of people ("child") if all counts are of it; null when they differ or say nothing.</param>
/// <param name="Voices">Each independent source's own count, largest first.</param>
/// <param name="Parts">Counts that a voice says are included in its own ("half of them children").</param>
public sealed record FlowCount(FlowUnit Unit, Toll Toll, string? Kind, ImmutableArray<VoiceToll> Voices, ImmutableArray<SourcedClaim> Parts)
{
    /// <summary>True when two voices' numbers exclude each other.</summary>
    public bool Disputed => Voices.Any(a => Voices.Any(b => a.Toll.High < b.Toll.Low));
}
