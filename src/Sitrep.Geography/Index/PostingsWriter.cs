using System.Numerics;
using System.Runtime.InteropServices;

namespace Sitrep.Geography.Index;

/// <summary>Collects which places bear which key and lays out key table, filter and postings.</summary>
sealed class PostingsWriter
{
    readonly Dictionary<ulong, List<int>> places = [];

    public void Add(ReadOnlySpan<char> key, ulong space, int place)
    {
        var hash = NameHash.Scramble(NameHash.Of(key), space);
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(places, hash, out _);
        list ??= [];
        if (!list.Contains(place))
        {
            list.Add(place);
        }
    }

    /// <param name="weight">Places of one key are listed by falling weight.</param>
    public (uint[] Keys, ulong[] Filter, byte[] Postings) Lay(Func<int, long> weight)
    {
        var slots = BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, places.Count * 5 / 4));
        var keys = new uint[2 * slots];
        var filter = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, places.Count * 12)) / 64];
        using var postings = new MemoryStream();
        postings.WriteByte(0);
        foreach (var (hash, list) in places.OrderBy(p => p.Key))
        {
            var slot = (uint)hash & (slots - 1);
            while (keys[2 * slot + 1] != 0)
            {
                slot = (slot + 1) & (slots - 1);
            }

            (keys[2 * slot], keys[2 * slot + 1]) = ((uint)(hash >> 32), (uint)postings.Position);
            var bit = (hash >> 20) & ((ulong)filter.Length * 64 - 1);
            filter[bit >> 6] |= 1UL << (int)(bit & 63);
            Write(postings, (uint)list.Count);
            foreach (var place in list.OrderByDescending(weight).ThenBy(p => p))
            {
                Write(postings, (uint)place);
            }
        }

        return (keys, filter, postings.ToArray());
    }

    static void Write(MemoryStream output, uint number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            output.WriteByte((byte)(number | 0x80));
        }

        output.WriteByte((byte)number);
    }
}
