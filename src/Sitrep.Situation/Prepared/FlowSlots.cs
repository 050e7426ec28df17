using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Situation.Displacement;

namespace Sitrep.Situation.Prepared;

/// <summary>The flows as of a day, by the number of their track and in order.</summary>
sealed record FlowSlots(Flow?[] Flows, ImmutableArray<Flow> Sorted, int Day)
{
    public static FlowSlots Of(Flow?[] flows, int day)
    {
        var sorted = flows.OfType<Flow>().ToArray();
        Array.Sort(sorted, DisplacementFold.InOrder);
        return new(flows, ImmutableCollectionsMarshal.AsImmutableArray(sorted), day);
    }

    /// <summary>With some flows replaced: those that stay keep their order.</summary>
    public FlowSlots With(Dictionary<int, Flow?> changed, int day)
    {
        var (flows, gone) = ((Flow?[])Flows.Clone(), new HashSet<Flow>(ReferenceEqualityComparer.Instance));
        foreach (var (track, flow) in changed)
        {
            gone.UnionWith(flows[track] is { } was ? [was] : []);
            flows[track] = flow;
        }

        var come = changed.Values.OfType<Flow>().ToArray();
        Array.Sort(come, DisplacementFold.InOrder);
        return new(flows, Merged(come, gone), day);
    }

    ImmutableArray<Flow> Merged(Flow[] come, HashSet<Flow> gone)
    {
        var (merged, next) = (ImmutableArray.CreateBuilder<Flow>(Sorted.Length + come.Length), 0);
        foreach (var flow in Sorted)
        {
            if (!gone.Contains(flow))
            {
                while (next < come.Length && DisplacementFold.InOrder(come[next], flow) < 0)
                {
                    merged.Add(come[next++]);
                }

                merged.Add(flow);
            }
        }

        merged.AddRange(come.AsSpan(next));
        return merged.DrainToImmutable();
    }
}
