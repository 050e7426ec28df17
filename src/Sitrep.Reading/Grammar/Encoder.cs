using System.Runtime.Intrinsics;
using Sitrep.Reading.Grammar.Network;
using Sitrep.Reading.Grammar.Network.Products;
using Sitrep.Reading.Grammar.Network.Registers;
using Sitrep.Reading.Text;

namespace Sitrep.Reading.Grammar;

/// <summary>Runs the network over some sentences: each word in a window of its neighbours, then recurrent layers that each add to what came before.</summary>
sealed unsafe class Encoder(GrammarModel model)
{
    /// <summary>How many words before its turn a word's parts are fetched.</summary>
    const int Ahead = 3;

    readonly WordMemory memory = new(model);
    readonly Room ground = new(), gates = new(), heads = new(), bytes = new(), rowScales = new();
    readonly int wide = model.Shape.Wide;

    /// <summary>The projection of each word after the last layer (<see cref="NetworkShape.Heads"/> values a row), until the next run.</summary>
    /// <param name="sentences">The index after the last piece of each sentence.</param>
    public float* Run(string text, ReadOnlySpan<Piece> pieces, ReadOnlySpan<int> sentences)
    {
        var count = ByteLayer.Sixes(pieces.Length);
        // Other layers read the last rows by the eight.
        var room = count + 8;
        var rows = ground.For(room * wide);
        memory.Recall(text, pieces);
        Look(sentences, rows);
        var gate = gates.For(room * 3 * wide);
        var quantised = (byte*)bytes.For(ByteLayer.BytesFor(room, wide) / sizeof(float));
        var scale = rowScales.For(room);
        foreach (var layer in model.Layers)
        {
            layer.Multiply(rows, count, quantised, scale, gate);
            Recur(gate, sentences, rows);
        }

        var projected = heads.For(room * model.Shape.Heads);
        model.Heads.Multiply(rows, count, quantised, scale, projected);
        for (var t = 0; t < pieces.Length; t++)
        {
            Rectify(projected + t * model.Shape.Heads, 2 * model.Shape.Arc);
        }

        return projected;
    }

    /// <summary>The key of a piece of the last run's, as <see cref="Spelling.ExactKey"/> has it but for its lowest bit.</summary>
    public ulong KeyOf(int piece) => memory.KeyOf(piece);

    void Look(ReadOnlySpan<int> sentences, float* rows)
    {
        var (start, reach) = (0, model.Shape.Reach);
        var parts = stackalloc float*[model.Shape.Places];
        foreach (var end in sentences)
        {
            for (var row = start; row < end; row++)
            {
                if (row + Ahead < sentences[^1])
                {
                    memory.Fetch(row + Ahead);
                }

                var first = Math.Max(start, row - reach);
                var count = Math.Min(row + reach, end - 1) - first + 1;
                for (var i = 0; i < count; i++)
                {
                    parts[i] = memory.Of(first + i) + (first + i - row + reach) * wide;
                }

                if (Vector512.IsHardwareAccelerated)
                {
                    Gather<Sixteen>(parts, count, rows + row * wide);
                }
                else
                {
                    Gather<Eight>(parts, count, rows + row * wide);
                }
            }

            start = end;
        }
    }

    void Gather<T>(float** parts, int count, float* into)
        where T : struct, IFloats<T>
    {
        fixed (float* bias = model.WindowBias)
        {
            for (var i = 0; i < wide; i += T.Count)
            {
                var sum = T.Load(bias + i);
                for (var p = 0; p < count; p++)
                {
                    sum += T.Load(parts[p] + i);
                }

                Squash.Of(sum).Store(into + i);
            }
        }
    }

    void Recur(float* gate, ReadOnlySpan<int> sentences, float* rows)
    {
        var (width, stride, start) = (model.Shape.Width, 3 * wide, 0);
        foreach (var end in sentences)
        {
            Recurrence.AddAll(gate + start * stride, stride, rows + start * wide, wide, end - start, width);
            Recurrence.AddAll(gate + (end - 1) * stride + 3 * width, -stride, rows + (end - 1) * wide + width, -wide, end - start, width);
            start = end;
        }
    }

    static void Rectify(float* values, int count)
    {
        for (var i = 0; i < count; i += 16)
        {
            Vector512.MaxNative(Vector512.Load(values + i), Vector512<float>.Zero).Store(values + i);
        }
    }
}
