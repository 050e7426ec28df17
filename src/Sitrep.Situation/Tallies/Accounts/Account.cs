using Sitrep.Model;

namespace Sitrep.Situation.Tallies;

/// <summary>What one source says that one incident cost: its last word, with what its report tells by kinds added up.</summary>
/// <param name="Incident">The number of the incident; -1 for a part.</param>
/// <param name="Whose">0 when no side is told.</param>
/// <param name="Place">0 when no place is told.</param>
/// <param name="First">Day numbers, 0 when none is told.</param>
/// <param name="Order">Of a total: the place of its report in the order of publication. What is told later revises what was told before.</param>
/// <param name="Total">A running total or a count of several days.</param>
/// <param name="Whole">The account that includes this one, -1 when none does.</param>
/// <param name="Outsider">The source does not speak for itself.</param>
readonly record struct Account(int Incident, ClaimType Type, int Action, int Whose, bool Civilian, int Category, int Place, int Source, int First, int Last,
    int Order, Toll Toll, bool Total, int Whole, bool Outsider, bool Inferred)
{
    /// <summary>A total counts in the days when it began and ended in them, anything else when it ended in them.</summary>
    public bool LiesIn((int Least, int Most) days) => (Total ? First >= days.Least : Last >= days.Least) && Last <= days.Most;

    public bool Overlaps((int Least, int Most) days) => First <= days.Most && Last >= days.Least;
}
