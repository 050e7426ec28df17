using System.Collections.Immutable;
using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Displacement;

/// <summary>What is told of one day, or of one period as a whole. Periods overlap and are not to be added up; the count of the flow says what they come to.</summary>
/// <param name="First">The first day; null when the texts give no beginning ("so far").</param>
/// <param name="Last">The last day; null when nothing gives one.</param>
public sealed record FlowPeriod(DateOnly? First, DateOnly? Last, FlowUnit Unit, Toll Toll, ImmutableArray<SourcedClaim> Claims);
