using System.Collections.Immutable;
using Sitrep.Geography.Roads;
using Sitrep.Model;

namespace Sitrep.Situation.Access;

/// <summary>Finds the segments that a claim about a road means: between two places, at or near one, or the whole road.</summary>
public sealed class Stretches(Roads roads)
{
    /// <summary>How far an area without a told extent is taken to reach, kilometres.</summary>
    const double AreaKm = 25;

    /// <summary>A place lies along a segment when the way by it, in straight lines, is longer by no more than this share and <see cref="Roads.NearKm"/>.</summary>
    const double AlongShare = 0.05;

    readonly Dictionary<string, bool[]> others = new(StringComparer.Ordinal);

    /// <summary>In the order of their numbers; empty when the claim is about no road of the network or does not tell where.</summary>
    public ImmutableArray<int> Of(Claim claim)
    {
        if (claim.Item is not { } item)
        {
            return [];
        }

        var road = roads.Named(item);
        var ends = road is null && !roads.IsRoad(item) ? [] : Ends(claim, road is null ? item : Roads.Rest(item, road));
        return [.. (road, ends) switch
        {
            (_, [var from, var to, ..]) => Between(road, from, to),
            (null, _) => [],
            (_, [var node]) when !roads.Network.Nodes[node].IsCoarse && At(road, node) is { Count: > 0 } at => at,
            _ => Along(road, claim.Place),
        }];
    }

    // "within: Aleppo and Damascus" tells both ends; a place known to the point is one.
    List<int> Ends(Claim claim, string item)
    {
        var told = claim.Place is { Precision: PlacePrecision.Area, Within: { } within } ? roads.Names.In(within) : [];
        if (told.Count < 2 && claim.Place is { } place)
        {
            told = [.. roads.Names.In(item), .. roads.NodeOf(place) is { } node ? new[] { node } : []];
        }
        else if (told.Count < 2)
        {
            told = roads.Names.In(item);
        }

        return [.. told.Distinct()];
    }

    // What a road that is named cannot join is no stretch of another road: the word is about the road at the places that it passes.
    IEnumerable<int> Between(string? road, int from, int to) =>
        WayFinder.Find(roads.Network, from, to, road is null ? [] : Others(road)) is { } way ? way.Segments.Order()
        : road is null ? []
        : At(road, from).Concat(At(road, to)).Distinct().Order().ToList() is { Count: > 0 } at ? at
        : roads.Segments(road);

    List<int> At(string road, int node) => [.. roads.Network.SegmentsAt(node).Where(s => roads.IsOf(road, s)).Order()];

    IEnumerable<int> Along(string road, Place? place) => place switch
    {
        null => roads.Segments(road),
        _ when roads.Named(place.Name ?? place.Surface) == road => roads.Segments(road),
        { Location: { } at, Precision: PlacePrecision.Area } => roads.Segments(road).Where(s => Ends(s).Any(end => end.KmTo(at) <= (place.RadiusKm ?? AreaKm))),
        { Location: { } at } => roads.Segments(road).Where(s => LiesAlong(s, at)),
        _ => [],
    };

    bool LiesAlong(int segment, GeoPoint at) => Ends(segment) is [var from, var to]
        && from.KmTo(at) + at.KmTo(to) <= from.KmTo(to) * (1 + AlongShare) + Roads.NearKm;

    GeoPoint[] Ends(int segment) => roads.Network.Segments[segment] is var s ? [roads.Network.Nodes[s.From].Location, roads.Network.Nodes[s.To].Location] : [];

    // All segments but the road's, closed to a search along it.
    bool[] Others(string road)
    {
        if (!others.TryGetValue(road, out var closed))
        {
            others.Add(road, closed = new bool[roads.Network.Segments.Length]);
            Array.Fill(closed, true);
            foreach (var segment in roads.Segments(road))
            {
                closed[segment] = false;
            }
        }

        return closed;
    }
}
