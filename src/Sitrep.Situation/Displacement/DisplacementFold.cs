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

    /// <summary>One flow; null when nobody says that it happened.</summary>
    /// <param name="told">All that is told of it, in any order.</param>
    internal static Flow? Of(List<ToldFlow> told, Sides sides)
    {
        told.Sort(ToldFlow.InOrder);
        return InOrder(told, sides, IdOf(told[0].Key));
    }

    /// <param name="told">In order.</param>
    internal static Flow? InOrder(List<ToldFlow> told, Sides sides, string id)
    {
        if (!told.Exists(t => t.Saying.Claim.SaysItHappened))
        {
            return null;
        }

        var (ends, book) = (Best(told), new FlowBook(told));
        return new(id, told[0].Action, ends.From, ends.To,
            () => new(PeriodsOf(book), CausesOf(told, sides), Claims(told, denials: false), Claims(told, denials: true)))
        { Counts = CountsOf(book) };
    }

    static ImmutableArray<FlowCount> CountsOf(FlowBook book) => book.Accounts.Length == 0 ? []
        : [.. book.All.GroupBy(book.UnitOf).OrderBy(u => u.Key).Select(unit => CountOf(unit.Key, [.. unit], book))];

    static ImmutableArray<SourcedClaim> Claims(List<ToldFlow> told, bool denials)
    {
        var claims = ImmutableArray.CreateBuilder<SourcedClaim>();
        foreach (var claim in told.Select(t => t.Saying.Claim))
        {
            if (denials ? claim.Claim.Modality == Modality.Denied : claim.SaysItHappened)
            {
                claims.Add(claim);
            }
        }

        return claims.DrainToImmutable();
    }

    // A place with a position, where one telling has it.
    internal static FlowEnds Best(IReadOnlyList<ToldFlow> told) =>
        new(told.Select(t => t.Ends.From).MaxBy(p => p?.Location is not null), told.Select(t => t.Ends.To).MaxBy(p => p?.Location is not null));

    static FlowCount CountOf(FlowUnit unit, List<int> accounts, FlowBook book)
    {
        var here = accounts.ToHashSet();
        var parts = accounts.Where(i => here.Contains(book.Accounts[i].Whole)).ToList();
        var counted = parts.Count == accounts.Count ? accounts : [.. accounts.Except(parts)];
        return new(unit, Counting.Of(book.Accounts, counted.ToArray()), () => (KindOf(counted, book), book.Voices(counted), parts.Count == accounts.Count ? [] : book.InOrder(parts)));
    }

    static string? KindOf(List<int> counted, FlowBook book) =>
        counted.SelectMany(i => book.ClaimsOf(i)).Select(c => c.Claim.Category).Distinct(StringComparer.Ordinal).Take(2).ToList() is [{ } kind and not "unknown"] ? kind : null;

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

    internal static string IdOf((string Action, string? From, string? To) key) =>
        "f" + (StableHash.Of($"{key.Action}|{key.From}|{key.To}") & IdBits).ToString("x12", CultureInfo.InvariantCulture);

    internal static int InOrder(Flow a, Flow b)
    {
        var direction = a.IsReturn.CompareTo(b.IsReturn);
        var people = direction != 0 ? direction : Nullable.Compare(b.People?.Best, a.People?.Best);
        var households = people != 0 ? people : Nullable.Compare(b.Households?.Best, a.Households?.Best);
        return households != 0 ? households : string.CompareOrdinal(a.Id, b.Id);
    }
}
