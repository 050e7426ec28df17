using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Timeline;

/// <summary>Puts what happened under the day on which it is said to have happened; what is only said, planned or without a told day is left out.</summary>
public static class TimelineFold
{
    public static ImmutableArray<Day> Of(IEnumerable<Telling> tellings) =>
    [
        .. tellings.Where(t => t.First is { Claim.Type: not ClaimType.Statement, SaysItHappened: true, Claim.Time: not null } && t.First.Last is not null)
            .GroupBy(t => t.First.Last!.Value).OrderBy(day => day.Key).Select(day => new Day(day.Key, [.. day])),
    ];
}
