using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Incidents;

/// <summary>How many, of one incident, with everybody who gives a number.</summary>
/// <param name="Action">What became of them: killed, captured, …</param>
/// <param name="Whose">Whose people or equipment; null for civilians and when nobody says.</param>
/// <param name="Category">The category of equipment; of people only where the number is part of another ("including 13 officers").</param>
/// <param name="Toll">From the lowest to the highest that a voice gives; the best is the middle of the independent voices, or of all when none is.</param>
/// <param name="Disputed">True when two voices' numbers exclude each other.</param>
public sealed record Figure(ClaimType Type, string Action, Side? Whose, bool Civilian, string? Category, bool IsPart, Toll Toll, bool Disputed,
    ImmutableArray<SourcedClaim> Claims);
