using System.Collections.Immutable;
using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Displacement;

/// <summary>How many moved, in one unit.</summary>
/// <param name="Toll">From the lowest to the highest that the voices support; no highest where nobody sets one ("thousands").</param>
public sealed record FlowCount(FlowUnit Unit, Toll Toll)
{
    readonly Lazy<(string? Kind, ImmutableArray<VoiceToll> Voices, ImmutableArray<SourcedClaim> Parts)> opened = new(() => (null, [], []));

    internal FlowCount(FlowUnit unit, Toll toll, Func<(string? Kind, ImmutableArray<VoiceToll> Voices, ImmutableArray<SourcedClaim> Parts)> open) : this(unit, toll) => opened = new(open);

    /// <summary>The category of people ("child") if all counts are of it; null when they differ or say nothing.</summary>
    public string? Kind => opened.Value.Kind;

    /// <summary>Each independent source's own count, largest first.</summary>
    public ImmutableArray<VoiceToll> Voices => opened.Value.Voices;

    /// <summary>Counts that a voice says are included in its own ("half of them children").</summary>
    public ImmutableArray<SourcedClaim> Parts => opened.Value.Parts;

    /// <summary>True when two voices' numbers exclude each other.</summary>
    public bool Disputed => Voices.Any(a => Voices.Any(b => a.Toll.High < b.Toll.Low));
}
