using System.Collections.Immutable;

namespace Sitrep.Record.Ledger;

/// <summary>Shows that an entry stands in the ledger of a tree head (RFC 6962, section 2.1.1).</summary>
/// <param name="Path">The hashes beside the way to the root, the lowest first, in hexadecimal digits.</param>
public sealed record InclusionProof(LedgerEntry Entry, TreeHead Head, ImmutableArray<string> Path)
{
    /// <summary>True when the entry's leaf and the path give the root. The algorithm is that of RFC 9162, section 2.1.3.2.</summary>
    public bool Holds()
    {
        var (node, last) = (Entry.Number - 1, Head.Size - 1);
        var hash = MerkleTree.LeafHash(Entry.Leaf());
        foreach (var beside in Path.Select(Convert.FromHexString))
        {
            if (last == 0)
            {
                return false;
            }

            if ((node & 1) == 1 || node == last)
            {
                hash = MerkleTree.NodeHash(beside, hash);
                for (; (node & 1) == 0 && node != 0; node >>= 1, last >>= 1)
                {
                }
            }
            else
            {
                hash = MerkleTree.NodeHash(hash, beside);
            }

            (node, last) = (node >> 1, last >> 1);
        }

        return last == 0 && Convert.ToHexStringLower(hash) == Head.Root;
    }
}
