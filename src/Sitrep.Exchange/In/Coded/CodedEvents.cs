using System.Collections.Immutable;

namespace Sitrep.Exchange.In.Coded;

/// <summary>What a file of coded events gave.</summary>
/// <param name="Refused">The lines of rows that could not be read, by their place in the file from 1.</param>
/// <param name="Problem">What is wrong with the file as a whole and what to do; null when it could be read.</param>
public sealed record CodedEvents(ImmutableArray<CodedEventRow> Rows, ImmutableArray<int> Refused, string? Problem = null)
{
    internal static CodedEvents Unreadable(string problem) => new([], [], problem);
}
