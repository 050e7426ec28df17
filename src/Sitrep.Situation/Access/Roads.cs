using Sitrep.Geography.Roads;
using Sitrep.Model;
using Sitrep.Packs;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Access;

/// <summary>A road network with the names by which reports tell of it.</summary>
public sealed class Roads
{
    const string Words = "roads/words.en.yaml";

    readonly Dictionary<string, List<int>> segments = new(StringComparer.Ordinal);
    readonly string[] keys;
    readonly HashSet<string> words;

    /// <param name="network">The roads.</param>
    /// <param name="packs">For the words that mean a road.</param>
    public Roads(RoadNetwork network, PackSet packs)
    {
        (Network, Names) = (network, new(network));
        keys = new string[network.Segments.Length];
        words = new(packs.Get(Words).TextsOf("words").Select(NameKey.Of), StringComparer.Ordinal);
        for (var i = 0; i < network.Segments.Length; i++)
        {
            Add(keys[i] = Key(network.Segments[i].Road), i);
        }
    }

    /// <summary>The program's own roads.</summary>
    public static Roads From(PackSet packs) => new(RoadPack.Read(packs), packs);

    public RoadNetwork Network { get; }
    public NodeNames Names { get; }

    /// <summary>The segments of a road by its key, in the order of their numbers.</summary>
    public IReadOnlyList<int> Segments(string key) => segments.GetValueOrDefault(key) ?? [];

    /// <summary>The key of the road that a thing's name names: its number, else the longest road name in it; null when it names none.</summary>
    public string? Named(string item)
    {
        var folded = NameKey.Of(item);
        return RoadNumber.In(folded) is { } number ? segments.ContainsKey(number) ? number : null : LongestIn(folded.Split(' '));
    }

    string? LongestIn(string[] words)
    {
        for (var length = words.Length; length > 0; length--)
        {
            for (var at = 0; at + length <= words.Length; at++)
            {
                if (string.Join(' ', words.AsSpan(at, length)!) is { Length: > 0 } key && segments.ContainsKey(key))
                {
                    return key;
                }
            }
        }

        return null;
    }

    /// <summary>True when a segment is of the road with this key.</summary>
    public bool IsOf(string key, int segment) => keys[segment] == key;

    /// <summary>True when a thing's name has a word for roads in it.</summary>
    public bool IsRoad(string item) => NameKey.Of(item) is var folded && words.Any(word => Contains(folded, word));

    /// <summary>What is left of a thing's name without the road's own, which may hold names of places ("Khanasser road").</summary>
    public static string Rest(string item, string key) => NameKey.Of(item).Replace(key, " ", StringComparison.Ordinal);

    /// <summary>The node of a place told: by its name, else by where it lies, if that is known well.</summary>
    public int? NodeOf(Place place) => (place.Name is { } name ? Names.Find(name) : null) ?? Names.Find(place.Surface)
        ?? (place is { Precision: PlacePrecision.Exact, Location: { } at } ? Network.Nearest(at, NearKm) : null);

    /// <summary>A place and a node no further apart are one, kilometres.</summary>
    public const double NearKm = 2.5;

    static string Key(string road) => NameKey.Of(road) is var folded && RoadNumber.In(folded) is { } number ? number : folded;

    static bool Contains(string text, string words) => $" {text} ".Contains($" {words} ", StringComparison.Ordinal);

    void Add(string key, int segment)
    {
        if (!segments.TryGetValue(key, out var list))
        {
            segments.Add(key, list = []);
        }

        list.Add(segment);
    }
}
