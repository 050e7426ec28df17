using System.Collections.Immutable;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Displacement;

/// <summary>What a flow shows when it is opened.</summary>
sealed record FlowDetails(ImmutableArray<FlowPeriod> Periods, ImmutableArray<Side> Causes, ImmutableArray<SourcedClaim> Claims, ImmutableArray<SourcedClaim> Denials)
{
    public static FlowDetails None { get; } = new([], [], [], []);

    public static FlowDetails Of(Flow flow) => new(flow.Periods, flow.Causes, flow.Claims, flow.Denials);
}
