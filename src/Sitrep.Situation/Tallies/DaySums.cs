namespace Sitrep.Situation.Tallies;

/// <summary>Single counts by day, so that the sum outside any period is found fast. Accounts stay where they are; their numbers are sorted.</summary>
sealed class DaySums
{
    readonly Account[] book;
    readonly RivalTolls rivals = new();
    readonly int[] days;
    readonly Toll[] sums;

    /// <param name="cell">Numbers of accounts in the book.</param>
    public DaySums(Account[] book, List<int> cell)
    {
        this.book = book;
        var single = InOrder(book, cell);
        var (seen, tolls) = (new List<int>(), new List<Toll>());
        for (var start = 0; start < single.Length;)
        {
            var end = start + 1;
            while (end < single.Length && book[single[end]].Last == book[single[start]].Last)
            {
                end++;
            }

            seen.Add(book[single[start]].Last);
            tolls.Add(Day(single.AsSpan(start, end - start)));
            start = end;
        }

        (days, sums) = ([.. seen], [.. tolls]);
        All = Outside([]);
    }

    /// <summary>The sum of all days; null without any.</summary>
    public Toll? All { get; }

    /// <summary>The sum of the days outside periods; null when there is none.</summary>
    /// <param name="periods">In order; they do not overlap.</param>
    public Toll? Outside(IReadOnlyList<(int First, int Last)> periods)
    {
        Toll? sum = null;
        var at = 0;
        for (var i = 0; i < days.Length; i++)
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

    // By day, then incident.
    static int[] InOrder(Account[] book, List<int> cell)
    {
        var (keys, order) = (new ulong[cell.Count], cell.ToArray());
        for (var i = 0; i < keys.Length; i++)
        {
            ref readonly var account = ref book[order[i]];
            keys[i] = (ulong)(uint)account.Last << 32 | (uint)account.Incident;
        }

        Array.Sort(keys, order);
        return order;
    }

    // Incidents with a place are added up; each source's count of the whole day, or its own sum when that is larger, stands against that.
    Toll Day(ReadOnlySpan<int> day)
    {
        Toll? placed = null;
        var whole = false;
        for (var at = 0; at < day.Length;)
        {
            var next = at + 1;
            while (next < day.Length && book[day[next]].Incident == book[day[at]].Incident)
            {
                next++;
            }

            if (book[day[at]].Place == 0)
            {
                whole = true;
            }
            else
            {
                var incident = Incident(day[at..next]);
                placed = placed is { } before ? before.Plus(incident) : incident;
            }

            at = next;
        }

        return whole ? Against(placed, [.. day]) : placed!.Value;
    }

    Toll Incident(ReadOnlySpan<int> accounts)
    {
        if (accounts.Length == 1)
        {
            return book[accounts[0]].Toll;
        }

        foreach (var at in accounts)
        {
            rivals.Add(book[at].Toll, book[at].Outsider);
        }

        return rivals.Take();
    }

    Toll Against(Toll? placed, int[] day)
    {
        foreach (var source in day.Select(i => book[i]).GroupBy(a => a.Source).Where(s => s.Any(a => a.Place == 0)))
        {
            var whole = source.Where(a => a.Place == 0).Select(a => a.Toll).Aggregate((a, b) => a.Plus(b));
            var places = source.Where(a => a.Place != 0).Select(a => a.Toll).ToList();
            rivals.Add(places.Count == 0 ? whole : whole.Or(places.Aggregate((a, b) => a.Plus(b))), source.Any(a => a.Outsider));
        }

        var sum = rivals.Take();
        return placed is { } known ? sum.Containing(known) : sum;
    }
}
