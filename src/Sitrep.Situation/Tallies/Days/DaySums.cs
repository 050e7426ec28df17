namespace Sitrep.Situation.Tallies;

/// <summary>Single counts summed by day, so that the sum outside any period is found fast.</summary>
/// <param name="ready">Days of which the first <paramref name="count"/> are added up already.</param>
/// <param name="days">Day numbers after those, in order.</param>
/// <param name="sums">What each of them comes to.</param>
sealed class DaySums(DayPrefix ready, int count, IReadOnlyList<int> days, IReadOnlyList<Toll> sums)
{
    /// <param name="cell">Numbers of accounts in the book.</param>
    public static DaySums Of(Account[] book, List<int> cell)
    {
        var (single, counter) = (DayCounter.InOrder(book, cell), new DayCounter(book));
        var (seen, tolls) = (new List<int>(), new List<Toll>());
        for (var start = 0; start < single.Length;)
        {
            var end = start + 1;
            while (end < single.Length && book[single[end]].Last == book[single[start]].Last)
            {
                end++;
            }

            seen.Add(book[single[start]].Last);
            tolls.Add(counter.Of(single.AsSpan(start, end - start)));
            start = end;
        }

        return new(DayPrefix.None, 0, seen, tolls);
    }

    /// <summary>The sum of all days; null without any.</summary>
    public Toll? All => Outside([]);

    /// <summary>The sum of the days outside periods; null when there is none.</summary>
    /// <param name="periods">In order; they do not overlap.</param>
    public Toll? Outside(IReadOnlyList<(int First, int Last)> periods)
    {
        var (sum, at) = (count == 0 ? null : ready.Outside(count, periods), 0);
        for (var i = 0; i < days.Count; i++)
        {
            while (at < periods.Count && periods[at].Last < days[i])
            {
                at++;
            }

            if (at == periods.Count || days[i] < periods[at].First)
            {
                sum = sum is { } before ? before.Plus(sums[i]) : sums[i];
            }
        }

        return sum;
    }
}
