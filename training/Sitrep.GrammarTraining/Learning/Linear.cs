using Sitrep.Reading.Grammar.Network;

namespace Sitrep.GrammarTraining;

/// <summary>y = x·W + b for many rows, and its gradients. Widths are multiples of <see cref="Panels.Wide"/>.</summary>
sealed unsafe class Linear(int inner, int outer, Random random)
{
    readonly Panels forward = new(inner, outer), backward = new(outer, inner);
    readonly Block turned = new();
    readonly float[] turnedWeights = new float[inner * outer];

    public readonly Tensor Weights = Tensor.Dense(inner, outer, random);
    public readonly Tensor Bias = Tensor.Zeros(1, outer, random);
    public int Inner => inner;
    public int Outer => outer;
    public IEnumerable<Tensor> Tensors => [Weights, Bias];

    public void Forward(float* x, int rows, float* y) =>
        forward.Pack(Weights.Value, outer).Multiply(x, rows, inner, Bias.V, y, outer);

    /// <summary>Adds to the gradients, and to <paramref name="dx"/> unless it is null.</summary>
    public void Backward(float* x, int rows, float* dy, float* dx)
    {
        var side = turned.Room((long)inner * rows);
        Transpose(x, rows, inner, side);
        new Panels(rows, outer).Pack(new ReadOnlySpan<float>(dy, rows * outer), outer).Multiply(side, inner, rows, null, Weights.G, outer);
        for (var r = 0; r < rows; r++)
        {
            Rows.Add(dy + (long)r * outer, Bias.G, outer);
        }

        if (dx != null)
        {
            fixed (float* w = turnedWeights)
            {
                Transpose(Weights.V, inner, outer, w);
            }

            backward.Pack(turnedWeights, inner).Multiply(dy, rows, outer, null, dx, inner);
        }
    }

    static void Transpose(float* from, int rows, int columns, float* to)
    {
        const int Tile = 16;
        for (var r0 = 0; r0 < rows; r0 += Tile)
        {
            for (var c0 = 0; c0 < columns; c0 += Tile)
            {
                for (var r = r0; r < Math.Min(rows, r0 + Tile); r++)
                {
                    for (var c = c0; c < Math.Min(columns, c0 + Tile); c++)
                    {
                        to[(long)c * rows + r] = from[(long)r * columns + c];
                    }
                }
            }
        }
    }
}
