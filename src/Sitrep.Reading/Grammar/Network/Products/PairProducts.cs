using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Sitrep.Reading.Grammar.Network.Products;

/// <summary>Six rows of words against a block of columns, two inputs a step: for processors without a dot product of bytes.</summary>
static unsafe class PairProducts
{
    public static void SixRows(short* x, int inner, short* w, Columns columns, float* rowScales, float* y, int outer)
    {
        if (Avx512BW.IsSupported)
        {
            AllColumns(x, inner, w, columns, rowScales, y, outer);
        }
        else
        {
            TwoHalves(x, inner, w, columns, rowScales, y, outer);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void AllColumns(short* x, int inner, short* w, Columns columns, float* rowScales, float* y, int outer)
    {
        short* x1 = x + inner, x2 = x1 + inner, x3 = x2 + inner, x4 = x3 + inner, x5 = x4 + inner;
        var a0 = Vector512.Load(columns.Corrections);
        Vector512<int> a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0;
        for (var k = 0; k < inner; k += 2, w += 2 * Columns.Count)
        {
            var both = Vector512.Load(w);
            a0 += Avx512BW.MultiplyAddAdjacent(Vector512.Create(*(int*)(x + k)).AsInt16(), both);
            a1 += Avx512BW.MultiplyAddAdjacent(Vector512.Create(*(int*)(x1 + k)).AsInt16(), both);
            a2 += Avx512BW.MultiplyAddAdjacent(Vector512.Create(*(int*)(x2 + k)).AsInt16(), both);
            a3 += Avx512BW.MultiplyAddAdjacent(Vector512.Create(*(int*)(x3 + k)).AsInt16(), both);
            a4 += Avx512BW.MultiplyAddAdjacent(Vector512.Create(*(int*)(x4 + k)).AsInt16(), both);
            a5 += Avx512BW.MultiplyAddAdjacent(Vector512.Create(*(int*)(x5 + k)).AsInt16(), both);
        }

        columns.Finish(a0.GetLower(), a0.GetUpper(), rowScales[0], y);
        columns.Finish(a1.GetLower(), a1.GetUpper(), rowScales[1], y + outer);
        columns.Finish(a2.GetLower(), a2.GetUpper(), rowScales[2], y + 2 * outer);
        columns.Finish(a3.GetLower(), a3.GetUpper(), rowScales[3], y + 3 * outer);
        columns.Finish(a4.GetLower(), a4.GetUpper(), rowScales[4], y + 4 * outer);
        columns.Finish(a5.GetLower(), a5.GetUpper(), rowScales[5], y + 5 * outer);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void TwoHalves(short* x, int inner, short* w, Columns columns, float* rowScales, float* y, int outer)
    {
        short* x1 = x + inner, x2 = x1 + inner, x3 = x2 + inner, x4 = x3 + inner, x5 = x4 + inner;
        Vector256<int> a0 = Vector256.Load(columns.Corrections), b0 = Vector256.Load(columns.Corrections + 8);
        Vector256<int> a1 = a0, a2 = a0, a3 = a0, a4 = a0, a5 = a0, b1 = b0, b2 = b0, b3 = b0, b4 = b0, b5 = b0;
        for (var k = 0; k < inner; k += 2, w += 2 * Columns.Count)
        {
            var left = Vector256.Load(w);
            var right = Vector256.Load(w + 16);
            var two = Vector256.Create(*(int*)(x + k)).AsInt16();
            a0 += Products(two, left);
            b0 += Products(two, right);
            two = Vector256.Create(*(int*)(x1 + k)).AsInt16();
            a1 += Products(two, left);
            b1 += Products(two, right);
            two = Vector256.Create(*(int*)(x2 + k)).AsInt16();
            a2 += Products(two, left);
            b2 += Products(two, right);
            two = Vector256.Create(*(int*)(x3 + k)).AsInt16();
            a3 += Products(two, left);
            b3 += Products(two, right);
            two = Vector256.Create(*(int*)(x4 + k)).AsInt16();
            a4 += Products(two, left);
            b4 += Products(two, right);
            two = Vector256.Create(*(int*)(x5 + k)).AsInt16();
            a5 += Products(two, left);
            b5 += Products(two, right);
        }

        columns.Finish(a0, b0, rowScales[0], y);
        columns.Finish(a1, b1, rowScales[1], y + outer);
        columns.Finish(a2, b2, rowScales[2], y + 2 * outer);
        columns.Finish(a3, b3, rowScales[3], y + 3 * outer);
        columns.Finish(a4, b4, rowScales[4], y + 4 * outer);
        columns.Finish(a5, b5, rowScales[5], y + 5 * outer);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Vector256<int> Products(Vector256<short> x, Vector256<short> w) => Avx2.IsSupported ? Avx2.MultiplyAddAdjacent(x, w) : Anywhere(x, w);

    /// <summary>Sums of the products of neighbours, for any processor.</summary>
    internal static Vector256<int> Anywhere(Vector256<short> x, Vector256<short> w)
    {
        var (a, b) = (x.AsInt32(), w.AsInt32());
        return (a << 16 >> 16) * (b << 16 >> 16) + (a >> 16) * (b >> 16);
    }
}
