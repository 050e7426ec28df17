using System.Collections.Immutable;

namespace Sitrep.Situation.Fusion;

/// <summary>What a change to fused claims left otherwise than it was.</summary>
/// <param name="Gone">The numbers of clusters that are no longer, or of which some may have changed.</param>
/// <param name="Come">The clusters that stand in their place; many may have the same claims as before.</param>
/// <param name="Settled">Doubts that are no longer, or that are told of other claims now.</param>
/// <param name="Raised">Those that stand in their place.</param>
sealed record FusionChange(ImmutableArray<int> Gone, ImmutableArray<Cluster> Come, ImmutableArray<Doubt> Settled, ImmutableArray<Doubt> Raised);
