using System.Collections.Immutable;

namespace Sitrep.Situation.Tallies;

/// <summary>The totals that overlap the days asked for and reach beyond them. No row counts them, since nobody says how much of each falls on these days.</summary>
/// <param name="Cells">The totals, each source's apart.</param>
/// <param name="From">The first of all the days that they and the days asked for reach over; null when no first day is early enough.</param>
/// <param name="To">The last of these days; null when no last day is late enough.</param>
public sealed record TotalsBeyond(ImmutableArray<TallyCell> Cells, DateOnly? From, DateOnly? To)
{
    const TallyDimension Apart = TallyDimension.Side | TallyDimension.Category | TallyDimension.Place | TallyDimension.Day | TallyDimension.Claimant;

    public bool IsNone => Cells.IsEmpty;

    /// <param name="from">Null for all days until the last.</param>
    /// <param name="to">Null for all days since the first.</param>
    /// <param name="takes">Whether a total is of what is asked for.</param>
    public static TotalsBeyond Of(TallyTable table, DateOnly? from, DateOnly? to, Func<TallyCell, bool> takes)
    {
        ImmutableArray<TallyCell> cells = (from, to) is (null, null) ? [] : [.. table.Overlapping(Apart, from, to).Where(takes)];
        return new(cells, Furthest(cells.Select(cell => cell.Key.First).Append(from), Enumerable.Min), Furthest(cells.Select(cell => cell.Key.Last).Append(to), Enumerable.Max));
    }

    // Of a total whose beginning nobody tells, no first day is early enough.
    static DateOnly? Furthest(IEnumerable<DateOnly?> days, Func<IEnumerable<DateOnly?>, DateOnly?> of) => days.Contains(null) ? null : of(days);
}
