using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Reading.Grammar.Network;

/// <summary>
/// A cheap stand-in for tanh: its Padé approximant x(27+x²)/(27+9x²) held to [-1, 1], which it reaches at ±3 with slope 0.
/// The network is trained with this very function, so nothing is lost against tanh.
/// </summary>
static class Squash
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Of(Vector512<float> x)
    {
        x = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(-3f)), Vector512.Create(3f));
        var square = x * x;
        return x * (square + Vector512.Create(27f)) / Vector512.FusedMultiplyAdd(square, Vector512.Create(9f), Vector512.Create(27f));
    }

    /// <summary>The same scaled to a gate between 0 and 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Gate(Vector512<float> x)
    {
        var half = Vector512.Create(0.5f);
        return Vector512.FusedMultiplyAdd(Of(x * half), half, half);
    }

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
