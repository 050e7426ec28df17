using System.Collections.Immutable;
using Sitrep.Situation.Access;
using Sitrep.Situation.Control;
using Sitrep.Situation.Displacement;
using Sitrep.Situation.Operations;
using Sitrep.Situation.Timeline;

namespace Sitrep.Situation.Prepared;

/// <summary>The situation from one vantage: who holds what, the tolls, which roads are open, who had to leave, and what happened on each day.</summary>
public sealed record SituationAt(Vantage Vantage)
{
    public required ControlPicture Control { get; init; }

    /// <summary>People and equipment by side.</summary>
    public required ImmutableArray<TallyCount> Tallies { get; init; }
    public required RoadAccess Access { get; init; }
    public required Movements Displacement { get; init; }
    public required ImmutableArray<Day> Timeline { get; init; }
    public required ImmutableArray<Operation> Operations { get; init; }

    internal FlowSlots? Flows { get; init; }
}
