using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Reading.Grammar.Network.Registers;

/// <summary>Sixteen numbers, for registers of 512 bits.</summary>
readonly unsafe struct Sixteen(Vector512<float> values) : IFloats<Sixteen>
{
    public Vector512<float> Values { get; } = values;

    public static int Count => 16;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sixteen Load(float* from) => new(Vector512.Load(from));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sixteen Of(float value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sixteen MultiplyAdd(Sixteen a, Sixteen b, Sixteen c) => new(Vector512.FusedMultiplyAdd(a.Values, b.Values, c.Values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sixteen Within(Sixteen values, Sixteen limit) => new(Vector512.MinNative(Vector512.MaxNative(values.Values, -limit.Values), limit.Values));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sixteen operator +(Sixteen a, Sixteen b) => new(a.Values + b.Values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sixteen operator -(Sixteen a, Sixteen b) => new(a.Values - b.Values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sixteen operator *(Sixteen a, Sixteen b) => new(a.Values * b.Values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Sixteen operator /(Sixteen a, Sixteen b) => new(a.Values / b.Values);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store(float* to) => Values.Store(to);
}
