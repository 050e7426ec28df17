using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Control;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Access;

/// <summary>Folds what is said about roads, and about who holds the places along them, into whether each segment can be passed.</summary>
public static class AccessFold
{
    /// <summary>The roads as of the picture's vantage. What is told of a span of days counts from its last. The same in any order of arrival.</summary>
    public static RoadAccess Of(Picture picture, Roads roads, Sides sides) =>
        Of(picture.Claims.Where(c => !(c.Last > picture.Vantage.AsOf)), picture.Control, roads, sides);

    public static RoadAccess Of(IEnumerable<SourcedClaim> claims, IEnumerable<PlaceControl> control, Roads roads, Sides sides)
    {
        var (words, unplaced) = Words(claims, roads);
        return Of(words, unplaced, Held(control, place => NodeOf(place.Place, roads)), roads, sides);
    }

    /// <param name="words">In order.</param>
    /// <param name="held">What is told of who holds the places at nodes.</param>
    internal static RoadAccess Of(List<RoadWord> words, ImmutableArray<SourcedClaim> unplaced, Dictionary<int, PlaceControl> held, Roads roads, Sides sides)
    {
        var told = new Narrowing(roads, sides, held).Narrow(words)
            .SelectMany(word => word.Stretch.Select(segment => (segment, word))).ToLookup(w => w.segment, w => w.word);
        var touched = told.Select(t => t.Key).Concat(held.Keys.SelectMany(roads.Network.SegmentsAt)).Distinct().Order();
        return new(roads.Network, [.. touched.Select(s => SegmentFold.Of(s, [.. told[s]], Ends(s, roads, held)))], unplaced);
    }

    /// <summary>The places at nodes. Of two told under one node's names the one about which more is said speaks for it.</summary>
    internal static Dictionary<int, PlaceControl> Held(IEnumerable<PlaceControl> control, Func<PlaceControl, int?> nodeOf) => control
        .Select(place => (Node: nodeOf(place), Place: place)).Where(p => p.Node is not null)
        .GroupBy(p => p.Node!.Value)
        .ToDictionary(p => p.Key, p => p.Select(n => n.Place).OrderByDescending(n => n.Words.Length).ThenBy(n => NameKey.Of(n.Place), StringComparer.Ordinal).First());

    /// <summary>The node at which a place lies; null for what is not known well, or lies on no road.</summary>
    internal static int? NodeOf(Place place, Roads roads) => place.Precision is PlacePrecision.Area or PlacePrecision.Near ? null : roads.NodeOf(place);

    /// <summary>The words about stretches of the roads, in the order of the claims, and the claims about roads that tell no stretch.</summary>
    internal static (List<RoadWord> Words, ImmutableArray<SourcedClaim> Unplaced) Words(IEnumerable<SourcedClaim> claims, Roads roads)
    {
        var (stretches, words, unplaced) = (new Stretches(roads), new List<RoadWord>(), ImmutableArray.CreateBuilder<SourcedClaim>());
        foreach (var claim in claims.Where(c => IsAboutRoads(c.Claim, roads)))
        {
            if (stretches.Of(claim.Claim) is { IsEmpty: false } stretch)
            {
                words.Add(new(claim, RoadWord.EffectOf(claim.Claim.Action)!.Value, stretch));
            }
            else
            {
                unplaced.Add(claim);
            }
        }

        unplaced.Sort(SourcedClaim.InOrder);
        return (words, unplaced.ToImmutable());
    }

    static bool IsAboutRoads(Claim claim, Roads roads) => claim is { Type: ClaimType.Infrastructure, Item: { } item, Modality: not (Modality.Planned or Modality.Predicted) }
        && RoadWord.EffectOf(claim.Action) is not null && (roads.IsRoad(item) || roads.Named(item) is not null);

    static ImmutableArray<PlaceControl> Ends(int segment, Roads roads, Dictionary<int, PlaceControl> held) =>
        [.. new[] { roads.Network.Segments[segment].From, roads.Network.Segments[segment].To }.Select(held.GetValueOrDefault).OfType<PlaceControl>()];
}
