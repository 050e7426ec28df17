using System.Runtime.Intrinsics;
using Sitrep.Reading.Grammar.Network;
using Sitrep.Reading.Grammar.Network.Products;
using Sitrep.Reading.Grammar.Network.Registers;

namespace Sitrep.Reading.Tests.Grammar;

public sealed unsafe class ProductTests
{
    const int Inner = 48, Outer = 64, Rows = 24;
    static readonly float[] X = Random(Rows * Inner, 1), W = Random(Inner * Outer, 2), Bias = Random(Outer, 3);

    static float[] Random(int count, int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() * 2 - 1)];
    }

    static double Exact(int row, int column) => Bias[column] + Enumerable.Range(0, Inner).Sum(k => (double)X[row * Inner + k] * W[k * Outer + column]);

    static float[] ByPanels(int rows)
    {
        var y = new float[rows * Outer];
        fixed (float* x = X, start = Bias, to = y)
        {
            new Panels(Inner, Outer).Pack(W, Outer).Multiply(x, rows, Inner, start, to, Outer);
        }

        return y;
    }

    static float[] ByBytes(bool anywhere)
    {
        var (y, bytes, scales) = (new float[Rows * Outer], new byte[ByteLayer.BytesFor(Rows, Inner)], new float[Rows]);
        fixed (float* x = X, to = y, scale = scales)
        fixed (byte* quantised = bytes)
        {
            new ByteLayer(W, Inner, Outer, Bias, anywhere).Multiply(x, Rows, quantised, scale, to);
        }

        return y;
    }

    [Fact]
    public void A_product_is_the_sum_of_products()
    {
        var y = ByPanels(Rows);
        Assert.All(Enumerable.Range(0, y.Length), i => Assert.Equal(Exact(i / Outer, i % Outer), y[i], 1e-4));
    }

    [Fact]
    public void Rows_alone_and_together_give_the_same_bits() =>
        Assert.Equal(ByPanels(8).AsSpan(0, 5 * Outer).ToArray(), ByPanels(5));

    [Fact]
    public void A_product_in_bytes_is_close()
    {
        var y = ByBytes(anywhere: false);
        Assert.All(Enumerable.Range(0, y.Length), i => Assert.Equal(Exact(i / Outer, i % Outer), y[i], 0.1));
    }

    [Fact]
    public void A_product_in_bytes_is_the_same_on_machines_without_the_instruction() =>
        Assert.Equal(ByBytes(anywhere: true), ByBytes(anywhere: false));

    [Fact]
    public void Words_by_pairs_are_multiplied_alike_on_every_machine()
    {
        var (x, w) = (Words(4), Words(5));
        var sums = PairProducts.Anywhere(Vector256.Create<short>(x), Vector256.Create<short>(w));
        Assert.All(Enumerable.Range(0, 8), i => Assert.Equal(x[2 * i] * w[2 * i] + x[2 * i + 1] * w[2 * i + 1], sums[i]));
    }

    static short[] Words(int seed)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, 16).Select(_ => (short)random.Next(-255, 256))];
    }

    [Fact]
    public void A_sentence_of_steps_is_the_same_in_wide_and_in_narrow_registers()
    {
        const int Width = 16, Words = 5;
        float[] gates = Random(Words * 3 * Width, 6), wide = Random(Words * Width, 7), narrow = [.. wide];
        fixed (float* gate = gates, a = wide, b = narrow)
        {
            Recurrence.AddAll<Sixteen>(gate, 3 * Width, a, Width, Words, Width);
            Recurrence.AddAll<Eight>(gate, 3 * Width, b, Width, Words, Width);
        }

        Assert.Equal(wide, narrow);
        Assert.All(Enumerable.Range(0, Width), i => Assert.InRange(wide[i] - Random(Words * Width, 7)[i], -1f, 1f));
    }
}
