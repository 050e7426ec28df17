using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Timeline;

/// <summary>Puts what happened under the day on which it is said to have happened; what is only said, planned or without a told day is left out.</summary>
public static class TimelineFold
{
    public static ImmutableArray<Day> Of(IEnumerable<Incident> incidents) =>
    [
        .. incidents.Where(IsDated).GroupBy(i => i.Day!.Value).OrderBy(day => day.Key).Select(day => new Day(day.Key, Weight.Sorted(day, i => i))),
    ];

    /// <summary>True for what is said to have happened on a day that some text tells.</summary>
    public static bool IsDated(Incident incident) => incident is { Type: not ClaimType.Statement, Day: not null, Lead.SaysItHappened: true }
        && incident.Claims.Any(c => c is { SaysItHappened: true, Claim.Time: not null });
}
