namespace Sitrep.GrammarTraining;

/// <summary>Scores relations of a word to its head from what each of the two offers, and the side on which the head stands.</summary>
sealed unsafe class RelationScorer(int width, int stride, Random random)
{
    readonly Block joined = new(), scored = new(), dJoined = new();

    public readonly Linear Output = new(width, (Brain.Relations + 31) / 32 * 32, random);

    /// <summary>What is added for a head on the left, on the right, and for the root.</summary>
    public readonly Tensor Side = new(3, width, random, 0.1f);
    public IEnumerable<Tensor> Tensors => [.. Output.Tensors, Side];

    /// <summary>Scores the relation of each row to the head of the same index (a row of the batch, or -1 for the root).</summary>
    public float* Score(float* projected, int headAt, int dependentAt, ReadOnlySpan<int> headRows)
    {
        var pairs = joined.Zeros((long)headRows.Length * width);
        for (var t = 0; t < headRows.Length; t++)
        {
            var pair = pairs + (long)t * width;
            Rows.Add(projected + (long)t * stride + dependentAt, pair, width);
            Rows.Add(Side.V + SideOf(t, headRows[t]) * width, pair, width);
            if (headRows[t] >= 0)
            {
                Rows.Add(projected + (long)headRows[t] * stride + headAt, pair, width);
            }
        }

        Rows.Rectify(pairs, (long)headRows.Length * width);
        var scores = scored.Room((long)headRows.Length * Output.Outer);
        Output.Forward(pairs, headRows.Length, scores);
        return scores;
    }

    static int SideOf(int row, int head) => head < 0 ? 2 : head < row ? 0 : 1;

    public double Learn(Batch batch, float* projected, int headAt, int dependentAt, float* slopes)
    {
        var heads = new int[batch.Rows];
        var gold = new int[batch.Rows];
        for (var s = 0; s < batch.Lessons.Count; s++)
        {
            for (var i = 0; i < batch.Lessons[s].Length; i++)
            {
                heads[batch.Starts[s] + i] = batch.Lessons[s].Heads[i] < 0 ? -1 : batch.Starts[s] + batch.Lessons[s].Heads[i];
                gold[batch.Starts[s] + i] = (int)batch.Lessons[s].Relations[i];
            }
        }

        var scores = Score(projected, headAt, dependentAt, heads);
        var loss = 0.0;
        for (var t = 0; t < heads.Length; t++)
        {
            loss += Rows.LogLoss(scores + (long)t * Output.Outer, Brain.Relations, gold[t], 1);
            new Span<float>(scores + (long)t * Output.Outer + Brain.Relations, Output.Outer - Brain.Relations).Clear();
        }

        var d = dJoined.Zeros((long)heads.Length * width);
        Output.Backward(joined.At, heads.Length, scores, d);
        Rows.RectifyBack(joined.At, d, (long)heads.Length * width);
        Spread(heads, d, headAt, dependentAt, slopes);
        return loss;
    }

    void Spread(int[] heads, float* d, int headAt, int dependentAt, float* slopes)
    {
        for (var t = 0; t < heads.Length; t++)
        {
            var pair = d + (long)t * width;
            Rows.Add(pair, slopes + (long)t * stride + dependentAt, width);
            Rows.Add(pair, Side.G + SideOf(t, heads[t]) * width, width);
            if (heads[t] >= 0)
            {
                Rows.Add(pair, slopes + (long)heads[t] * stride + headAt, width);
            }
        }
    }
}
