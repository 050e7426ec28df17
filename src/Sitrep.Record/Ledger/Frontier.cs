using System.Numerics;
using System.Security.Cryptography;

namespace Sitrep.Record.Ledger;

/// <summary>The right edge of a growing tree: the roots of its whole parts, the largest first. A leaf is added, and the root told, in steps of the logarithm of its size.</summary>
sealed class Frontier
{
    const int HashSize = SHA256.HashSizeInBytes;
    readonly List<byte[]> parts;

    Frontier(long size, List<byte[]> parts) => (Size, this.parts) = (size, parts);

    public long Size { get; private set; }

    public static Frontier Empty() => new(0, []);

    /// <summary>Reads what <see cref="Bytes"/> wrote; null when it is not of that size.</summary>
    public static Frontier? Read(long size, byte[] bytes) => bytes.Length == HashSize * BitOperations.PopCount((ulong)size)
        ? new(size, [.. bytes.Chunk(HashSize)])
        : null;

    public byte[] Bytes() => [.. parts.SelectMany(part => part)];

    public void Add(byte[] leaf)
    {
        // As many parts close as the size ends in ones.
        for (var closing = Size; (closing & 1) == 1; closing >>= 1)
        {
            leaf = MerkleTree.NodeHash(parts[^1], leaf);
            parts.RemoveAt(parts.Count - 1);
        }

        parts.Add(leaf);
        Size++;
    }

    public byte[] Root()
    {
        if (parts.Count == 0)
        {
            return MerkleTree.Empty;
        }

        var root = parts[^1];
        for (var i = parts.Count - 2; i >= 0; i--)
        {
            root = MerkleTree.NodeHash(parts[i], root);
        }

        return root;
    }
}
