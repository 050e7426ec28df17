using System.Collections.Immutable;
using Sitrep.Situation.Fusion.Comparing;

namespace Sitrep.Situation.Incidents;

/// <summary>Why a claim belongs to an incident: the claim of it that it has most in common with, and what.</summary>
/// <param name="Score">Natural-log odds that the two are about one happening.</param>
/// <param name="Judged">Who said that they are; null when the signs alone did.</param>
public sealed record Join(SourcedClaim Claim, SourcedClaim With, double Score, ImmutableArray<Sign> Signs, Model.Judgement? Judged = null);
