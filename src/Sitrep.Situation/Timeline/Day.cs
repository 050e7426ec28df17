using System.Collections.Immutable;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Timeline;

/// <summary>What is said to have happened on one day.</summary>
/// <param name="Incidents">The weightiest first (<see cref="Weight"/>).</param>
public sealed record Day(DateOnly Date, ImmutableArray<Incident> Incidents);
