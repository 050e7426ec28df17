using Sitrep.Reading.Claims.Roles.Candidates;

namespace Sitrep.Reading.Claims.Roles;

/// <summary>What is known when a role is chosen: a story keeps its parties, its place and its day from one claim to the next.</summary>
/// <param name="Before">The roles of the claim before; null for a report's first.</param>
/// <param name="Opposite">For the target, the actor that was chosen.</param>
public readonly record struct Company(Cast? Before, Candidate? Opposite = null);
