using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Geography.Roads;

/// <summary>A point where roads begin, end or meet.</summary>
/// <param name="Names">The place there, by all its names, the first as it is shown; empty for a mere junction.</param>
public sealed record RoadNode(GeoPoint Location, ImmutableArray<string> Names)
{
    /// <summary>It lies somewhere in the cell of whose middle this is the position: where exactly is hidden.</summary>
    public bool IsCoarse { get; init; }
}
