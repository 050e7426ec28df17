namespace Sitrep.Geography.Roads;

/// <summary>A stretch of road between two nodes, passable both ways.</summary>
/// <param name="From">The node at one end, by its number in the network.</param>
/// <param name="To">The node at the other end.</param>
/// <param name="Road">The road's name or number; empty when it has none.</param>
/// <param name="Km">Kilometres along the road.</param>
public readonly record struct RoadSegment(int From, int To, string Road, float Km);
