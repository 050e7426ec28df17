using System.Collections.Immutable;

namespace Sitrep.Situation.Fusion;

/// <summary>The claims that say the same thing, whoever says it; never empty, in order.</summary>
public sealed record Telling(ImmutableArray<SourcedClaim> Claims)
{
    public SourcedClaim First => Claims[0];

    /// <summary>Who says it, each once, in order.</summary>
    public IEnumerable<string> Voices => Claims.Select(c => c.Voice).DistinctBy(NameKey.Of);
}
