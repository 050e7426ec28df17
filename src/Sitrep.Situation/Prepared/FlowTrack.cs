using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Displacement;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Prepared;

/// <summary>
/// All that is told of one flow of people, in order. Where each claim is seen from its own day on, which is nearly always so, its counts are ready for
/// every day; else it is folded anew when it is asked for.
/// </summary>
sealed class FlowTrack
{
    readonly (ToldFlow Told, int From, int Until)[] all;
    readonly string id;
    readonly ImmutableArray<(FlowUnit Unit, CountTrack Counts)> ready;
    readonly int firstSaid;

    public FlowTrack(IEnumerable<(ToldFlow Told, int From, int Until)> told)
    {
        all = [.. told.GroupBy(t => (t.Told.Saying.Claim.Report.Id, t.Told.Saying.Claim.Claim.Id, t.Told.Saying.Claim.Claim.Evidence)).SelectMany(Spans)];
        Array.Sort(all, (a, b) => ToldFlow.InOrder(a.Told, b.Told));
        id = DisplacementFold.IdOf(all[0].Told.Key);
        Ends = DisplacementFold.Best([.. all.Select(t => t.Told)]);
        firstSaid = all.Where(t => t.Told.Saying.Claim.SaysItHappened).Select(t => t.From).DefaultIfEmpty(IncidentVersion.Never).Min();
        ready = all.All(t => t.From == DayOf(t.Told) && t.Until == IncidentVersion.Never) ? Ready() : default;
    }

    public FlowEnds Ends { get; }

    /// <summary>The days as of which it becomes another.</summary>
    public IEnumerable<int> Changes => all.SelectMany(t => new[] { t.From, t.Until }).Distinct();

    public IEnumerable<Place?> Places => all.SelectMany(t => new[] { t.Told.Ends.From, t.Told.Ends.To });

    public Flow? At(int day, Sides sides) => ready.IsDefault ? Fold(day, sides) : day < firstSaid ? null : Fast(day, sides);

    Flow Fast(int day, Sides sides)
    {
        var opened = new Lazy<Flow>(() => Fold(day, sides)!);
        return new(id, all[0].Told.Action, Ends.From, Ends.To, () => FlowDetails.Of(opened.Value)) { Counts = Counts(day, opened) };
    }

    ImmutableArray<FlowCount> Counts(int day, Lazy<Flow> opened)
    {
        var counts = ImmutableArray.CreateBuilder<FlowCount>(ready.Length);
        foreach (var (unit, track) in ready)
        {
            if (track.At(day) is { } toll)
            {
                counts.Add(new(unit, toll, () => opened.Value.Counts.First(c => c.Unit == unit) is var count ? (count.Kind, count.Voices, count.Parts) : default));
            }
        }

        return counts.DrainToImmutable();
    }

    Flow? Fold(int day, Sides sides)
    {
        var told = all.Where(t => t.From <= day && day < t.Until).Select(t => t.Told).ToList();
        return told.Count == 0 ? null : DisplacementFold.InOrder(told, sides, id);
    }

    ImmutableArray<(FlowUnit, CountTrack)> Ready()
    {
        var book = new FlowBook([.. all.Select(t => t.Told)]);
        var from = book.All.Select(i => book.ClaimsOf(i)[0].SeenFrom?.DayNumber ?? IncidentVersion.Always).ToArray();
        var until = new int[from.Length];
        Array.Fill(until, IncidentVersion.Never);
        var seen = Seen.Of(book, from, until, (a, b) => book.UnitOf(a) == book.UnitOf(b));
        return [.. book.All.GroupBy(book.UnitOf).OrderBy(u => u.Key).Select(u => (u.Key, new CountTrack(book, seen, [.. u])))];
    }

    static int DayOf(ToldFlow told) => told.Saying.Claim.SeenFrom?.DayNumber ?? IncidentVersion.Always;

    // The versions of an incident in which a claim is told alike follow one another.
    static IEnumerable<(ToldFlow, int, int)> Spans(IEnumerable<(ToldFlow Told, int From, int Until)> same)
    {
        (ToldFlow Told, int From, int Until)? open = null;
        foreach (var next in same.OrderBy(s => s.From))
        {
            if (open is { } before && before.Until != next.From)
            {
                yield return before;
                open = null;
            }

            open = open is { } longer ? longer with { Until = next.Until } : next;
        }

        if (open is { } last)
        {
            yield return last;
        }
    }
}
