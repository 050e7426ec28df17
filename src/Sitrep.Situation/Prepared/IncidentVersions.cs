using System.Collections.Immutable;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Prepared;

/// <summary>
/// Takes incidents back to what their claims made of them as of each day. Which claims are one happening, and whose voices they are, stays as it is known
/// of all of them.
/// </summary>
static class IncidentVersions
{
    /// <param name="build">Makes an incident of some claims in order.</param>
    public static ImmutableArray<IncidentVersion> Of(IReadOnlyList<Incident> incidents, Func<ImmutableArray<SourcedClaim>, Incident> build)
    {
        var versions = ImmutableArray.CreateBuilder<IncidentVersion>(incidents.Count);
        for (var number = 0; number < incidents.Count; number++)
        {
            Add(number, incidents[number], build, versions);
        }

        return versions.ToImmutable();
    }

    static void Add(int number, Incident incident, Func<ImmutableArray<SourcedClaim>, Incident> build, ImmutableArray<IncidentVersion>.Builder versions)
    {
        var days = new SortedSet<int>(incident.Claims.Select(DayOf)).ToArray();
        for (var i = 0; i < days.Length - 1; i++)
        {
            versions.Add(new(number, build([.. incident.Claims.Where(c => DayOf(c) <= days[i])]), days[i], days[i + 1]));
        }

        versions.Add(new(number, incident, days[^1], IncidentVersion.Never));
    }

    // A claim without a day is always seen (Vantage).
    static int DayOf(SourcedClaim claim) => claim.SeenFrom?.DayNumber ?? IncidentVersion.Always;
}
