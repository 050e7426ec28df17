using System.Collections.Immutable;

namespace Sitrep.Exchange.In.Roads;

/// <summary>What was read from a road file.</summary>
/// <param name="Refused">Of each feature that could not be used: its number in the file, from 1, and why.</param>
/// <param name="Problem">Why nothing could be read, and what to do; null when something was.</param>
public sealed record RoadLines(ImmutableArray<RoadLine> Lines, ImmutableArray<(int Feature, string Why)> Refused, string? Problem = null)
{
    public static RoadLines Unreadable(string problem) => new([], [], problem);
}
