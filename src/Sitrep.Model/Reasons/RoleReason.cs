using System.Collections.Immutable;

namespace Sitrep.Model.Reasons;

/// <summary>Who or what was weighed for a role ("actor", "place"), the highest score first; one candidate is nobody.</summary>
public sealed record RoleReason(string Role, ImmutableArray<RoleCandidate> Candidates);
