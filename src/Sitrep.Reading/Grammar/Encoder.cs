using System.Runtime.Intrinsics;
using Sitrep.Reading.Grammar.Network;
using Sitrep.Reading.Text;

namespace Sitrep.Reading.Grammar;

/// <summary>Runs the network over some sentences: each word in a window of its neighbours, then recurrent layers that each add to what came before.</summary>
sealed unsafe class Encoder(GrammarModel model)
{
    readonly WordMemory memory = new(model);
    readonly Room ground = new(), gates = new(), outputs = new(), heads = new(), bytes = new(), rowScales = new();
    readonly float[] cell = GC.AllocateArray<float>(model.Shape.Width, pinned: true);
    readonly int wide = model.Shape.Wide;

    /// <summary>The projection of each word after the last layer (<see cref="NetworkShape.Heads"/> values a row), until the next run.</summary>
    /// <param name="sentences">The index after the last piece of each sentence.</param>
    public float* Run(string text, ReadOnlySpan<Piece> pieces, ReadOnlySpan<int> sentences)
    {
        var count = ByteLayer.Sixes(pieces.Length);
        // Other layers read the last rows by the eight.
        var room = count + 8;
        var rows = ground.For(room * wide);
        Look(text, pieces, sentences, rows);
        var output = outputs.For(room * wide);
        var gate = gates.For(room * 3 * wide);
        var quantised = (byte*)bytes.For(room * wide / sizeof(float));
        var scale = rowScales.For(room);
        foreach (var layer in model.Layers)
        {
            layer.Multiply(rows, count, quantised, scale, gate);
            Recur(gate, sentences, output);
            Add(output, rows, pieces.Length * wide);
        }

        var projected = heads.For(room * model.Shape.Heads);
        model.Heads.Multiply(rows, count, quantised, scale, projected);
        for (var t = 0; t < pieces.Length; t++)
        {
            Rectify(projected + t * model.Shape.Heads, 2 * model.Shape.Arc);
        }

        return projected;
    }

    void Look(string text, ReadOnlySpan<Piece> pieces, ReadOnlySpan<int> sentences, float* rows)
    {
        for (var t = 0; t < pieces.Length; t++)
        {
            model.WindowBias.AsSpan(0, wide).CopyTo(new Span<float>(rows + t * wide, wide));
        }

        memory.Recall(text, pieces);
        var (start, reach) = (0, model.Shape.Reach);
        foreach (var end in sentences)
        {
            for (var t = start; t < end; t++)
            {
                var parts = memory.Of(t);
                for (var near = Math.Max(start, t - reach); near <= Math.Min(t + reach, end - 1); near++)
                {
                    Add(parts + (t - near + reach) * wide, rows + near * wide, wide);
                }
            }

            start = end;
        }

        for (var i = 0; i < pieces.Length * wide; i += 16)
        {
            Squash.Of(Vector512.Load(rows + i)).Store(rows + i);
        }
    }

    void Recur(float* gate, ReadOnlySpan<int> sentences, float* output)
    {
        var (width, start) = (model.Shape.Width, 0);
        fixed (float* carried = cell)
        {
            foreach (var end in sentences)
            {
                cell.AsSpan().Clear();
                for (var t = start; t < end; t++)
                {
                    Recurrence.Step(gate + t * 3 * wide, carried, carried, output + t * wide, width);
                }

                cell.AsSpan().Clear();
                for (var t = end - 1; t >= start; t--)
                {
                    Recurrence.Step(gate + t * 3 * wide + 3 * width, carried, carried, output + t * wide + width, width);
                }

                start = end;
            }
        }
    }

    static void Add(float* from, float* to, int count)
    {
        for (var i = 0; i < count; i += 16)
        {
            (Vector512.Load(to + i) + Vector512.Load(from + i)).Store(to + i);
        }
    }

    static void Rectify(float* values, int count)
    {
        for (var i = 0; i < count; i += 16)
        {
            Vector512.Max(Vector512.Load(values + i), Vector512<float>.Zero).Store(values + i);
        }
    }
}
