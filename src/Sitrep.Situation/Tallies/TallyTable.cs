using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Tallies;

/// <summary>The people and equipment that a case tells of, ready to be counted by any of its dimensions.</summary>
public sealed class TallyTable(IReadOnlyList<Incident> incidents, Sides sides)
{
    readonly TollBook book = new(incidents, sides);

    /// <summary>How many accounts there are: one a source and incident.</summary>
    public int Count => book.Accounts.Length;

    /// <summary>Counts by dimensions; what became of the people and things, and whether they were civilians, always keeps cells apart.</summary>
    /// <param name="from">Counts of earlier days, and totals that began earlier, are left out.</param>
    /// <param name="to">Counts of later days, and totals that ended later, are left out.</param>
    public ImmutableArray<TallyCell> By(TallyDimension dimensions, DateOnly? from = null, DateOnly? to = null)
    {
        var days = Days(from, to);
        return By(dimensions, account => account.LiesIn(days));
    }

    /// <summary>Totals that overlap the days and do not lie within them, so that <see cref="By(TallyDimension, DateOnly?, DateOnly?)"/> leaves them out.</summary>
    public ImmutableArray<TallyCell> Overlapping(TallyDimension dimensions, DateOnly? from, DateOnly? to)
    {
        var days = Days(from, to);
        return By(dimensions, account => account.Overlaps(days) && !account.LiesIn(days));
    }

    static (int Least, int Most) Days(DateOnly? from, DateOnly? to) => (from?.DayNumber ?? int.MinValue, to?.DayNumber ?? int.MaxValue);

    ImmutableArray<TallyCell> By(TallyDimension dimensions, Func<Account, bool> isAsked)
    {
        var accounts = book.Accounts;
        var cells = new Dictionary<CellCode, List<int>>();
        for (var i = 0; i < accounts.Length; i++)
        {
            ref readonly var account = ref accounts[i];
            if (isAsked(account))
            {
                ref var cell = ref CollectionsMarshal.GetValueRefOrAddDefault(cells, CellCode.Of(account, dimensions), out _);
                (cell ??= []).Add(i);
            }
        }

        var made = new TallyCell?[cells.Count];
        var listed = cells.ToArray();
        Parallel.For(0, listed.Length, i => made[i] = Make(listed[i].Key, listed[i].Value));
        return [.. made.OfType<TallyCell>().Order(Comparer<TallyCell>.Create((a, b) => CellCode.InOrder((a.Key, a.Toll), (b.Key, b.Toll))))];
    }

    /// <summary>What each source's own claims of a cell come to, largest first.</summary>
    public ImmutableArray<VoiceToll> Voices(TallyCell cell) => book.Voices(cell.Counted);

    /// <summary>The claims that a cell counts.</summary>
    public ImmutableArray<SourcedClaim> Claims(TallyCell cell) => book.InOrder(cell.Counted);

    /// <summary>Claims of the cell that others of it include.</summary>
    public ImmutableArray<SourcedClaim> Parts(TallyCell cell) => book.InOrder(cell.Included);

    TallyCell? Make(CellCode code, List<int> all)
    {
        var here = all.Exists(i => book.Accounts[i].Whole >= 0) ? all.ToHashSet() : null;
        var included = here is null ? [] : all.Where(i => here.Contains(book.Accounts[i].Whole)).ToImmutableArray();
        var counted = included.IsEmpty ? [.. all] : all.Except(included).ToImmutableArray();
        if (counted.IsEmpty)
        {
            return null;
        }

        return new(code.KeyIn(book), Counting.Of(book.Accounts, counted.AsSpan()), counted.All(i => book.Accounts[i].Whole >= 0),
            counted.Any(i => book.Accounts[i].Inferred))
        { Counted = counted, Included = included };
    }
}
