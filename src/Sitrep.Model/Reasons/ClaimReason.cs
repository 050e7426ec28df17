using System.Collections.Immutable;

namespace Sitrep.Model.Reasons;

/// <summary>Why a claim is there.</summary>
/// <param name="Draft">What proposed it and how probable it was found.</param>
/// <param name="Roles">Who or what was weighed for each role, the chosen one marked.</param>
public sealed record ClaimReason(Claim Claim, DraftReason Draft, ImmutableArray<RoleReason> Roles, VoiceReason Voice);
