using System.Runtime.Intrinsics;
using Sitrep.Reading.Grammar.Network;

namespace Sitrep.Reading.Grammar.Trees;

/// <summary>Scores each word of a sentence as the head of each other, as the trainer's ArcScorer does.</summary>
sealed unsafe class ArcScores(GrammarModel model)
{
    readonly Room bent = new(), turned = new(), scores = new();

    /// <summary>What each offset of a head from its dependent adds, from the farthest before it; a word is never its own head.</summary>
    readonly float[] distances = Spread(model.Distance);

    /// <summary>From one row of scores to the next.</summary>
    public static int Stride(int words) => NetworkShape.Up(words + 1);

    /// <summary>Bends all dependents of a batch; call before <see cref="Score"/>.</summary>
    public void Bend(float* projected, int rows)
    {
        var shape = model.Shape;
        model.Bilinear.Multiply(projected + shape.ArcDependent, Panels.Eights(rows), shape.Heads, bent.For((Panels.Eights(rows) + 8) * shape.Arc));
    }

    /// <summary>A row a word: the root's score as its head, then each word's.</summary>
    public ReadOnlySpan<float> Score(float* projected, int start, int words)
    {
        var (shape, stride) = (model.Shape, Stride(words));
        var own = bent.For(0) + start * shape.Arc;
        var into = scores.For(Panels.Eights(words) * stride);
        var heads = turned.For(shape.Arc * stride);
        new Span<float>(into, Panels.Eights(words) * stride).Clear();
        new Span<float>(heads, shape.Arc * stride).Clear();
        fixed (float* root = model.Root)
        {
            Panels.PackColumn(heads, shape.Arc, 0, root);
        }

        for (var h = 0; h < words; h++)
        {
            Panels.PackColumn(heads, shape.Arc, h + 1, projected + (start + h) * shape.Heads);
        }

        Panels.Multiply(heads, shape.Arc, stride, own, Panels.Eights(words), shape.Arc, null, into, stride);
        for (var d = 0; d < words; d++)
        {
            AddDistances(into + d * stride, stride, d);
        }

        return new(into, words * stride);
    }

    /// <summary>Adds what distances tell to a dependent's row, in which the root stands before all words.</summary>
    void AddDistances(float* row, int stride, int dependent)
    {
        var root = *row;
        ref var first = ref distances[SentenceCutter.Longest - 1 - dependent];
        for (var c = 0; c < stride; c += 16)
        {
            (Vector512.Load(row + c) + Vector512.LoadUnsafe(ref first, (nuint)c)).Store(row + c);
        }

        *row = root;
    }

    static float[] Spread(float[] buckets)
    {
        var all = new float[SentenceCutter.Longest + Stride(SentenceCutter.Longest)];
        for (var i = 0; i < all.Length; i++)
        {
            var offset = i - SentenceCutter.Longest;
            all[i] = offset == 0 ? float.NegativeInfinity : buckets[Distances.Of(offset)];
        }

        return all;
    }
}
