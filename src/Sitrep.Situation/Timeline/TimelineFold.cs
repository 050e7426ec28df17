using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Timeline;

/// <summary>Puts what happened under the day on which it is said to have happened; what is only said, planned or without a told day is left out.</summary>
public static class TimelineFold
{
    public static ImmutableArray<Day> Of(IEnumerable<Incident> incidents) => [.. DaysOf(incidents.Where(IsDated))];

    /// <summary>The days after a change to the incidents that they were made of: those of which nothing changed are taken over.</summary>
    public static ImmutableArray<Day> After(ImmutableArray<Day> days, IncidentChange change)
    {
        Incident[] come = [.. change.Come.Where(IsDated)];
        var gone = change.Gone.Where(IsDated).ToHashSet<Incident>(ReferenceEqualityComparer.Instance);
        var touched = gone.Concat(come).Select(i => i.Day!.Value).ToHashSet();
        var former = days.Where(day => touched.Contains(day.Date)).ToList();
        Day[] made = [.. DaysOf(former.SelectMany(day => day.Incidents).Where(i => !gone.Contains(i)).Concat(come))];
        return Splice.Of(days, former, made, (a, b) => a.Date.CompareTo(b.Date)).Apply(days, made);
    }

    /// <summary>True for what is said to have happened on a day that some text tells.</summary>
    public static bool IsDated(Incident incident) => incident is { Type: not ClaimType.Statement, Day: not null, Lead.SaysItHappened: true }
        && incident.Claims.Any(c => c is { SaysItHappened: true, Claim.Time: not null });

    static IEnumerable<Day> DaysOf(IEnumerable<Incident> dated) =>
        dated.GroupBy(i => i.Day!.Value).OrderBy(day => day.Key).Select(day => new Day(day.Key, Weight.Sorted(day, i => i)));
}
