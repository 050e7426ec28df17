namespace Sitrep.Situation.Tallies;

/// <summary>Single counts by day, so that the sum outside any period is found fast.</summary>
sealed class DaySums
{
    readonly int[] days;
    readonly Toll[] sums;

    public DaySums(List<Account> single)
    {
        single.Sort((a, b) => (a.Last, a.Incident, a.Source).CompareTo((b.Last, b.Incident, b.Source)));
        var (seen, tolls) = (new List<int>(), new List<Toll>());
        for (var start = 0; start < single.Count;)
        {
            var end = start + 1;
            while (end < single.Count && single[end].Last == single[start].Last)
            {
                end++;
            }

            seen.Add(single[start].Last);
            tolls.Add(Day(single, start, end));
            start = end;
        }

        (days, sums) = ([.. seen], [.. tolls]);
    }

    /// <summary>The sum of all days; null without any.</summary>
    public Toll? All => Outside([]);

    /// <summary>The sum of the days outside periods; null when there is none.</summary>
    public Toll? Outside(IEnumerable<(int First, int Last)> periods)
    {
        var inside = periods.ToList();
        Toll? sum = null;
        for (var i = 0; i < days.Length; i++)
        {
            if (!inside.Exists(p => p.First <= days[i] && days[i] <= p.Last))
            {
                sum = sum is { } before ? before.Plus(sums[i]) : sums[i];
            }
        }

        return sum;
    }

    // Incidents with a place are added up; each source's count of the whole day, or its own sum when that is larger, stands against that.
    static Toll Day(List<Account> all, int start, int end)
    {
        Toll? placed = null;
        var whole = false;
        for (var at = start; at < end;)
        {
            var next = at + 1;
            while (next < end && all[next].Incident == all[at].Incident)
            {
                next++;
            }

            if (all[at].Place == 0)
            {
                whole = true;
            }
            else
            {
                var incident = Incident(all, at, next);
                placed = placed is { } before ? before.Plus(incident) : incident;
            }

            at = next;
        }

        return whole ? Against(placed, all.GetRange(start, end - start)) : placed!.Value;
    }

    static Toll Incident(List<Account> all, int start, int end)
    {
        if (end - start == 1)
        {
            return all[start].Toll;
        }

        var accounts = all.GetRange(start, end - start);
        return Toll.Rivals([.. accounts.Select(a => a.Toll)], [.. accounts.Where(a => a.Outsider).Select(a => a.Toll)]);
    }

    static Toll Against(Toll? placed, List<Account> day)
    {
        var (rivals, preferred) = (new List<Toll>(), new List<Toll>());
        foreach (var source in day.GroupBy(a => a.Source).Where(s => s.Any(a => a.Place == 0)))
        {
            var whole = source.Where(a => a.Place == 0).Select(a => a.Toll).Aggregate((a, b) => a.Plus(b));
            var places = source.Where(a => a.Place != 0).Select(a => a.Toll).ToList();
            var toll = places.Count == 0 ? whole : whole.Or(places.Aggregate((a, b) => a.Plus(b)));
            rivals.Add(toll);
            if (source.Any(a => a.Outsider))
            {
                preferred.Add(toll);
            }
        }

        var sum = Toll.Rivals(rivals, preferred);
        return placed is not { } known ? sum
            : new(sum.Low, Math.Max(sum.Best, known.Best), sum.High is { } a && known.High is { } b ? Math.Max(a, b) : null) { Top = Math.Max(sum.Top, known.Top) };
    }
}
