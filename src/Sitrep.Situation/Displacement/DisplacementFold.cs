using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Fusion.Comparing;
using Sitrep.Situation.Incidents;
using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Displacement;

/// <summary>Folds incidents into who left where for where and who came back (<c>docs/displacement.md</c>). The same in any order of arrival.</summary>
public static class DisplacementFold
{
    const ulong IdBits = (1UL << 48) - 1;

    /// <param name="from">What is told of earlier days, and totals that began earlier, are left out.</param>
    /// <param name="to">What is told of later days is left out.</param>
    public static Movements Of(IEnumerable<Incident> incidents, Sides sides, Households households, DateOnly? from = null, DateOnly? to = null)
    {
        var all = incidents.ToList();
        var tellings = new FlowTellings(all, households);
        var told = all.SelectMany(tellings.Of).Where(t => !(t.First < from) && !(from is not null && t.First is null) && !(t.Last > to));
        var flows = told.GroupBy(t => t.Key).Select(f => Of([.. f], sides)).OfType<Flow>().ToList();
        flows.Sort(InOrder);
        return new([.. flows], FlowSums.Of(flows, new(flows.SelectMany(f => new[] { f.From, f.To }).OfType<Place>())));
    }

    /// <summary>One flow.</summary>
    /// <param name="told">All that is told of it; sorted here. Null when nobody says that it happened.</param>
    internal static Flow? Of(List<ToldFlow> told, Sides sides)
    {
        if (!told.Exists(t => t.Saying.Claim.SaysItHappened))
        {
            return null;
        }

        told.Sort((a, b) => SourcedClaim.InOrder(a.Saying.Claim, b.Saying.Claim));
        var (ends, book) = (Best(told), new FlowBook(told));
        return new(IdOf(told[0].Key), told[0].Action, ends.From, ends.To)
        {
            Counts = [.. book.All.GroupBy(book.UnitOf).OrderBy(u => u.Key).Select(unit => CountOf(unit.Key, [.. unit], book))],
            Periods = PeriodsOf(book),
            Causes = CausesOf(told, sides),
            Claims = [.. told.Select(t => t.Saying.Claim).Where(c => c.SaysItHappened)],
            Denials = [.. told.Select(t => t.Saying.Claim).Where(c => c.Claim.Modality == Modality.Denied)],
        };
    }

    // A place with a position, where one telling has it.
    static FlowEnds Best(List<ToldFlow> told) =>
        new(told.Select(t => t.Ends.From).MaxBy(p => p?.Location is not null), told.Select(t => t.Ends.To).MaxBy(p => p?.Location is not null));

    static FlowCount CountOf(FlowUnit unit, List<int> accounts, FlowBook book)
    {
        var here = accounts.ToHashSet();
        var parts = accounts.Where(i => here.Contains(book.Accounts[i].Whole)).ToList();
        var counted = parts.Count == accounts.Count ? accounts : [.. accounts.Except(parts)];
        var kinds = counted.SelectMany(i => book.ClaimsOf(i)).Select(c => c.Claim.Category).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return new(unit, Counting.Of(book.Accounts, counted.ToArray()), kinds is [{ } kind and not "unknown"] ? kind : null, book.Voices(counted),
            parts.Count == accounts.Count ? [] : book.InOrder(parts));
    }

    static ImmutableArray<FlowPeriod> PeriodsOf(FlowBook book) =>
    [
        .. book.All.GroupBy(i => (book.Accounts[i].Last, book.Accounts[i].First, Unit: book.UnitOf(i))).OrderBy(p => p.Key)
            .Select(p => new FlowPeriod(DayOf(p.Key.First), DayOf(p.Key.Last), p.Key.Unit, CountOf(p.Key.Unit, [.. p], book).Toll, book.InOrder(p))),
    ];

    static DateOnly? DayOf(int number) => number == 0 ? null : DateOnly.FromDayNumber(number);

    static ImmutableArray<Side> CausesOf(List<ToldFlow> told, Sides sides) =>
    [
        .. told.Where(t => t.Saying.Claim is { SaysItHappened: true, Claim: { Actor: not null, Action: not Flow.Returned } }).Select(t => sides.Of(t.Saying.Claim.Claim.Actor!)).DistinctBy(s => s.Key)
            .OrderByDescending(s => s.Belligerent).ThenBy(s => s.Key, StringComparer.Ordinal),
    ];

    static string IdOf((string Action, string? From, string? To) key) =>
        "f" + (StableHash.Of($"{key.Action}|{key.From}|{key.To}") & IdBits).ToString("x12", CultureInfo.InvariantCulture);

    internal static int InOrder(Flow a, Flow b)
    {
        var direction = a.IsReturn.CompareTo(b.IsReturn);
        var people = direction != 0 ? direction : Nullable.Compare(b.People?.Best, a.People?.Best);
        var households = people != 0 ? people : Nullable.Compare(b.Households?.Best, a.Households?.Best);
        return households != 0 ? households : string.CompareOrdinal(a.Id, b.Id);
    }
}
