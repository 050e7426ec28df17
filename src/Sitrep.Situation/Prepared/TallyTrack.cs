using Sitrep.Situation.Tallies;

namespace Sitrep.Situation.Prepared;

/// <summary>The accounts of one cell, by day, with what each day comes to once everything told of it is seen.</summary>
sealed class TallyTrack
{
    readonly TollBook book;
    readonly Seen seen;
    readonly int[] all;
    readonly int[] totals;
    readonly int[] days;
    readonly int[][] single;
    readonly Toll?[] settled;
    readonly int[] settledFrom;
    readonly int[] firstFrom;

    /// <param name="seen">From when to when each account of the book is seen and counted.</param>
    public TallyTrack(TallyKey key, TollBook book, Seen seen, List<int> all)
    {
        (Key, this.book, this.seen, this.all) = (key, book, seen, [.. all]);
        totals = [.. all.Where(i => book.Accounts[i].Total)];
        single = [.. all.Where(i => !book.Accounts[i].Total).GroupBy(i => book.Accounts[i].Last).OrderBy(g => g.Key).Select(g => DayCounter.InOrder(book.Accounts, [.. g]))];
        days = [.. single.Select(g => book.Accounts[g[0]].Last)];
        settledFrom = [.. single.Select(g => g.Max(seen.SettledFrom))];
        firstFrom = [.. single.Select(g => g.Min(i => seen.From[i]))];
        var counter = new DayCounter(book.Accounts);
        settled = [.. single.Select((g, i) => Sum(counter, g, settledFrom[i]))];
    }

    public TallyKey Key { get; }

    /// <summary>What the cell comes to as of a day; null when nothing of it is counted, or all of it is part of other cells.</summary>
    public TallyCount? At(int day)
    {
        var (counter, told, sums) = (new DayCounter(book.Accounts), new List<int>(days.Length), new List<Toll>(days.Length));
        for (var i = 0; i < days.Length; i++)
        {
            if (firstFrom[i] <= day && (day >= settledFrom[i] ? settled[i] : Sum(counter, single[i], day)) is { } sum)
            {
                told.Add(days[i]);
                sums.Add(sum);
            }
        }

        var running = totals.Where(i => seen.Counts(i, day)).Select(i => book.Accounts[i]).ToList();
        return (told.Count == 0 && running.Count == 0) || !Array.Exists(all, i => book.Accounts[i].Whole < 0 && seen.Counts(i, day)) ? null
            : new(Key, Counting.Of(running, new DaySums(told, sums))) { Opening = () => Open(day) };
    }

    Toll? Sum(DayCounter counter, int[] day, int asOf)
    {
        var counted = Array.FindAll(day, i => seen.Counts(i, asOf));
        return counted.Length == 0 ? null : counter.Of(counted);
    }

    Tally Open(int day)
    {
        var counted = Array.FindAll(all, i => seen.Counts(i, day));
        var parts = Array.FindAll(all, i => seen.IsSeen(i, day) && !seen.Counts(i, day));
        return new(Key, Counting.Of(book.Accounts, counted), book.Voices(counted), book.InOrder(parts), Array.Exists(counted, i => book.Accounts[i].Inferred));
    }
}
