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
        fixed (int* correction = corrections)
        fixed (float* scale = scales, start = bias)
        {
            for (var c = 0; c < Outer; c += Block)
            {
                Multiply(bytes, rows, w + c * Inner, new(correction + c, scale + c, start + c), rowScales, y + c);
            }
        }
    }

    void Multiply(byte* x, int rows, sbyte* w, Columns columns, float* rowScales, float* y)
    {
        for (var r = 0; r < rows; r += 6)
        {
            if (AvxVnni.IsSupported && !Anywhere)
            {
                SixRows(x + r * Inner, w, columns, rowScales + r, y + r * Outer);
            }
            else
            {
                SixRowsAnywhere(x + r * Inner, w, columns, rowScales + r, y + r * Outer);
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
    void SixRows(byte* x, sbyte* w, Columns columns, float* rowScales, float* y)
    {
        byte* x1 = x + Inner, x2 = x1 + Inner, x3 = x2 + Inner, x4 = x3 + Inner, x5 = x4 + Inner;
        Vector256<int> a0 = Vector256.Load(columns.Corrections), b0 = Vector256.Load(columns.Corrections + 8);
        Vector256<int> a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0, b1 = b0, b2 = b0, b3 = b0, b4 = b0, b5 = b0;
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

        Vector512<float> scale = Vector512.Load(columns.Scales), bias = Vector512.Load(columns.Bias);
        Finish(a0, b0, scale, rowScales[0], bias, y);
        Finish(a1, b1, scale, rowScales[1], bias, y + Outer);
        Finish(a2, b2, scale, rowScales[2], bias, y + 2 * Outer);
        Finish(a3, b3, scale, rowScales[3], bias, y + 3 * Outer);
        Finish(a4, b4, scale, rowScales[4], bias, y + 4 * Outer);
        Finish(a5, b5, scale, rowScales[5], bias, y + 5 * Outer);
    }

    /// <summary>The same sums without that instruction.</summary>
    void SixRowsAnywhere(byte* x, sbyte* w, Columns columns, float* rowScales, float* y)
    {
        for (var row = 0; row < 6; row++, x += Inner, y += Outer)
        {
            Vector256<int> low = Vector256.Load(columns.Corrections), high = Vector256.Load(columns.Corrections + 8);
            for (var k = 0; k < Inner; k += 4)
            {
                var four = Vector256.Create(*(int*)(x + k)).AsByte();
                low += Dot(four, Vector256.Load(w + k * Block));
                high += Dot(four, Vector256.Load(w + k * Block + 32));
            }

            Finish(low, high, Vector512.Load(columns.Scales), rowScales[row], Vector512.Load(columns.Bias), y);
        }
    }

    /// <summary>Bytes widened to words, whose pairs are multiplied and added; or, where there is no instruction for that, to 32 bits.</summary>
    static Vector256<int> Dot(Vector256<byte> x, Vector256<sbyte> w)
    {
        if (Avx2.IsSupported)
        {
            var (xs, ws) = (x.AsInt16(), w.AsInt16());
            return Avx2.MultiplyAddAdjacent(xs & Vector256.Create((short)255), ws << 8 >> 8) + Avx2.MultiplyAddAdjacent(xs >>> 8, ws >> 8);
        }

        var sums = Vector256<int>.Zero;
        for (var i = 0; i < 4; i++)
        {
            var shift = 24 - 8 * i;
            sums += Vector256.ShiftRightLogical(x.AsInt32() << shift, 24) * Vector256.ShiftRightArithmetic(w.AsInt32() << shift, 24);
        }

        return sums;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Finish(Vector256<int> low, Vector256<int> high, Vector512<float> scale, float rowScale, Vector512<float> bias, float* y)
    {
        var sums = Vector512.ConvertToSingle(low.ToVector512Unsafe().WithUpper(high));
        Vector512.FusedMultiplyAdd(sums, scale * rowScale, bias).Store(y);
    }

    /// <summary>What a block of columns needs beside its weights.</summary>
    readonly struct Columns(int* corrections, float* scales, float* bias)
    {
        public readonly int* Corrections = corrections;
        public readonly float* Scales = scales, Bias = bias;
    }
}
