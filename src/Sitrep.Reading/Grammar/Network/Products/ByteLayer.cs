using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sitrep.Reading.Grammar.Network.Products;

/// <summary>
/// y = x·W + b in bytes: weights are quantised by column, inputs by row (to 7 bits and a sign, moved up by 128), and products are summed
/// as whole numbers, so that every machine gets the same bits. Weights lie as the processor's instructions want them: blocks of 16
/// columns, in them steps of four inputs (<see cref="FourProducts"/>) or two (<see cref="PairProducts"/>), in them so many values a column.
/// </summary>
sealed unsafe class ByteLayer
{
    const int Offset = 128;

    /// <summary>One of the two: bytes by four inputs where there is a dot product of bytes, else words by two.</summary>
    readonly sbyte[] fours = [];
    readonly short[] pairs = [];
    readonly float[] scales, bias;

    /// <summary>For each column what the inputs' offset adds to its sum.</summary>
    readonly int[] corrections;

    /// <param name="rowMajor">Inner rows of so many columns; both are multiples of 16.</param>
    /// <param name="anywhere">Do without the processor's dot product of bytes even where there is one.</param>
    public ByteLayer(ReadOnlySpan<float> rowMajor, int inner, int columns, float[] bias, bool anywhere = false)
    {
        (Inner, Outer, this.bias) = (inner, columns, bias);
        if (AvxVnni.IsSupported && !anywhere)
        {
            fours = GC.AllocateUninitializedArray<sbyte>(inner * columns, pinned: true);
        }
        else
        {
            pairs = GC.AllocateUninitializedArray<short>(inner * columns, pinned: true);
        }

        scales = new float[columns];
        corrections = new int[columns];
        for (var c = 0; c < columns; c++)
        {
            Quantise(rowMajor, c);
        }
    }

    public int Inner { get; }
    public int Outer { get; }

    /// <summary>Rows are fastest by the six; buffers have room for this many.</summary>
    public static int Sixes(int rows) => (rows + 5) / 6 * 6;

    /// <summary>Bytes that so many quantised rows of this width may take.</summary>
    public static int BytesFor(int rows, int inner) => rows * inner * sizeof(short);

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
            corrections[column] -= Offset * value;
            if (pairs.Length > 0)
            {
                pairs[PlaceOf(column, k, 2)] = value;
            }
            else
            {
                fours[PlaceOf(column, k, 4)] = value;
            }
        }
    }

    int PlaceOf(int column, int k, int step) => column / Columns.Count * Columns.Count * Inner + k / step * step * Columns.Count + column % Columns.Count * step + k % step;

    /// <param name="quantised">Room for the quantised rows, of <see cref="BytesFor"/>.</param>
    /// <param name="rows">A multiple of six.</param>
    public void Multiply(float* x, int rows, byte* quantised, float* rowScales, float* y)
    {
        for (var r = 0; r < rows; r++)
        {
            rowScales[r] = QuantiseRow(x + r * Inner, quantised, r * Inner);
        }

        fixed (sbyte* four = fours)
        fixed (short* pair = pairs)
        fixed (int* correction = corrections)
        fixed (float* scale = scales, start = bias)
        {
            for (var c = 0; c < Outer; c += Columns.Count)
            {
                var columns = new Columns(correction + c, scale + c, start + c);
                for (var r = 0; r < rows; r += 6)
                {
                    if (AvxVnni.IsSupported && pairs.Length == 0)
                    {
                        FourProducts.SixRows(quantised + r * Inner, Inner, four + c * Inner, columns, rowScales + r, y + r * Outer + c, Outer);
                    }
                    else
                    {
                        PairProducts.SixRows((short*)quantised + r * Inner, Inner, pair + c * Inner, columns, rowScales + r, y + r * Outer + c, Outer);
                    }
                }
            }
        }
    }

    float QuantiseRow(float* x, byte* into, int from)
    {
        var most = Largest(x);
        var factor = 127 / most;
        if (pairs.Length > 0)
        {
            WriteWords(x, factor, (short*)into + from);
        }
        else if (Avx512F.IsSupported)
        {
            WriteBytes(x, factor, into + from);
        }
        else
        {
            WriteBytesByEight(x, factor, into + from);
        }

        return most / 127;
    }

    float Largest(float* x)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            var sixteen = Vector512.Create(1e-9f);
            for (var k = 0; k < Inner; k += 16)
            {
                sixteen = Vector512.MaxNative(sixteen, Vector512.Abs(Vector512.Load(x + k)));
            }

            return Peak.Highest(sixteen);
        }

        var eight = Vector256.Create(1e-9f);
        for (var k = 0; k < Inner; k += 8)
        {
            eight = Vector256.MaxNative(eight, Vector256.Abs(Vector256.Load(x + k)));
        }

        return Peak.Highest(eight);
    }

    void WriteBytes(float* x, float factor, byte* into)
    {
        var (factors, offset) = (Vector512.Create(factor), Vector512.Create(Offset + 0.5f));
        for (var k = 0; k < Inner; k += 16)
        {
            Avx512F.ConvertToVector128Byte(Vector512.ConvertToInt32Native(Vector512.FusedMultiplyAdd(Vector512.Load(x + k), factors, offset))).Store(into + k);
        }
    }

    void WriteBytesByEight(float* x, float factor, byte* into)
    {
        var factors = Vector256.Create(factor);
        for (var k = 0; k < Inner; k += 16)
        {
            var words = Vector256.Narrow(Whole(x + k, factors), Whole(x + k + 8, factors));
            Vector128.Narrow(words.GetLower().AsUInt16(), words.GetUpper().AsUInt16()).Store(into + k);
        }
    }

    void WriteWords(float* x, float factor, short* into)
    {
        var factors = Vector256.Create(factor);
        for (var k = 0; k < Inner; k += 16)
        {
            Vector256.Narrow(Whole(x + k, factors), Whole(x + k + 8, factors)).Store(into + k);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<int> Whole(float* x, Vector256<float> factor) =>
        Vector256.ConvertToInt32Native(Vector256.FusedMultiplyAdd(Vector256.Load(x), factor, Vector256.Create(Offset + 0.5f)));
}
