using System.Collections.Immutable;

namespace Sitrep.Geography.Roads;

/// <summary>A way through a network.</summary>
/// <param name="Nodes">The nodes that it passes, both ends included.</param>
/// <param name="Segments">The segments between them, one fewer.</param>
/// <param name="Km">Kilometres along the roads.</param>
public sealed record Way(ImmutableArray<int> Nodes, ImmutableArray<int> Segments, double Km);
