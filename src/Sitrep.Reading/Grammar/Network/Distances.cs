using System.Numerics;

namespace Sitrep.Reading.Grammar.Network;

/// <summary>Buckets for how far, and on which side, a head stands from its dependent: exact up to 4 words, then by doubling.</summary>
static class Distances
{
    public const int Count = 32;

    /// <param name="offset">The head's position less the dependent's; not 0.</param>
    public static int Of(int offset)
    {
        var size = Math.Abs(offset);
        var bucket = size <= 4 ? size : Math.Min(2 * BitOperations.Log2((uint)size) + ((size >> (BitOperations.Log2((uint)size) - 1)) & 1) + 1, 14);
        return offset < 0 ? 16 + bucket : bucket;
    }
}
