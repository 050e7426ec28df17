using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Reading.Grammar.Network;

/// <summary>Eight rows at once against a panel, so that each weight that is loaded serves eight times and all sums stay in registers.</summary>
static unsafe class EightRows
{
    public static void Multiply(int inner, float* x, int xStride, float* panel, float* bias, float* y, int yStride)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Whole(inner, x, xStride, panel, bias, y, yStride);
            return;
        }

        // Half as wide registers, half as many: four rows against half the panel.
        for (var column = 0; column < Panels.Wide; column += 16)
        {
            var start = bias == null ? null : bias + column;
            FourRows.Multiply(inner, x, xStride, panel + column, start, y + column, yStride);
            FourRows.Multiply(inner, x + 4 * xStride, xStride, panel + column, start, y + 4 * yStride + column, yStride);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Whole(int inner, float* x, int xStride, float* panel, float* bias, float* y, int yStride)
    {
        float* x1 = x + xStride, x2 = x1 + xStride, x3 = x2 + xStride, x4 = x3 + xStride, x5 = x4 + xStride, x6 = x5 + xStride, x7 = x6 + xStride;
        float* y1 = y + yStride, y2 = y1 + yStride, y3 = y2 + yStride, y4 = y3 + yStride, y5 = y4 + yStride, y6 = y5 + yStride, y7 = y6 + yStride;
        var own = bias == null;
        Vector512<float> a0 = Vector512.Load(own ? y : bias), b0 = Vector512.Load((own ? y : bias) + 16);
        Vector512<float> a1 = Vector512.Load(own ? y1 : bias), b1 = Vector512.Load((own ? y1 : bias) + 16);
        Vector512<float> a2 = Vector512.Load(own ? y2 : bias), b2 = Vector512.Load((own ? y2 : bias) + 16);
        Vector512<float> a3 = Vector512.Load(own ? y3 : bias), b3 = Vector512.Load((own ? y3 : bias) + 16);
        Vector512<float> a4 = Vector512.Load(own ? y4 : bias), b4 = Vector512.Load((own ? y4 : bias) + 16);
        Vector512<float> a5 = Vector512.Load(own ? y5 : bias), b5 = Vector512.Load((own ? y5 : bias) + 16);
        Vector512<float> a6 = Vector512.Load(own ? y6 : bias), b6 = Vector512.Load((own ? y6 : bias) + 16);
        Vector512<float> a7 = Vector512.Load(own ? y7 : bias), b7 = Vector512.Load((own ? y7 : bias) + 16);
        for (var k = 0; k < inner; k++, panel += Panels.Wide)
        {
            var left = Vector512.Load(panel);
            var right = Vector512.Load(panel + 16);
            var factor = Vector512.Create(x[k]);
            a0 = Vector512.FusedMultiplyAdd(factor, left, a0);
            b0 = Vector512.FusedMultiplyAdd(factor, right, b0);
            factor = Vector512.Create(x1[k]);
            a1 = Vector512.FusedMultiplyAdd(factor, left, a1);
            b1 = Vector512.FusedMultiplyAdd(factor, right, b1);
            factor = Vector512.Create(x2[k]);
            a2 = Vector512.FusedMultiplyAdd(factor, left, a2);
            b2 = Vector512.FusedMultiplyAdd(factor, right, b2);
            factor = Vector512.Create(x3[k]);
            a3 = Vector512.FusedMultiplyAdd(factor, left, a3);
            b3 = Vector512.FusedMultiplyAdd(factor, right, b3);
            factor = Vector512.Create(x4[k]);
            a4 = Vector512.FusedMultiplyAdd(factor, left, a4);
            b4 = Vector512.FusedMultiplyAdd(factor, right, b4);
            factor = Vector512.Create(x5[k]);
            a5 = Vector512.FusedMultiplyAdd(factor, left, a5);
            b5 = Vector512.FusedMultiplyAdd(factor, right, b5);
            factor = Vector512.Create(x6[k]);
            a6 = Vector512.FusedMultiplyAdd(factor, left, a6);
            b6 = Vector512.FusedMultiplyAdd(factor, right, b6);
            factor = Vector512.Create(x7[k]);
            a7 = Vector512.FusedMultiplyAdd(factor, left, a7);
            b7 = Vector512.FusedMultiplyAdd(factor, right, b7);
        }

        a0.Store(y);
        b0.Store(y + 16);
        a1.Store(y1);
        b1.Store(y1 + 16);
        a2.Store(y2);
        b2.Store(y2 + 16);
        a3.Store(y3);
        b3.Store(y3 + 16);
        a4.Store(y4);
        b4.Store(y4 + 16);
        a5.Store(y5);
        b5.Store(y5 + 16);
        a6.Store(y6);
        b6.Store(y6 + 16);
        a7.Store(y7);
        b7.Store(y7 + 16);
    }
}
