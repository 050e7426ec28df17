using System.Numerics;
using System.Security.Cryptography;

namespace Sitrep.Record.Ledger;

/// <summary>The tree of RFC 6962, section 2.1, over SHA-256: a leaf is H(00 ‖ data), a node H(01 ‖ left ‖ right), and the left part of n leaves is the largest
/// power of two below n.</summary>
public static class MerkleTree
{
    const int Size = SHA256.HashSizeInBytes;
    const byte LeafPrefix = 0, NodePrefix = 1;

    /// <summary>The root of no leaves: the hash of nothing.</summary>
    public static byte[] Empty => SHA256.HashData([]);

    public static byte[] LeafHash(ReadOnlySpan<byte> data)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([LeafPrefix]);
        hash.AppendData(data);
        return hash.GetHashAndReset();
    }

    public static byte[] NodeHash(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        Span<byte> both = stackalloc byte[1 + 2 * Size];
        both[0] = NodePrefix;
        left.CopyTo(both[1..]);
        right.CopyTo(both[(1 + Size)..]);
        return SHA256.HashData(both);
    }

    /// <summary>The root over leaf hashes (MTH).</summary>
    public static byte[] Root(ReadOnlySpan<byte[]> leaves)
    {
        if (leaves.Length <= 1)
        {
            return leaves.Length == 0 ? Empty : leaves[0];
        }

        var left = LeftOf(leaves.Length);
        return NodeHash(Root(leaves[..left]), Root(leaves[left..]));
    }

    /// <summary>The hashes beside the way from a leaf to the root, the lowest first (PATH).</summary>
    public static List<byte[]> Inclusion(ReadOnlySpan<byte[]> leaves, int index)
    {
        if (leaves.Length <= 1)
        {
            return [];
        }

        var left = LeftOf(leaves.Length);
        var path = index < left ? Inclusion(leaves[..left], index) : Inclusion(leaves[left..], index - left);
        path.Add(index < left ? Root(leaves[left..]) : Root(leaves[..left]));
        return path;
    }

    /// <summary>The hashes that show that the first leaves are still the first (PROOF).</summary>
    public static List<byte[]> Consistency(ReadOnlySpan<byte[]> leaves, int first) => first == 0 || first == leaves.Length ? [] : SubProof(leaves, first, whole: true);

    /// <summary>The largest power of two below n; n is at least 2.</summary>
    static int LeftOf(int n) => 1 << BitOperations.Log2((uint)n - 1);

    static List<byte[]> SubProof(ReadOnlySpan<byte[]> leaves, int first, bool whole)
    {
        if (first == leaves.Length)
        {
            return whole ? [] : [Root(leaves)];
        }

        var left = LeftOf(leaves.Length);
        var proof = first <= left ? SubProof(leaves[..left], first, whole) : SubProof(leaves[left..], first - left, whole: false);
        proof.Add(first <= left ? Root(leaves[left..]) : Root(leaves[..left]));
        return proof;
    }
}
