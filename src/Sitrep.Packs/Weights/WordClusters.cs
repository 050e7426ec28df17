using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Sitrep.Packs.Weights;

/// <summary>
/// Words grouped by use, in a fine and a coarse division, so that a model that has seen "overrun" knows something of "swarmed".
/// The file is "SWC1" and the number of slots (a power of two), then the slots' keys (the word's feature hash, 32 bit; 0 is empty)
/// and their pairs of fine and coarse cluster (16 bit each). Little-endian; opened without a copy.
/// </summary>
public sealed class WordClusters
{
    const uint Magic = 0x31435753;
    const int Header = 8;
    readonly ReadOnlyMemory<byte> bytes;
    readonly int slots;

    WordClusters(ReadOnlyMemory<byte> bytes, int slots) => (this.bytes, this.slots) = (bytes, slots);

    /// <summary>Clusters that know no word.</summary>
    public static WordClusters Empty { get; } = new(new byte[Header + 8], 1);

    /// <exception cref="InvalidDataException">The bytes are no such file.</exception>
    public static WordClusters Open(ReadOnlyMemory<byte> bytes) =>
        bytes.Length >= Header && BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span) == Magic
            ? new(bytes, BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[4..]))
            : throw new InvalidDataException("These bytes are no word clusters of this version. Make them again.");

    /// <summary>The clusters of a lower-case word; zero and zero for an unknown one.</summary>
    public (int Fine, int Coarse) Of(ReadOnlySpan<char> word)
    {
        var keys = MemoryMarshal.Cast<byte, uint>(bytes.Span.Slice(Header, slots * 4));
        var key = KeyOf(word);
        for (var slot = (int)(key & (uint)(slots - 1)); keys[slot] != 0; slot = (slot + 1) & (slots - 1))
        {
            if (keys[slot] == key)
            {
                var pair = MemoryMarshal.Cast<byte, ushort>(bytes.Span[(Header + slots * 4)..]).Slice(slot * 2, 2);
                return (pair[0], pair[1]);
            }
        }

        return (0, 0);
    }

    public static void Write(Stream output, IReadOnlyList<(string Word, int Fine, int Coarse)> words)
    {
        var slots = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, words.Count * 3 / 2));
        var (keys, pairs) = (new uint[slots], new ushort[slots * 2]);
        foreach (var (word, fine, coarse) in words)
        {
            var key = KeyOf(word);
            var slot = (int)(key & (uint)(slots - 1));
            while (keys[slot] != 0 && keys[slot] != key)
            {
                slot = (slot + 1) & (slots - 1);
            }

            (keys[slot], pairs[slot * 2], pairs[slot * 2 + 1]) = (key, (ushort)fine, (ushort)coarse);
        }

        using var writer = new BinaryWriter(output, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(slots);
        writer.Write(MemoryMarshal.AsBytes(keys.AsSpan()));
        writer.Write(MemoryMarshal.AsBytes(pairs.AsSpan()));
    }

    static uint KeyOf(ReadOnlySpan<char> word) => Math.Max(1, Feature.Of(word).Hash);
}
