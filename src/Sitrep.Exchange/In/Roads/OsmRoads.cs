using System.Collections.Frozen;
using System.Collections.Immutable;
using Sitrep.Exchange.In.Roads.Extracts;
using Sitrep.Model;

namespace Sitrep.Exchange.In.Roads;

/// <summary>
/// Roads of an extract of OpenStreetMap (<c>.osm.pbf</c>): ways for through traffic, from motorways to unclassified roads, with their links. The file is
/// gone through twice, for the ways and for their nodes, so that only the nodes of roads are held. A way whose nodes the extract lacks is named, and the rest is read.
/// </summary>
public static class OsmRoads
{
    static readonly FrozenSet<string> roads = new[] { "motorway", "trunk", "primary", "secondary", "tertiary", "unclassified", "motorway_link", "trunk_link", "primary_link", "secondary_link", "tertiary_link" }
        .ToFrozenSet(StringComparer.Ordinal);

    static readonly ImmutableArray<string> names = ["ref", "name:en", "name"];

    /// <summary>Whether a file begins as such an extract.</summary>
    /// <param name="start">Its first bytes, fifteen or more.</param>
    public static bool Begins(ReadOnlySpan<byte> start) => start.Length >= 15 && start[6..15].SequenceEqual("OSMHeader"u8);

    /// <param name="bytes">Must be able to go back to its beginning.</param>
    public static RoadLines Read(Stream bytes)
    {
        try
        {
            var (ways, known) = (new List<(string Road, List<long> Nodes)>(), new Dictionary<long, GeoPoint?>());
            foreach (var block in Blobs.DataOf(bytes))
            {
                new OsmBlock(block).Ways((tags, nodes) => AddRoad(tags, nodes, ways, known));
            }

            bytes.Position = 0;
            foreach (var block in Blobs.DataOf(bytes))
            {
                new OsmBlock(block).Nodes((node, point) => Place(node, point, known));
            }

            return Lines(ways, known);
        }
        catch (InvalidDataException e)
        {
            return RoadLines.Unreadable($"It is no extract of OpenStreetMap in the form .osm.pbf that can be read: {e.Message}. Download it again, or give GeoJSON.");
        }
    }

    static void AddRoad(Dictionary<string, string> tags, List<long> nodes, List<(string, List<long>)> ways, Dictionary<long, GeoPoint?> known)
    {
        if (tags.TryGetValue("highway", out var kind) && roads.Contains(kind))
        {
            ways.Add((names.Select(key => tags.GetValueOrDefault(key, "").Trim()).FirstOrDefault(name => name.Length > 0) ?? "", nodes));
            nodes.ForEach(node => known.TryAdd(node, null));
        }
    }

    static void Place(long node, GeoPoint point, Dictionary<long, GeoPoint?> known)
    {
        if (known.ContainsKey(node) && Math.Abs(point.Latitude) <= 90 && Math.Abs(point.Longitude) <= 180)
        {
            known[node] = point;
        }
    }

    // A way that leaves the extract is used as far as its nodes go.
    static RoadLines Lines(List<(string Road, List<long> Nodes)> ways, Dictionary<long, GeoPoint?> known)
    {
        var (lines, refused) = (ImmutableArray.CreateBuilder<RoadLine>(), ImmutableArray.CreateBuilder<(int, string)>());
        for (var i = 0; i < ways.Count; i++)
        {
            ImmutableArray<GeoPoint> points = [.. ways[i].Nodes.Select(node => known[node]).SkipWhile(p => p is null).TakeWhile(p => p is not null).OfType<GeoPoint>()];
            if (points.Length < 2)
            {
                refused.Add((i + 1, "fewer than two of its points are in the file"));
                continue;
            }

            lines.Add(new(ways[i].Road, points));
        }

        return lines.Count > 0 ? new(lines.ToImmutable(), refused.ToImmutable())
            : new([], refused.ToImmutable(), "It has no road that can be used. Give an extract of the region that the case is about.");
    }
}
