using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Sitrep.Model;
using Sitrep.Record.Ledger;

namespace Sitrep.Record.Tests.Ledger;

public sealed class MerkleTreeTests
{
    static readonly ImmutableArray<LedgerEntry> Entries = [.. Enumerable.Range(1, 65).Select(Entry)];
    static readonly byte[][] Leaves = [.. Entries.Select(e => MerkleTree.LeafHash(e.Leaf()))];

    static LedgerEntry Entry(int n) => new(n, DateTimeOffset.UnixEpoch, Author.Program("test"), EntryKind.Read, "case", LedgerEntry.HashOf(n.ToString(CultureInfo.InvariantCulture)), "");

    static TreeHead HeadOf(int size) => new(size, Convert.ToHexStringLower(MerkleTree.Root(Leaves.AsSpan(0, size))));

    static ImmutableArray<string> Hex(IEnumerable<byte[]> hashes) => [.. hashes.Select(Convert.ToHexStringLower)];

    [Fact]
    public void The_empty_tree_is_the_hash_of_nothing() =>
        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Convert.ToHexStringLower(MerkleTree.Root([])));

    [Fact]
    public void Leaves_and_nodes_are_hashed_apart()
    {
        var (a, b) = (MerkleTree.LeafHash("a"u8), MerkleTree.LeafHash("b"u8));
        Assert.Equal(SHA256.HashData([0, (byte)'a']), a);
        Assert.Equal(SHA256.HashData([1, .. a, .. b]), MerkleTree.Root([a, b]));
        Assert.Equal(SHA256.HashData([1, .. MerkleTree.Root([a, b]), .. a]), MerkleTree.Root([a, b, a]));
    }

    [Fact]
    public void A_growing_edge_gives_the_root_at_every_size_and_survives_being_written()
    {
        var frontier = Frontier.Empty();
        for (var size = 1; size <= Leaves.Length; size++)
        {
            frontier.Add(Leaves[size - 1]);
            frontier = Frontier.Read(size, frontier.Bytes())!;
            Assert.Equal(MerkleTree.Root(Leaves.AsSpan(0, size)), frontier.Root());
        }
    }

    [Fact]
    public void Every_entry_of_every_tree_has_a_proof_that_holds_for_it_alone()
    {
        for (var size = 1; size <= Leaves.Length; size++)
        {
            for (var i = 0; i < size; i++)
            {
                var proof = new InclusionProof(Entries[i], HeadOf(size), Hex(MerkleTree.Inclusion(Leaves.AsSpan(0, size), i)));
                Assert.True(proof.Holds());
                Assert.False((proof with { Entry = Entries[i] with { Subject = "other" } }).Holds());
                Assert.False((proof with { Head = new(size, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("x")))) }).Holds());
            }
        }
    }

    [Fact]
    public void Every_tree_is_shown_to_go_on_from_every_earlier_one_and_from_no_other()
    {
        for (var later = 1; later <= Leaves.Length; later++)
        {
            for (var earlier = 0; earlier <= later; earlier++)
            {
                var proof = new ConsistencyProof(HeadOf(earlier), HeadOf(later), Hex(MerkleTree.Consistency(Leaves.AsSpan(0, later), earlier)));
                Assert.True(proof.Holds(), $"{earlier} to {later}");
                Assert.False(earlier > 0 && (proof with { Earlier = new(earlier, HeadOf(earlier).Root.Replace(HeadOf(earlier).Root[0], 'f').Insert(0, "0")[..64]) }).Holds(), $"{earlier} to {later}");
            }
        }
    }

    [Fact]
    public void The_leaf_is_the_entry_in_its_documented_form() => Assert.Equal(
        $$"""{"entry":7,"at":"1970-01-01T00:00:00.000Z","author":"program:test","kind":"read","subject":"case","content":"{{LedgerEntry.HashOf("7")}}"}""",
        Encoding.UTF8.GetString(Entries[6].Leaf()));
}
