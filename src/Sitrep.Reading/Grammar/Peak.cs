using System.Numerics;
using System.Runtime.Intrinsics;

namespace Sitrep.Reading.Grammar;

/// <summary>Finds the largest of some values, none of them NaN.</summary>
static class Peak
{
    public static float Highest(Vector512<float> values) => Highest(Vector256.MaxNative(values.GetLower(), values.GetUpper()));

    public static float Highest(Vector256<float> eight)
    {
        var four = Vector128.MaxNative(eight.GetLower(), eight.GetUpper());
        var two = Vector128.MaxNative(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
        return MathF.Max(two[0], two[1]);
    }

    /// <summary>The place of the first of the largest.</summary>
    public static int Of(ReadOnlySpan<float> values)
    {
        if (values.Length < 16)
        {
            return OfFew(values);
        }

        var last = values.Length - 16;
        var top = Vector512.Create(values[last..]);
        for (var i = 0; i < last; i += 16)
        {
            top = Vector512.MaxNative(top, Vector512.Create(values[i..]));
        }

        return First(values, Vector512.Create(Highest(top)));
    }

    static int First(ReadOnlySpan<float> values, Vector512<float> wanted)
    {
        var (at, last) = (0, values.Length - 16);
        while (at < last && !Vector512.EqualsAny(Vector512.Create(values[at..]), wanted))
        {
            at += 16;
        }

        at = Math.Min(at, last);
        return at + BitOperations.TrailingZeroCount(Vector512.Equals(Vector512.Create(values[at..]), wanted).ExtractMostSignificantBits());
    }

    static int OfFew(ReadOnlySpan<float> values)
    {
        var top = 0;
        for (var i = 1; i < values.Length; i++)
        {
            top = values[i] > values[top] ? i : top;
        }

        return top;
    }
}
