using System.Collections.Immutable;

namespace Sitrep.Situation.Tallies;

/// <summary>What one voice's claims come to.</summary>
public sealed record VoiceToll(string Voice, Toll Toll, ImmutableArray<SourcedClaim> Claims);
