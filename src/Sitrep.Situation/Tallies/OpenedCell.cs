using System.Collections.Immutable;

namespace Sitrep.Situation.Tallies;

/// <summary>What a cell of a tally showed when it was opened. For many threads: who comes at the same time makes the same.</summary>
sealed class OpenedCell
{
    volatile VoiceToll[]? voices;

    public ImmutableArray<VoiceToll> Voices(Func<ImmutableArray<VoiceToll>> make) => [.. voices ??= [.. make()]];
}
