using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sitrep.Reading.Grammar.Network;

/// <summary>
/// y = x·W + b in bytes: weights are quantised by column, inputs by row (to 7 bits and a sign, moved up by 128), and products are summed
/// as whole numbers, so that every machine gets the same bits. Weights lie as the processor's dot product of bytes wants them:
/// blocks of 16 columns, in them steps of four inputs, in them four bytes a column.
/// </summary>
sealed unsafe class ByteLayer
{
    const int Block = 16, Offset = 128;
    readonly sbyte[] weights;
    readonly float[] scales, bias;

    /// <summary>For each column what the inputs' offset adds to its sum.</summary>
    readonly int[] corrections;

    /// <param name="rowMajor">Inner rows of so many columns; both are multiples of 16.</param>
    public ByteLayer(ReadOnlySpan<float> rowMajor, int inner, int columns, float[] bias)
    {
        (Inner, Outer, this.bias) = (inner, columns, bias);
        weights = GC.AllocateUninitializedArray<sbyte>(inner * columns, pinned: true);
        scales = new float[columns];
        corrections = new int[columns];
        for (var c = 0; c < columns; c++)
        {
            Quantise(rowMajor, c);
        }
    }

    public int Inner { get; }

    /// <summary>Do without the processor's dot product of bytes even where there is one.</summary>
    public bool Anywhere { get; init; } = !AvxVnni.IsSupported;
    public int Outer { get; }

    /// <summary>Rows are fastest by the six; buffers have room for this many.</summary>
    public static int Sixes(int rows) => (rows + 5) / 6 * 6;

    void Quantise(ReadOnlySpan<float> rowMajor, int column)
    {
        var largest = 1e-9f;
        for (var k = 0; k < Inner; k++)
        {
            largest = MathF.Max(largest, MathF.Abs(rowMajor[k * Outer + column]));
        }

        scales[column] = largest / 127;
        for (var k = 0; k < Inner; k++)
        {
            var value = (sbyte)MathF.Round(rowMajor[k * Outer + column] / largest * 127);
            weights[column / Block * Block * Inner + k / 4 * 4 * Block + column % Block * 4 + k % 4] = value;
            corrections[column] -= Offset * value;
        }
    }

    /// <param name="bytes">Room for the quantised rows.</param>
    /// <param name="rows">A multiple of six.</param>
    public void Multiply(float* x, int rows, byte* bytes, float* rowScales, float* y)
    {
        for (var r = 0; r < rows; r++)
        {
            rowScales[r] = QuantiseRow(x + r * Inner, bytes + r * Inner);
        }

        fixed (sbyte* w = weights)
        {
            for (var c = 0; c < Outer; c += Block)
            {
                for (var r = 0; r < rows; r += 6)
                {
                    if (AvxVnni.IsSupported && !Anywhere)
                    {
                        SixRows(bytes + r * Inner, w + c * Inner, rowScales + r, c, y + r * Outer + c);
                    }
                    else
                    {
                        SixRowsAnywhere(bytes + r * Inner, w + c * Inner, rowScales + r, c, y + r * Outer + c);
                    }
                }
            }
        }
    }

    float QuantiseRow(float* x, byte* into)
    {
        var largest = Vector512.Create(1e-9f);
        for (var k = 0; k < Inner; k += 16)
        {
            largest = Vector512.MaxNative(largest, Vector512.Abs(Vector512.Load(x + k)));
        }

        var most = Peak.Highest(largest);
        var factor = Vector512.Create(127 / most);
        for (var k = 0; k < Inner; k += 16)
        {
            var whole = Vector512.ConvertToInt32Native(Vector512.FusedMultiplyAdd(Vector512.Load(x + k), factor, Vector512.Create(Offset + 0.5f)));
            Narrow(whole).Store(into + k);
        }

        return most / 127;
    }

    static Vector128<byte> Narrow(Vector512<int> whole)
    {
        if (Avx512F.IsSupported)
        {
            return Avx512F.ConvertToVector128Byte(whole);
        }

        var words = Vector256.Narrow(whole.GetLower(), whole.GetUpper());
        return Vector128.Narrow(words.GetLower(), words.GetUpper()).AsByte();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    void SixRows(byte* x, sbyte* w, float* rowScales, int column, float* y)
    {
        byte* x1 = x + Inner, x2 = x1 + Inner, x3 = x2 + Inner, x4 = x3 + Inner, x5 = x4 + Inner;
        Vector256<int> a0 = default, a1 = default, a2 = default, a3 = default, a4 = default, a5 = default;
        Vector256<int> b0 = default, b1 = default, b2 = default, b3 = default, b4 = default, b5 = default;
        for (var k = 0; k < Inner; k += 4, w += 4 * Block)
        {
            var left = Vector256.Load(w);
            var right = Vector256.Load(w + 32);
            var four = Vector256.Create(*(int*)(x + k)).AsByte();
            a0 = AvxVnni.MultiplyWideningAndAdd(a0, four, left);
            b0 = AvxVnni.MultiplyWideningAndAdd(b0, four, right);
            four = Vector256.Create(*(int*)(x1 + k)).AsByte();
            a1 = AvxVnni.MultiplyWideningAndAdd(a1, four, left);
            b1 = AvxVnni.MultiplyWideningAndAdd(b1, four, right);
            four = Vector256.Create(*(int*)(x2 + k)).AsByte();
            a2 = AvxVnni.MultiplyWideningAndAdd(a2, four, left);
            b2 = AvxVnni.MultiplyWideningAndAdd(b2, four, right);
            four = Vector256.Create(*(int*)(x3 + k)).AsByte();
            a3 = AvxVnni.MultiplyWideningAndAdd(a3, four, left);
            b3 = AvxVnni.MultiplyWideningAndAdd(b3, four, right);
            four = Vector256.Create(*(int*)(x4 + k)).AsByte();
            a4 = AvxVnni.MultiplyWideningAndAdd(a4, four, left);
            b4 = AvxVnni.MultiplyWideningAndAdd(b4, four, right);
            four = Vector256.Create(*(int*)(x5 + k)).AsByte();
            a5 = AvxVnni.MultiplyWideningAndAdd(a5, four, left);
            b5 = AvxVnni.MultiplyWideningAndAdd(b5, four, right);
        }

        Finish(Vector512.Create(a0, b0), rowScales[0], column, y);
        Finish(Vector512.Create(a1, b1), rowScales[1], column, y + Outer);
        Finish(Vector512.Create(a2, b2), rowScales[2], column, y + 2 * Outer);
        Finish(Vector512.Create(a3, b3), rowScales[3], column, y + 3 * Outer);
        Finish(Vector512.Create(a4, b4), rowScales[4], column, y + 4 * Outer);
        Finish(Vector512.Create(a5, b5), rowScales[5], column, y + 5 * Outer);
    }

    /// <summary>The same sums without that instruction: bytes widened to words, whose pairs are multiplied and added.</summary>
    void SixRowsAnywhere(byte* x, sbyte* w, float* rowScales, int column, float* y)
    {
        for (var row = 0; row < 6; row++, x += Inner, y += Outer)
        {
            Vector256<int> low = default, high = default;
            for (var k = 0; k < Inner; k += 4)
            {
                var four = Vector256.Create(*(int*)(x + k)).AsByte();
                low += Dot(four, Vector256.Load(w + k * Block));
                high += Dot(four, Vector256.Load(w + k * Block + 32));
            }

            Finish(Vector512.Create(low, high), rowScales[row], column, y);
        }
    }

    static Vector256<int> Dot(Vector256<byte> x, Vector256<sbyte> w)
    {
        var sums = Vector256<int>.Zero;
        for (var i = 0; i < 4; i++)
        {
            var shift = 24 - 8 * i;
            sums += Vector256.ShiftRightLogical(x.AsInt32() << shift, 24) * Vector256.ShiftRightArithmetic(w.AsInt32() << shift, 24);
        }

        return sums;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    void Finish(Vector512<int> sums, float rowScale, int column, float* y)
    {
        var corrected = Vector512.ConvertToSingle(sums + Vector512.LoadUnsafe(ref corrections[column]));
        var scale = Vector512.LoadUnsafe(ref scales[column]) * rowScale;
        Vector512.FusedMultiplyAdd(corrected, scale, Vector512.LoadUnsafe(ref bias[column])).Store(y);
    }
}
