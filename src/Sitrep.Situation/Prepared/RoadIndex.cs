using System.Collections.Immutable;
using Sitrep.Situation.Access;
using Sitrep.Situation.Control;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Prepared;

/// <summary>The words about roads of a case, found on their network once, ready for any day.</summary>
sealed class RoadIndex
{
    readonly Roads roads;
    readonly Sides sides;
    readonly ImmutableArray<RoadWord> words;
    readonly ImmutableArray<SourcedClaim> unplaced;
    readonly Dictionary<string, int?> nodes;

    /// <param name="places">All places about whose holders anything is told.</param>
    public RoadIndex(IEnumerable<SourcedClaim> claims, IEnumerable<PlaceControl> places, Roads roads, Sides sides)
    {
        (this.roads, this.sides) = (roads, sides);
        (var found, unplaced) = AccessFold.Words(claims, roads);
        words = [.. found];
        nodes = places.ToDictionary(p => p.Key, p => AccessFold.NodeOf(p.Place, roads), StringComparer.Ordinal);
    }

    public RoadAccess At(Vantage vantage, IEnumerable<PlaceControl> control)
    {
        bool IsSeen(SourcedClaim claim) => vantage.Sees(claim) && !(claim.Last > vantage.AsOf);
        return AccessFold.Of([.. words.Where(w => IsSeen(w.Source))], [.. unplaced.Where(IsSeen)], AccessFold.Held(control, p => nodes.GetValueOrDefault(p.Key)), roads, sides);
    }
}
