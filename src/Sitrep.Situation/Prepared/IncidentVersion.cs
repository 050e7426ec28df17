using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Prepared;

/// <summary>An incident as the claims of up to a day make it.</summary>
/// <param name="Number">The same for all versions of one incident.</param>
/// <param name="From">The first day, as a day number, as of which it is so.</param>
/// <param name="Until">The first day as of which it no longer is; <see cref="int.MaxValue"/> for the last version.</param>
sealed record IncidentVersion(int Number, Incident Incident, int From, int Until)
{
    public const int Always = int.MinValue, Never = int.MaxValue;

    /// <summary>An incident of which every claim is seen.</summary>
    public static IncidentVersion Of(Incident incident, int number) => new(number, incident, Always, Never);

    public bool IsSeen(int day) => From <= day && day < Until;
    public bool IsLast => Until == Never;
}
