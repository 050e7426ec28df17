using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Packs;

namespace Sitrep.Geography.Roads;

/// <summary>Reads road networks from packs: <c>roads/&lt;area&gt;.roads.yaml</c> has places, and roads as places with the kilometres between them.</summary>
public static class RoadPack
{
    const string Folder = "roads/", Ending = ".roads.yaml";

    /// <summary>All networks of the packs as one; the same place in two files is one node.</summary>
    /// <exception cref="InvalidDataException">A road passes a place that no file has, or lacks a length; the message says which.</exception>
    public static RoadNetwork Read(PackSet packs)
    {
        var files = packs.Under(Folder, Ending);
        var nodes = files.SelectMany(f => f.Value["places"]?.Each ?? []).Select(Node).DistinctBy(n => n.Names[0]).ToImmutableArray();
        var numbers = nodes.Select((node, i) => (node.Names[0], i)).ToDictionary(n => n.Item1, n => n.i, StringComparer.Ordinal);
        return RoadNetwork.Of(nodes, [.. files.SelectMany(f => f.Value["roads"]?.Each ?? []).SelectMany(road => Segments(road, numbers))]);
    }

    static RoadNode Node(PackNode place) => place.TextsOf("at").Select(Number).ToList() is [{ } latitude, { } longitude] && place.TextsOf("names").Any()
        ? new(new(latitude, longitude), [.. place.TextsOf("names")])
        : throw new InvalidDataException($"A place of the road packs ({string.Join(", ", place.TextsOf("names"))}) lacks a position or a name. Give it at: [LAT, LON] and names.");

    static IEnumerable<RoadSegment> Segments(PackNode road, Dictionary<string, int> numbers)
    {
        var (name, way) = (road["name"]?.Text ?? "", road.TextsOf("way").ToList());
        for (var i = 0; i + 2 < way.Count; i += 2)
        {
            yield return new(Find(way[i], name, numbers), Find(way[i + 2], name, numbers), name, (float)(Number(way[i + 1])
                ?? throw new InvalidDataException($"The road {name} has '{way[i + 1]}' where kilometres belong. Write PLACE, KM, PLACE, …")));
        }
    }

    static int Find(string place, string road, Dictionary<string, int> numbers) => numbers.TryGetValue(place, out var number) ? number
        : throw new InvalidDataException($"The road {road} passes '{place}', which no road pack has among its places. Add it there by this name.");

    static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
