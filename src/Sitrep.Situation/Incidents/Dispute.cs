using System.Collections.Immutable;

namespace Sitrep.Situation.Incidents;

/// <summary>Something that the voices of an incident differ about, with the claims on all sides of it.</summary>
public sealed record Dispute(DisputeKind Kind, ImmutableArray<SourcedClaim> Claims);
