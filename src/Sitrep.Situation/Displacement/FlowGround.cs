using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Displacement;

/// <summary>What is told of people who moved, flow by flow, and what it comes to. A change folds again only the flows of which it tells. Immutable: for many threads.</summary>
public sealed class FlowGround
{
    readonly Sides sides;
    readonly FlowTellings tellings;
    readonly Dictionary<(string Action, string? From, string? To), FoldedFlow> flows;
    readonly AreaNesting nesting;

    public FlowGround(IReadOnlyCollection<Incident> incidents, Sides sides, Households households)
    {
        (this.sides, tellings) = (sides, new(incidents, households));
        flows = incidents.SelectMany(tellings.Of).GroupBy(t => t.Key).ToDictionary(t => t.Key, t => FoldedFlow.Of([.. t], sides));
        Flow[] sorted = [.. flows.Values.Select(f => f.Flow).OfType<Flow>()];
        Array.Sort(sorted, DisplacementFold.InOrder);
        (nesting, Movements) = Summed([.. sorted], null);
    }

    FlowGround(FlowGround before, FlowTellings after, HashSet<SourcedClaim> left, ILookup<(string Action, string? From, string? To), ToldFlow> entering, IEnumerable<(string Action, string? From, string? To)> leaving)
    {
        (sides, tellings, flows) = (before.sides, after, new(before.flows));
        var (gone, come) = (new List<Flow>(), new List<Flow>());
        foreach (var key in leaving.Union(entering.Select(flow => flow.Key)))
        {
            var former = flows.GetValueOrDefault(key, FoldedFlow.None);
            List<ToldFlow> told = [.. former.Told.Where(t => !left.Contains(t.Saying.Claim)), .. entering[key]];
            flows.Remove(key);
            gone.AddRange(former.Flow is { } was ? [was] : []);
            if (told.Count > 0)
            {
                var made = flows[key] = FoldedFlow.Of(told, sides);
                come.AddRange(made.Flow is { } now ? [now] : []);
            }
        }

        come.Sort(DisplacementFold.InOrder);
        var flowing = Splice.Of(before.Movements.Flows, gone, come, DisplacementFold.InOrder).Apply(before.Movements.Flows, come);
        (nesting, Movements) = Summed(flowing, EndsOf(gone).SetEquals(EndsOf(come)) ? before.nesting : null);
    }

    /// <summary>All flows, and what they come to.</summary>
    public Movements Movements { get; }

    /// <summary>The same after a change to the incidents that it was made of.</summary>
    public FlowGround After(IncidentChange change)
    {
        var (after, names) = (tellings.After(change), FlowTellings.NamesIn(change.Gone.Concat(change.Come)).ToHashSet());
        if (names.Count == 0)
        {
            return this;
        }

        // Parts move where their wholes do, also those of which nothing else changed.
        var gone = change.Gone.ToHashSet<Incident>(ReferenceEqualityComparer.Instance);
        var again = flows.Values.SelectMany(flow => flow.Told).Where(t => t.IsPart && names.Contains(t.Whole) && !gone.Contains(t.Incident)).Select(t => t.Incident).ToHashSet<Incident>(ReferenceEqualityComparer.Instance);
        gone.UnionWith(again);
        var entering = change.Come.Concat(again).SelectMany(after.Of).ToLookup(t => t.Key);
        return new(this, after, gone.SelectMany(i => i.Claims).ToHashSet<SourcedClaim>(ReferenceEqualityComparer.Instance), entering, gone.SelectMany(tellings.Of).Select(t => t.Key));
    }

    static HashSet<Place> EndsOf(List<Flow> flows) => [.. flows.SelectMany(f => new[] { f.From, f.To }).OfType<Place>()];

    static (AreaNesting, Movements) Summed(ImmutableArray<Flow> flows, AreaNesting? nesting)
    {
        nesting ??= new(flows.SelectMany(f => new[] { f.From, f.To }).OfType<Place>());
        return (nesting, new(flows, FlowSums.Of(flows, nesting)));
    }

    /// <summary>What is told of one flow, and the flow; null when nobody says that it happened.</summary>
    sealed record FoldedFlow(List<ToldFlow> Told, Flow? Flow)
    {
        public static FoldedFlow None { get; } = new([], null);

        public static FoldedFlow Of(List<ToldFlow> told, Sides sides) => new(told, DisplacementFold.Of(told, sides));
    }
}
