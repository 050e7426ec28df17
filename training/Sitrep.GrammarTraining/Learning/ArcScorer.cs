using Sitrep.Reading.Grammar.Network;

namespace Sitrep.GrammarTraining;

/// <summary>
/// Scores each word of a sentence as the head of each other: dependent·U·head + u·head + a bias for their signed distance.
/// Heads are chosen by the largest score; learning is by log loss over the heads of each dependent.
/// </summary>
sealed unsafe class ArcScorer(int width, int stride, Random random)
{
    readonly Block dependents = new(), bent = new(), dBent = new(), dDependents = new(), scores = new();

    public readonly Linear Bilinear = new(width, width, random);
    public readonly Tensor Root = new(1, width, random, 0.5f);
    public readonly Tensor Distance = Tensor.Zeros(1, Distances.Count, random);
    public IEnumerable<Tensor> Tensors => [.. Bilinear.Tensors, Root, Distance];

    /// <summary>Bends all dependents through U; call before <see cref="Score"/>.</summary>
    public void Bend(float* projected, int dependentAt, int rows)
    {
        var plain = dependents.Room((long)rows * width);
        for (long t = 0; t < rows; t++)
        {
            Buffer.MemoryCopy(projected + t * stride + dependentAt, plain + t * width, width * sizeof(float), width * sizeof(float));
        }

        Bilinear.Forward(plain, rows, bent.Room((long)rows * width));
    }

    /// <summary>Writes for the dependent at <paramref name="row"/> the scores of the root and of each word of the sentence.</summary>
    public void Score(float* projected, int headAt, int start, int count, int row, float* into)
    {
        var own = bent.At + (long)row * width;
        into[0] = Rows.Dot(own, Root.V, width);
        for (var j = 0; j < count; j++)
        {
            into[j + 1] = start + j == row
                ? float.NegativeInfinity
                : Rows.Dot(own, projected + (long)(start + j) * stride + headAt, width) + Distance.V[Distances.Of(start + j - row)];
        }
    }

    public double Learn(Batch batch, float* projected, int headAt, int dependentAt, float* slopes)
    {
        var rows = batch.Rows;
        Bend(projected, dependentAt, rows);
        dBent.Zeros((long)rows * width);
        var loss = 0.0;
        for (var s = 0; s < batch.Lessons.Count; s++)
        {
            var count = batch.Lessons[s].Length;
            var row = scores.Room(count + 1);
            for (var i = 0; i < count; i++)
            {
                Score(projected, headAt, batch.Starts[s], count, batch.Starts[s] + i, row);
                loss += Rows.LogLoss(row, count + 1, batch.Lessons[s].Heads[i] + 1, 1);
                Back(projected, headAt, batch.Starts[s], count, batch.Starts[s] + i, row, slopes);
            }
        }

        BackThroughBend(rows, dependentAt, slopes);
        return loss;
    }

    void Back(float* projected, int headAt, int start, int count, int row, float* dScores, float* slopes)
    {
        var own = bent.At + (long)row * width;
        var dOwn = dBent.At + (long)row * width;
        Rows.AddScaled(Root.V, dScores[0], dOwn, width);
        Rows.AddScaled(own, dScores[0], Root.G, width);
        for (var j = 0; j < count; j++)
        {
            if (start + j != row)
            {
                Rows.AddScaled(projected + (long)(start + j) * stride + headAt, dScores[j + 1], dOwn, width);
                Rows.AddScaled(own, dScores[j + 1], slopes + (long)(start + j) * stride + headAt, width);
                Distance.G[Distances.Of(start + j - row)] += dScores[j + 1];
            }
        }
    }

    void BackThroughBend(int rows, int dependentAt, float* slopes)
    {
        var d = dDependents.Zeros((long)rows * width);
        Bilinear.Backward(dependents.At, rows, dBent.At, d);
        for (long t = 0; t < rows; t++)
        {
            Rows.Add(d + t * width, slopes + t * stride + dependentAt, width);
        }
    }
}
