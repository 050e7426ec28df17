using System.Collections.Immutable;

namespace Sitrep.Situation.Incidents;

/// <summary>What a change to a case did to its incidents.</summary>
/// <param name="Fold">As they are after it.</param>
/// <param name="Gone">Incidents that are no longer, or are otherwise now.</param>
/// <param name="Come">Those that stand in their place; in the order of the fold.</param>
public sealed record IncidentChange(IncidentFold Fold, ImmutableArray<Incident> Gone, ImmutableArray<Incident> Come);
