namespace Sitrep.Situation.Tallies;

/// <summary>How a table is asked to be split.</summary>
/// <param name="From">Counts of earlier days, and totals that began earlier, are left out.</param>
/// <param name="To">Counts of later days, and totals that ended later, are left out.</param>
/// <param name="Overlapping">Instead, what overlaps the days and is left out is counted.</param>
readonly record struct TallySplit(TallyDimension By, DateOnly? From, DateOnly? To, bool Overlapping = false)
{
    public bool Takes(in Account account)
    {
        var days = (From?.DayNumber ?? int.MinValue, To?.DayNumber ?? int.MaxValue);
        return account.LiesIn(days) ? !Overlapping : Overlapping && account.Overlaps(days);
    }
}
