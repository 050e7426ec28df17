using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Model;
using Sitrep.Situation.Displacement;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Prepared;

/// <summary>What is told of each flow of people, ready for any day.</summary>
sealed class FlowIndex
{
    readonly Sides sides;
    readonly AreaNesting nesting;
    readonly ImmutableArray<(ToldFlow Told, int From, int Until)[]> tracks;
    readonly (int Day, int Track)[] changes;

    public FlowIndex(IReadOnlyList<IncidentVersion> versions, IReadOnlyList<Incident> incidents, Sides sides, Households households)
    {
        this.sides = sides;
        var tellings = new FlowTellings(incidents, households);
        tracks = [.. versions.SelectMany(v => tellings.Of(v.Incident).Select(t => (Told: t, v.From, v.Until))).GroupBy(t => t.Told.Key).Select(g => g.ToArray())];
        nesting = new(tracks.SelectMany(t => t).SelectMany(t => new[] { t.Told.Ends.From, t.Told.Ends.To }).OfType<Place>());
        changes = [.. tracks.SelectMany((t, i) => t.SelectMany(x => new[] { (x.From, i), (x.Until, i) })).Distinct().Order()];
    }

    public Slots At(int day)
    {
        var flows = new Flow?[tracks.Length];
        Parallel.For(0, flows.Length, i => flows[i] = Fold(i, day));
        return new(flows, day);
    }

    /// <summary>As <see cref="At"/>, with only those flows folded again of which something is told between the two days.</summary>
    public Slots Step(Slots from, int day)
    {
        var (low, high) = (Math.Min(from.Day, day), Math.Max(from.Day, day));
        var flows = from.Flows.ToArray();
        for (var i = ChangesAfter(low); i < changes.Length && changes[i].Day <= high; i++)
        {
            flows[changes[i].Track] = Fold(changes[i].Track, day);
        }

        return new(flows, day);
    }

    public Movements Of(Slots slots)
    {
        var flows = slots.Flows.OfType<Flow>().ToArray();
        Array.Sort(flows, DisplacementFold.InOrder);
        return new(ImmutableCollectionsMarshal.AsImmutableArray(flows), FlowSums.Of(flows, nesting));
    }

    Flow? Fold(int track, int day)
    {
        var told = tracks[track].Where(t => t.From <= day && day < t.Until).Select(t => t.Told).ToList();
        return told.Count == 0 ? null : DisplacementFold.Of(told, sides);
    }

    int ChangesAfter(int day)
    {
        var at = Array.BinarySearch(changes, (day, int.MaxValue));
        return at < 0 ? ~at : at + 1;
    }

    /// <summary>The flows as of a day by the number of their track.</summary>
    internal sealed record Slots(Flow?[] Flows, int Day);
}
