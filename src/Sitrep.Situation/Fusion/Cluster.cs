using System.Collections.Immutable;

namespace Sitrep.Situation.Fusion;

/// <summary>Claims that are judged to be about the same happening.</summary>
/// <param name="Number">Stays the cluster's as long as nothing near it changes.</param>
/// <param name="Claims">In order; never empty.</param>
readonly record struct Cluster(int Number, ImmutableArray<SourcedClaim> Claims);
