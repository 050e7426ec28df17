using System.Collections.Immutable;
using Sitrep.Geography.Names;
using Sitrep.Model;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Tallies;

/// <summary>What one source says that one incident cost, as an account book numbers it: its last word, with what its report tells by kinds added up.</summary>
/// <param name="Whose">Null when no side is told, and for civilians.</param>
/// <param name="Place">The incident's; null when none is told.</param>
/// <param name="Last">The report that tells it last.</param>
/// <param name="Days">Day numbers of the first and the last day, 0 when none is told.</param>
/// <param name="Total">A running total or a count of several days.</param>
/// <param name="Outsider">The source does not speak for itself.</param>
/// <param name="Inferred">Whose it is, is not named.</param>
/// <param name="Claims">All that the source says of it.</param>
sealed record AccountEntry(ClaimType Type, string Action, Side? Whose, bool Civilian, string Category, Place? Place, Source Source, (int First, int Last) Days,
    Report Last, Toll Toll, bool Total, bool Outsider, bool Inferred, ImmutableArray<SourcedClaim> Claims)
{
    public string? PlaceKey { get; } = Place is null ? null : NameKey.Of(Place);

    public string? PlaceName => Place?.Shown();
}
