using System.Runtime.Intrinsics;
using Sitrep.Reading.Grammar.Network;
using Sitrep.Reading.Text;

namespace Sitrep.Reading.Grammar;

/// <summary>Runs the network over some sentences: each word in a window of three, then two recurrent layers that each add to what came before.</summary>
sealed unsafe class Encoder(GrammarModel model)
{
    readonly WordMemory memory = new(model);
    readonly Room ground = new(), gates = new(), outputs = new(), heads = new();
    readonly float[] cell = GC.AllocateArray<float>(model.Shape.Width, pinned: true);
    readonly int wide = 2 * model.Shape.Width;

    /// <summary>The projection of each word after the last layer (<see cref="NetworkShape.Heads"/> values a row), until the next run.</summary>
    /// <param name="sentences">The index after the last piece of each sentence.</param>
    public float* Run(string text, ReadOnlySpan<Piece> pieces, ReadOnlySpan<int> sentences)
    {
        var rows = ground.For(pieces.Length * wide);
        Look(text, pieces, sentences, rows);
        var output = outputs.For(pieces.Length * wide);
        foreach (var layer in model.Layers)
        {
            var gate = gates.For(pieces.Length * 3 * wide);
            layer.Multiply(rows, pieces.Length, wide, gate);
            Recur(gate, sentences, output);
            Add(output, rows, pieces.Length * wide);
        }

        var projected = heads.For(pieces.Length * model.Shape.Heads);
        model.Heads.Multiply(rows, pieces.Length, wide, projected);
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

        var start = 0;
        foreach (var end in sentences)
        {
            for (var t = start; t < end; t++)
            {
                var own = rows + t * wide;
                memory.Add(pieces[t].In(text), t + 1 < end ? own + wide : null, own, t > start ? own - wide : null);
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
