using System.Numerics;
using System.Runtime.InteropServices;

namespace Sitrep.Reading.Grammar.Network;

/// <summary>
/// Finds small numbers by 64-bit keys: a power of two of slots, each the upper half of a key beside its number plus one (0 is empty);
/// the lower half says where to look first, so that most looks touch one line of memory. Read in place from a model's bytes.
/// </summary>
sealed class KeyTable(ReadOnlyMemory<byte> slots)
{
    readonly int mask = slots.Length / 8 - 1;

    /// <summary>The number of a key, or -1.</summary>
    public int Find(ulong key)
    {
        var all = MemoryMarshal.Cast<byte, uint>(slots.Span);
        for (var slot = (int)key & mask; all[2 * slot + 1] != 0; slot = (slot + 1) & mask)
        {
            if (all[2 * slot] == (uint)(key >> 32))
            {
                return (int)all[2 * slot + 1] - 1;
            }
        }

        return -1;
    }

    /// <summary>Lays out keys and their numbers as <see cref="Find"/> reads them; the same bytes in whatever order they come.</summary>
    public static byte[] Build(IReadOnlyDictionary<ulong, int> numbers) => LayOut(numbers.Count, numbers.OrderBy(n => n.Key));

    /// <summary>A table in memory.</summary>
    /// <param name="count">How many there are.</param>
    public static KeyTable Of(int count, IEnumerable<KeyValuePair<ulong, int>> numbers) => new(LayOut(count, numbers));

    static byte[] LayOut(int keys, IEnumerable<KeyValuePair<ulong, int>> numbers)
    {
        var count = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, keys * 3 / 2));
        var all = new uint[2 * count];
        foreach (var (key, number) in numbers)
        {
            var slot = (int)key & (count - 1);
            while (all[2 * slot + 1] != 0)
            {
                slot = (slot + 1) & (count - 1);
            }

            (all[2 * slot], all[2 * slot + 1]) = ((uint)(key >> 32), (uint)number + 1);
        }

        return MemoryMarshal.AsBytes(all.AsSpan()).ToArray();
    }
}
