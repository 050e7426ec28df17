using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sitrep.Reading.Grammar.Network.Products;

/// <summary>Six rows of bytes against a block of columns, with the processor's dot product of four bytes.</summary>
static unsafe class FourProducts
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void SixRows(byte* x, int inner, sbyte* w, Columns columns, float* rowScales, float* y, int outer)
    {
        byte* x1 = x + inner, x2 = x1 + inner, x3 = x2 + inner, x4 = x3 + inner, x5 = x4 + inner;
        Vector256<int> a0 = Vector256.Load(columns.Corrections), b0 = Vector256.Load(columns.Corrections + 8);
        Vector256<int> a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0, b1 = b0, b2 = b0, b3 = b0, b4 = b0, b5 = b0;
        for (var k = 0; k < inner; k += 4, w += 4 * Columns.Count)
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

        columns.Finish(a0, b0, rowScales[0], y);
        columns.Finish(a1, b1, rowScales[1], y + outer);
        columns.Finish(a2, b2, rowScales[2], y + 2 * outer);
        columns.Finish(a3, b3, rowScales[3], y + 3 * outer);
        columns.Finish(a4, b4, rowScales[4], y + 4 * outer);
        columns.Finish(a5, b5, rowScales[5], y + 5 * outer);
    }
}
