using System.Collections.Immutable;

namespace Sitrep.Record.Trail;

/// <summary>A stretch of the trail, the last done first.</summary>
/// <param name="Total">How many entries the question has.</param>
public sealed record TrailPage(int Total, ImmutableArray<TrailEntry> Entries)
{
    public static TrailPage None { get; } = new(0, []);
}
