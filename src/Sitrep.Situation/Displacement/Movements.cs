using System.Collections.Immutable;

namespace Sitrep.Situation.Displacement;

/// <summary>Who had to leave where and who came back.</summary>
/// <param name="Flows">Those who left before those who came back, the largest first.</param>
/// <param name="Totals">By direction and unit; none where nobody gives a number.</param>
public sealed record Movements(ImmutableArray<Flow> Flows, ImmutableArray<FlowTotal> Totals);
