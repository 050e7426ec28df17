using System.Collections.Immutable;
using Sitrep.Situation.Timeline;

namespace Sitrep.Situation.Prepared;

/// <summary>The days of a case, ready for any day from which one looks.</summary>
sealed class DayIndex
{
    readonly ImmutableArray<(DateOnly Date, IncidentVersion[] Versions, int FirstFrom, int SettledFrom, Day? Settled)> days;

    public DayIndex(IEnumerable<IncidentVersion> versions) => days =
    [
        .. versions.Where(v => TimelineFold.IsDated(v.Incident)).GroupBy(v => v.Incident.Day!.Value).OrderBy(g => g.Key)
            .Select(g => (g.Key, g.ToArray(), g.Min(v => v.From), g.Max(v => v.IsLast ? v.From : v.Until), Of(g.Key, g.Where(v => v.IsLast)))),
    ];

    public ImmutableArray<Day> At(int asOf)
    {
        var seen = ImmutableArray.CreateBuilder<Day>(days.Length);
        foreach (var (date, versions, firstFrom, settledFrom, settled) in days)
        {
            if (firstFrom <= asOf && (asOf >= settledFrom ? settled : Of(date, versions.Where(v => v.IsSeen(asOf)))) is { } day)
            {
                seen.Add(day);
            }
        }

        return seen.ToImmutable();
    }

    static Day? Of(DateOnly date, IEnumerable<IncidentVersion> versions)
    {
        var incidents = Weight.Sorted(versions.Select(v => v.Incident), i => i);
        return incidents.IsEmpty ? null : new(date, incidents);
    }
}
