using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Sitrep.Reading.Grammar.Network.Registers;

namespace Sitrep.Reading.Grammar.Network;

/// <summary>
/// A cheap stand-in for tanh: its Padé approximant x(27+x²)/(27+9x²) held to [-1, 1], which it reaches at ±3 with slope 0.
/// The network is trained with this very function, so nothing is lost against tanh.
/// </summary>
static class Squash
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Of<T>(T x)
        where T : struct, IFloats<T>
    {
        x = T.Within(x, T.Of(3));
        var square = x * x;
        return x * (square + T.Of(27)) / T.MultiplyAdd(square, T.Of(9), T.Of(27));
    }

    /// <summary>The same scaled to a gate between 0 and 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Gate<T>(T x)
        where T : struct, IFloats<T>
    {
        var half = T.Of(0.5f);
        return T.MultiplyAdd(Of(x * half), half, half);
    }

    public static Vector512<float> Of(Vector512<float> x) => Of(new Sixteen(x)).Values;

    public static Vector512<float> Gate(Vector512<float> x) => Gate(new Sixteen(x)).Values;

    /// <summary>The slope of <see cref="Of"/> at x: ((9-x²)/(9+3x²))² inside ±3, else 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Slope(Vector512<float> x)
    {
        x = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(-3f)), Vector512.Create(3f));
        var square = x * x;
        var ratio = (Vector512.Create(9f) - square) / Vector512.FusedMultiplyAdd(square, Vector512.Create(3f), Vector512.Create(9f));
        return ratio * ratio;
    }
}
