using System.Collections.Immutable;
using Sitrep.Situation.Control;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;

namespace Sitrep.Situation.Access;

/// <summary>What the claims of a case say about roads, found on their network. A change finds only what it brings. Immutable: for many threads.</summary>
public sealed class RoadTellings
{
    readonly Roads roads;
    readonly ImmutableArray<RoadWord> words;
    readonly ImmutableArray<SourcedClaim> unplaced;

    RoadTellings(Roads roads, ImmutableArray<RoadWord> words, ImmutableArray<SourcedClaim> unplaced) => (this.roads, this.words, this.unplaced) = (roads, words, unplaced);

    /// <param name="claims">In any order.</param>
    public static RoadTellings Of(IEnumerable<SourcedClaim> claims, Roads roads)
    {
        var (words, unplaced) = AccessFold.Words(claims, roads);
        words.Sort(RoadWord.InOrder);
        return new(roads, [.. words], unplaced);
    }

    /// <summary>The same after a change to the incidents of which the claims are.</summary>
    public RoadTellings After(IncidentChange change)
    {
        var (gone, come) = (change.Gone.SelectMany(i => i.Claims).ToHashSet<SourcedClaim>(ReferenceEqualityComparer.Instance), Of(change.Come.SelectMany(i => i.Claims), roads));
        return new(roads,
            Splice.Of(words, [.. words.Where(word => gone.Contains(word.Source))], come.words, RoadWord.InOrder).Apply(words, come.words),
            Splice.Of(unplaced, [.. unplaced.Where(gone.Contains)], come.unplaced, SourcedClaim.InOrder).Apply(unplaced, come.unplaced));
    }

    /// <summary>Which stretches can be passed.</summary>
    /// <param name="control">Who is said to hold which place.</param>
    public RoadAccess At(IEnumerable<PlaceControl> control, Sides sides) =>
        AccessFold.Of([.. words], unplaced, AccessFold.Held(control, place => AccessFold.NodeOf(place.Place, roads)), roads, sides);
}
