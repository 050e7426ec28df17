using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Sitrep.Reading.Grammar.Network.Products;

/// <summary>What a block of columns of a <see cref="ByteLayer"/> needs beside its weights.</summary>
readonly unsafe struct Columns(int* corrections, float* scales, float* bias)
{
    /// <summary>Columns in a block.</summary>
    public const int Count = 16;

    public readonly int* Corrections = corrections;

    /// <summary>Writes the block's values of a row, out of its sums.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Finish(Vector256<int> low, Vector256<int> high, float rowScale, float* y)
    {
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(low), Vector256.Load(scales) * rowScale, Vector256.Load(bias)).Store(y);
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(high), Vector256.Load(scales + 8) * rowScale, Vector256.Load(bias + 8)).Store(y + 8);
    }
}
