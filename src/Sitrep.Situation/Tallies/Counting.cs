namespace Sitrep.Situation.Tallies;

/// <summary>
/// Counts the accounts of one cell without counting anything twice. Single counts: of each incident the rivals' range, incidents added up; a count
/// for a whole day without a place contains those of its places. Running totals: of each source the last one stands, earlier ones that do not overlap it
/// are added, and what happened outside its period, whoever tells of it, fills the gaps. Sources with totals are rivals, never added up.
/// </summary>
static class Counting
{
    public static Toll Of(Account[] book, ReadOnlySpan<int> cell)
    {
        var (totals, single) = (new List<Account>(), new List<int>(cell.Length));
        foreach (var at in cell)
        {
            if (book[at].Total)
            {
                totals.Add(book[at]);
            }
            else
            {
                single.Add(at);
            }
        }

        return Of(totals, DaySums.Of(book, single));
    }

    /// <summary>Running totals and single counts.</summary>
    public static Toll Of(List<Account> totals, DaySums days)
    {
        if (totals.Count == 0)
        {
            return days.All ?? default;
        }

        var gathered = new RivalTolls();
        foreach (var source in totals.GroupBy(t => t.Source))
        {
            gathered.Add(WithGaps([.. source], days), source.Any(t => t.Outsider));
        }

        var rivals = gathered.Take();
        return days.All is { } known && rivals.High < known.High ? rivals with { High = known.High, Top = Math.Max(rivals.Top, known.Top) } : rivals;
    }

    static Toll WithGaps(List<Account> totals, DaySums days)
    {
        totals.Sort((a, b) => (b.Last, b.Order, b.Toll.Best, b.First, b.Place).CompareTo((a.Last, a.Order, a.Toll.Best, a.First, a.Place)));
        var standing = new List<Account>();
        foreach (var total in totals)
        {
            if (standing.TrueForAll(s => total.Last < s.First || (AreParts(total, s) && standing.TrueForAll(o => o.Place != total.Place || total.Last < o.First))))
            {
                standing.Add(total);
            }
        }

        var sum = standing.Select(s => s.Toll).Aggregate((a, b) => a.Plus(b));
        return days.Outside([.. standing.Select(s => (s.First, s.Last)).Distinct().OrderBy(p => p.First)]) is { } gaps ? sum.Plus(gaps) : sum;
    }

    // One report's totals of one period for different places are of different people.
    static bool AreParts(Account a, Account b) => a.Order == b.Order && a.First == b.First && a.Last == b.Last && a.Place != b.Place && a.Place != 0 && b.Place != 0;
}
