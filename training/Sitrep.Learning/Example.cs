using System.Collections.Immutable;
using Sitrep.Packs.Weights;

namespace Sitrep.Learning;

/// <summary>A yes-or-no case to learn from.</summary>
/// <param name="Weight">How much it counts; 0 leaves it out.</param>
public sealed record Example(ImmutableArray<Feature> Features, bool Positive, float Weight = 1);
