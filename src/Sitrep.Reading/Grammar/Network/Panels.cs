using System.Runtime.Intrinsics;

namespace Sitrep.Reading.Grammar.Network;

/// <summary>
/// A matrix kept in panels of 32 columns, so that a product walks memory in order. A product adds up in the order of the inner
/// index with fused steps whatever the number of rows, so that results are the same bits for one row or many.
/// </summary>
sealed unsafe class Panels
{
    public const int Wide = 32;
    readonly float[] values;

    public Panels(int inner, int outer)
    {
        Inner = inner;
        Outer = (outer + Wide - 1) / Wide * Wide;
        values = GC.AllocateUninitializedArray<float>(Inner * Outer, pinned: true);
    }

    /// <summary>Rows are fastest by the eight; buffers have room for this many, and the last few are computed for nothing.</summary>
    public static int Eights(int rows) => (rows + 7) & ~7;

    public int Inner { get; }

    /// <summary>Columns, filled up with zeros to a multiple of <see cref="Wide"/>.</summary>
    public int Outer { get; }

    /// <summary>Packs a row-major matrix with this many columns.</summary>
    public Panels Pack(ReadOnlySpan<float> rowMajor, int columns)
    {
        fixed (float* source = rowMajor, target = values)
        {
            Fill(source, columns, target);
        }

        return this;
    }

    void Fill(float* source, int columns, float* target)
    {
        for (var panel = 0; panel < Outer; panel += Wide)
        {
            var width = Math.Min(Wide, columns - panel);
            for (var k = 0; k < Inner; k++, target += Wide)
            {
                new Span<float>(target + width, Wide - width).Clear();
                new ReadOnlySpan<float>(source + k * columns + panel, width).CopyTo(new Span<float>(target, width));
            }
        }
    }

    /// <summary>y = start + x·this, where start is a row (a bias) or, when null, what y holds already.</summary>
    public void Multiply(float* x, int rows, int xStride, float* start, float* y, int yStride)
    {
        fixed (float* packed = values)
        {
            Multiply(packed, Inner, Outer, x, rows, xStride, start, y, yStride);
        }
    }

    /// <summary>The same with panels that lie anywhere.</summary>
    public static void Multiply(float* packed, int inner, int outer, float* x, int rows, int xStride, float* start, float* y, int yStride)
    {
        for (var column = 0; column < outer; column += Wide)
        {
            var panel = packed + column * inner;
            var bias = start == null ? null : start + column;
            var row = 0;
            for (; row + 8 <= rows; row += 8)
            {
                EightRows.Multiply(inner, x + row * xStride, xStride, panel, bias, y + row * yStride + column, yStride);
            }

            for (; row < rows; row++)
            {
                OneRow(inner, x + row * xStride, panel, bias, y + row * yStride + column);
            }
        }
    }

    /// <summary>Writes one column into panels.</summary>
    public static void PackColumn(float* packed, int inner, int column, float* from)
    {
        var to = packed + column / Wide * Wide * inner + column % Wide;
        for (var k = 0; k < inner; k++)
        {
            to[k * Wide] = from[k];
        }
    }

    static void OneRow(int inner, float* x, float* panel, float* bias, float* y)
    {
        var from = bias == null ? y : bias;
        var left = Vector512.Load(from);
        var right = Vector512.Load(from + 16);
        for (var k = 0; k < inner; k++, panel += Wide)
        {
            var factor = Vector512.Create(x[k]);
            left = Vector512.FusedMultiplyAdd(factor, Vector512.Load(panel), left);
            right = Vector512.FusedMultiplyAdd(factor, Vector512.Load(panel + 16), right);
        }

        left.Store(y);
        right.Store(y + 16);
    }
}
