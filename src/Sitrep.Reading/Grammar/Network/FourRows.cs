using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Reading.Grammar.Network;

/// <summary>Four rows at once against half a panel, for registers of 256 bits.</summary>
static unsafe class FourRows
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(int inner, float* x, int xStride, float* panel, float* bias, float* y, int yStride)
    {
        float* x1 = x + xStride, x2 = x1 + xStride, x3 = x2 + xStride;
        float* y1 = y + yStride, y2 = y1 + yStride, y3 = y2 + yStride;
        var own = bias == null;
        Vector256<float> a0 = Vector256.Load(own ? y : bias), b0 = Vector256.Load((own ? y : bias) + 8);
        Vector256<float> a1 = Vector256.Load(own ? y1 : bias), b1 = Vector256.Load((own ? y1 : bias) + 8);
        Vector256<float> a2 = Vector256.Load(own ? y2 : bias), b2 = Vector256.Load((own ? y2 : bias) + 8);
        Vector256<float> a3 = Vector256.Load(own ? y3 : bias), b3 = Vector256.Load((own ? y3 : bias) + 8);
        for (var k = 0; k < inner; k++, panel += Panels.Wide)
        {
            var left = Vector256.Load(panel);
            var right = Vector256.Load(panel + 8);
            var factor = Vector256.Create(x[k]);
            a0 = Vector256.FusedMultiplyAdd(factor, left, a0);
            b0 = Vector256.FusedMultiplyAdd(factor, right, b0);
            factor = Vector256.Create(x1[k]);
            a1 = Vector256.FusedMultiplyAdd(factor, left, a1);
            b1 = Vector256.FusedMultiplyAdd(factor, right, b1);
            factor = Vector256.Create(x2[k]);
            a2 = Vector256.FusedMultiplyAdd(factor, left, a2);
            b2 = Vector256.FusedMultiplyAdd(factor, right, b2);
            factor = Vector256.Create(x3[k]);
            a3 = Vector256.FusedMultiplyAdd(factor, left, a3);
            b3 = Vector256.FusedMultiplyAdd(factor, right, b3);
        }

        a0.Store(y);
        b0.Store(y + 8);
        a1.Store(y1);
        b1.Store(y1 + 8);
        a2.Store(y2);
        b2.Store(y2 + 8);
        a3.Store(y3);
        b3.Store(y3 + 8);
    }
}
