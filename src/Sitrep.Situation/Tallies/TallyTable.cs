using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Tallies;

/// <summary>The people and equipment that a case tells of, ready to be counted by any of its dimensions. Immutable: for many threads.</summary>
public sealed class TallyTable
{
    readonly Belonging belonging;
    readonly EachIncident<ImmutableArray<AccountEntry>> told;
    readonly TollBook book;
    readonly TallySplits splits;

    /// <param name="incidents">In the order of their fold.</param>
    public TallyTable(IReadOnlyList<Incident> incidents, Sides sides) : this([.. incidents], new(incidents, sides), new())
    {
    }

    TallyTable(ImmutableArray<Incident> incidents, Belonging belonging, TallySplits splits) : this(belonging, EachIncident<ImmutableArray<AccountEntry>>.Of(incidents, new AccountReader(belonging).Of), splits)
    {
    }

    TallyTable(Belonging belonging, EachIncident<ImmutableArray<AccountEntry>> told, TallySplits splits) =>
        (this.belonging, this.told, this.splits, book) = (belonging, told, splits, new([.. told.Made.Select((entries, number) => (number, entries)).Where(incident => !incident.entries.IsEmpty)]));

    /// <summary>The table after a change to the incidents that it was made of: what is said of the others is taken over, and of what was counted what comes to the same.</summary>
    public TallyTable After(IncidentChange change)
    {
        var after = belonging.After(change, out var saysTheSame);
        return saysTheSame ? new(after, told.After(change, new AccountReader(after).Of), splits.After()) : new(change.Fold.Incidents, after, new());
    }

    /// <summary>How many accounts there are: one a source and incident.</summary>
    public int Count => book.Accounts.Length;

    /// <summary>Counts by dimensions; what became of the people and things, and whether they were civilians, always keeps cells apart.</summary>
    /// <param name="from">Counts of earlier days, and totals that began earlier, are left out.</param>
    /// <param name="to">Counts of later days, and totals that ended later, are left out.</param>
    public ImmutableArray<TallyCell> By(TallyDimension dimensions, DateOnly? from = null, DateOnly? to = null) => Of(new(dimensions, from, to));

    /// <summary>Totals that overlap the days and do not lie within them, so that <see cref="By"/> leaves them out.</summary>
    public ImmutableArray<TallyCell> Overlapping(TallyDimension dimensions, DateOnly? from, DateOnly? to) => Of(new(dimensions, from, to, Overlapping: true));

    /// <summary>What each source's own claims of a cell come to, largest first.</summary>
    public ImmutableArray<VoiceToll> Voices(TallyCell cell) => cell.Opened.Voices(() => book.Voices(cell.Counted));

    /// <summary>The claims that a cell counts.</summary>
    public ImmutableArray<SourcedClaim> Claims(TallyCell cell) => book.InOrder(cell.Counted);

    /// <summary>Claims of the cell that others of it include.</summary>
    public ImmutableArray<SourcedClaim> Parts(TallyCell cell) => book.InOrder(cell.Included);

    ImmutableArray<TallyCell> Of(TallySplit split) => splits.Of(split, former => Cells(split, former));

    ImmutableArray<TallyCell> Cells(TallySplit split, ImmutableArray<TallyCell> former)
    {
        var cells = new Dictionary<CellCode, List<int>>();
        for (var i = 0; i < book.Accounts.Length; i++)
        {
            ref readonly var account = ref book.Accounts[i];
            if (split.Takes(account))
            {
                ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, CellCode.Of(account, split.By), out _);
                (cell ??= []).Add(i);
            }
        }

        var (made, listed) = (new TallyCell?[cells.Count], cells.ToArray());
        var known = former.ToDictionary<TallyCell, AccountEntry>(cell => cell.Entries[0], ReferenceEqualityComparer.Instance);
        Parallel.For(0, listed.Length, i => made[i] = Make(listed[i].Key, listed[i].Value, known));
        return [.. made.OfType<TallyCell>().Order(Comparer<TallyCell>.Create((a, b) => CellCode.InOrder((a.Key, a.Toll), (b.Key, b.Toll))))];
    }

    TallyCell? Make(CellCode code, List<int> all, Dictionary<AccountEntry, TallyCell> known)
    {
        var here = all.Exists(i => book.Accounts[i].Whole >= 0) ? all.ToHashSet() : null;
        var included = here is null ? [] : all.Where(i => here.Contains(book.Accounts[i].Whole)).ToImmutableArray();
        var counted = included.IsEmpty ? [.. all] : all.Except(included).ToImmutableArray();
        if (counted.IsEmpty)
        {
            return null;
        }

        var entries = ImmutableArray.CreateRange(counted, book.EntryOf);
        var same = known.GetValueOrDefault(entries[0]) is { } former && CountsSame(former.Entries, entries) ? former : null;
        return new(code.KeyIn(book), same?.Toll ?? Counting.Of(book.Accounts, counted.AsSpan()), counted.All(i => book.Accounts[i].Whole >= 0), counted.Any(i => book.Accounts[i].Inferred))
        { Counted = counted, Included = included, Entries = entries, Opened = same?.Opened ?? new() };
    }

    static bool CountsSame(ImmutableArray<AccountEntry> one, ImmutableArray<AccountEntry> other)
    {
        for (var i = 0; i < one.Length; i++)
        {
            if (i == other.Length || !ReferenceEquals(one[i], other[i]))
            {
                return false;
            }
        }

        return one.Length == other.Length;
    }
}
