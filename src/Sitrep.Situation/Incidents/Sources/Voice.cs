using System.Collections.Immutable;

namespace Sitrep.Situation.Incidents;

/// <summary>Everything that one independent source says of an incident; never empty, in order.</summary>
public sealed record Voice(Source Source, ImmutableArray<Saying> Sayings)
{
    /// <summary>The last that it said of how it stands to what it says: one word against itself counts for more than many for itself.</summary>
    public Stance Stance => Sayings.Max(s => s.Stance);

    public bool Affirms => Sayings.Any(s => s.Affirms);
}
