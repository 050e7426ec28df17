using System.Collections.Immutable;

namespace Sitrep.Record.Ledger;

/// <summary>Shows that a ledger goes on from an earlier one: its first entries are that one's (RFC 6962, section 2.1.2).</summary>
/// <param name="Path">Hashes in hexadecimal digits.</param>
public sealed record ConsistencyProof(TreeHead Earlier, TreeHead Later, ImmutableArray<string> Path)
{
    /// <summary>True when the path leads to both roots. The algorithm is that of RFC 9162, section 2.1.4.2.</summary>
    public bool Holds()
    {
        if (Earlier.Size == 0 || Earlier.Size >= Later.Size)
        {
            return Path.IsEmpty && (Earlier.Size == 0 || Earlier == Later);
        }

        var hashes = Path.Select(Convert.FromHexString).ToList();
        if (long.IsPow2(Earlier.Size))
        {
            hashes.Insert(0, Convert.FromHexString(Earlier.Root));
        }

        return hashes.Count > 0 && Climb(hashes);
    }

    bool Climb(List<byte[]> hashes)
    {
        var (node, last) = (Earlier.Size - 1, Later.Size - 1);
        for (; (node & 1) == 1; node >>= 1, last >>= 1)
        {
        }

        var (earlier, later) = (hashes[0], hashes[0]);
        foreach (var beside in hashes.Skip(1))
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                (earlier, later) = (MerkleTree.NodeHash(beside, earlier), MerkleTree.NodeHash(beside, later));
                for (; (node & 1) == 0 && node != 0; node >>= 1, last >>= 1)
                {
                }
            }
            else
            {
                later = MerkleTree.NodeHash(later, beside);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && Convert.ToHexStringLower(earlier) == Earlier.Root && Convert.ToHexStringLower(later) == Later.Root;
    }
}
