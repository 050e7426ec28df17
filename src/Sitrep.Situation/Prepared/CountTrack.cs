using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Prepared;

/// <summary>The accounts of one cell, by day, with what each day comes to once everything told of it is seen.</summary>
sealed class CountTrack
{
    readonly AccountBook book;
    readonly Seen seen;
    readonly int[] all;
    readonly int[] totals;
    readonly int[] days;
    readonly int[][] single;
    readonly Toll?[] settled;
    readonly int[] settledFrom;
    readonly int[] firstFrom;
    readonly DayPrefix prefix;

    // Of the first so many days: as of when all are settled; and from a day on: as of when the first of them is seen.
    readonly int[] allSettledFrom, nextFirstFrom;

    public CountTrack(AccountBook book, Seen seen, int[] all)
    {
        (this.book, this.seen, this.all) = (book, seen, all);
        totals = [.. all.Where(i => book.Accounts[i].Total)];
        single = [.. all.Where(i => !book.Accounts[i].Total).GroupBy(i => book.Accounts[i].Last).OrderBy(g => g.Key).Select(g => DayCounter.InOrder(book.Accounts, [.. g]))];
        days = [.. single.Select(g => book.Accounts[g[0]].Last)];
        settledFrom = [.. single.Select(g => g.Max(seen.SettledFrom))];
        firstFrom = [.. single.Select(g => g.Min(i => seen.From[i]))];
        var counter = new DayCounter(book.Accounts);
        settled = [.. single.Select((g, i) => Sum(counter, g, settledFrom[i]))];
        prefix = new(days, settled);
        (allSettledFrom, nextFirstFrom) = ([.. settledFrom], [.. firstFrom]);
        for (var i = 1; i < days.Length; i++)
        {
            allSettledFrom[i] = Math.Max(allSettledFrom[i], allSettledFrom[i - 1]);
            nextFirstFrom[^(i + 1)] = Math.Min(nextFirstFrom[^(i + 1)], nextFirstFrom[^i]);
        }
    }

    /// <summary>What the cell comes to as of a day; null when nothing of it is counted.</summary>
    public Toll? At(int day)
    {
        var (told, sums, ready) = (new List<int>(), new List<Toll>(), Array.BinarySearch(allSettledFrom, day, Later));
        ready = ready < 0 ? ~ready : ready;
        for (var i = ready; i < days.Length && nextFirstFrom[i] <= day; i++)
        {
            if (firstFrom[i] <= day && (day >= settledFrom[i] ? settled[i] : Sum(new(book.Accounts), single[i], day)) is { } sum)
            {
                told.Add(days[i]);
                sums.Add(sum);
            }
        }

        var running = totals.Length == 0 ? [] : totals.Where(i => seen.Counts(i, day)).Select(i => book.Accounts[i]).ToList();
        var counted = new DaySums(prefix, ready, told, sums);
        return running.Count == 0 ? counted.All : Counting.Of(running, counted);
    }

    // Never equal, so that the place is found after all that are no later.
    static readonly Comparer<int> Later = Comparer<int>.Create((settledFrom, day) => settledFrom <= day ? -1 : 1);

    /// <summary>True when something counted is no part of another cell.</summary>
    public bool IsWhole(int day) => Array.Exists(all, i => book.Accounts[i].Whole < 0 && seen.Counts(i, day));

    public int[] Counted(int day) => Array.FindAll(all, i => seen.Counts(i, day));

    public int[] Parts(int day) => Array.FindAll(all, i => seen.IsSeen(i, day) && !seen.Counts(i, day));

    Toll? Sum(DayCounter counter, int[] day, int asOf)
    {
        var counted = Array.FindAll(day, i => seen.Counts(i, asOf));
        return counted.Length == 0 ? null : counter.Of(counted);
    }
}
