namespace Sitrep.Situation.Tallies;

/// <summary>Counts the single accounts of a day. Accounts stay where they are; their numbers are sorted. One counter is not shared by threads.</summary>
sealed class DayCounter(Account[] book)
{
    readonly RivalTolls rivals = new();

    /// <summary>By day, then incident.</summary>
    public static int[] InOrder(Account[] book, List<int> cell)
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

    /// <summary>What the accounts of one day come to: incidents with a place are added up; each source's count of the whole day, or its own sum when that is larger, stands against that.</summary>
    /// <param name="day">Sorted by incident, at least one.</param>
    public Toll Of(ReadOnlySpan<int> day)
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
