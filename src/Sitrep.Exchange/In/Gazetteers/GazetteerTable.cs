using System.Collections.Immutable;
using Sitrep.Geography;

namespace Sitrep.Exchange.In.Gazetteers;

/// <summary>What a file of places gave.</summary>
/// <param name="Refused">Rows without a name or a position.</param>
/// <param name="Problem">What is wrong with the file and what to do, when nothing could be read; else null.</param>
public sealed record GazetteerTable(ImmutableArray<GazetteerEntry> Places, int Refused, string? Problem = null)
{
    public static GazetteerTable Unreadable(string problem) => new([], 0, problem);
}
