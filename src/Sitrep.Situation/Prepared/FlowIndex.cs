using System.Collections.Immutable;
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
    readonly ImmutableArray<FlowTrack> tracks;
    readonly (int Day, int Track)[] changes;
    readonly (int From, int To)[] ends;

    public FlowIndex(IReadOnlyList<IncidentVersion> versions, IReadOnlyList<Incident> incidents, Sides sides, Households households)
    {
        this.sides = sides;
        var tellings = new FlowTellings(incidents, households);
        tracks = [.. versions.SelectMany(v => tellings.Of(v.Incident).Select(t => (Told: t, v.From, v.Until))).GroupBy(t => t.Told.Key).Select(g => new FlowTrack(g))];
        nesting = new(tracks.SelectMany(t => t.Places).OfType<Place>());
        ends = [.. tracks.Select(t => (nesting.NumberOf(t.Ends.From), nesting.NumberOf(t.Ends.To)))];
        changes = [.. tracks.SelectMany((t, i) => t.Changes.Select(day => (day, i))).Order()];
    }

    public FlowSlots At(int day)
    {
        var flows = new Flow?[tracks.Length];
        Parallel.For(0, flows.Length, i => flows[i] = tracks[i].At(day, sides));
        return FlowSlots.Of(flows, day);
    }

    /// <summary>As <see cref="At"/>, with only those flows folded again of which something is told between the two days.</summary>
    public FlowSlots Step(FlowSlots from, int day)
    {
        var (low, high, changed) = (Math.Min(from.Day, day), Math.Max(from.Day, day), new Dictionary<int, Flow?>());
        for (var i = ChangesAfter(low); i < changes.Length && changes[i].Day <= high; i++)
        {
            changed[changes[i].Track] = tracks[changes[i].Track].At(day, sides);
        }

        return from.With(changed, day);
    }

    public Movements Of(FlowSlots slots) => new(slots.Sorted, FlowSums.Of(Numbered(slots), nesting));

    IEnumerable<(Flow, int, int)> Numbered(FlowSlots slots)
    {
        for (var i = 0; i < ends.Length; i++)
        {
            if (slots.Flows[i] is { } flow)
            {
                yield return (flow, ends[i].From, ends[i].To);
            }
        }
    }

    int ChangesAfter(int day)
    {
        var at = Array.BinarySearch(changes, (day, int.MaxValue));
        return at < 0 ? ~at : at + 1;
    }
}
