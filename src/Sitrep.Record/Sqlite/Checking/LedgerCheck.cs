using System.Globalization;
using Microsoft.Data.Sqlite;
using Sitrep.Record.Ledger;

namespace Sitrep.Record.Sqlite.Checking;

/// <summary>Holds every entry against its hashes, its neighbours and the head, and the whole against an earlier head.</summary>
sealed class LedgerCheck(SqliteConnection connection)
{
    // Beyond so many entries that are not as written, who has changed places with whom is no longer looked for.
    const int MostMoved = 500;

    readonly List<byte[]> leaves = [];
    readonly List<(LedgerEntry Entry, byte[] Leaf)> odd = [];
    readonly List<Finding> findings = [];

    public IReadOnlyList<Finding> Findings => findings;

    public TreeHead Head { get; private set; } = new(0, Convert.ToHexStringLower(MerkleTree.Empty));

    public void Run(TreeHead? earlier)
    {
        Walk();
        Name();
        Head = new(leaves.Count, Convert.ToHexStringLower(MerkleTree.Root([.. leaves])));
        if (findings.Count == 0)
        {
            HoldAgainstHead();
        }

        if (earlier is not null)
        {
            HoldAgainst(earlier);
        }
    }

    void Walk()
    {
        using var command = connection.Prepare("SELECT seq, at, author, kind, subject, content, body, leaf FROM entry ORDER BY seq");
        using var rows = command.ExecuteReader();
        for (var expected = 1L; rows.Read(); expected++)
        {
            var number = rows.GetInt64(0);
            if (number != expected)
            {
                Find(number == expected + 1 ? $"entry {expected} is missing: it was deleted" : $"entries {expected} to {number - 1} are missing: they were deleted");
                expected = number;
            }

            var entry = LedgerRows.Entry(rows);
            var (leaf, hash) = ((byte[])rows.GetValue(7), MerkleTree.LeafHash(entry.Leaf()));
            leaves.Add(hash);
            if (LedgerEntry.HashOf(entry.Body) != entry.Content)
            {
                Find($"entry {number} was edited: its content is not what its hash says");
            }
            else if (!hash.AsSpan().SequenceEqual(leaf))
            {
                odd.Add((entry, leaf));
            }
        }
    }

    /// <summary>Entries that are another's by their leaf have changed places; the others were edited.</summary>
    void Name()
    {
        var known = odd.Count > MostMoved ? [] : odd.Select(o => Convert.ToHexStringLower(o.Leaf)).ToHashSet(StringComparer.Ordinal);
        foreach (var (entry, _) in odd)
        {
            var was = known.Count == 0 ? null : odd.Select(o => (long?)o.Entry.Number)
                .FirstOrDefault(n => n != entry.Number && known.Contains(Convert.ToHexStringLower(MerkleTree.LeafHash((entry with { Number = n!.Value }).Leaf()))));
            Find(was is { } place ? $"entry {entry.Number} was moved: it was entry {place}" : $"entry {entry.Number} was edited: it is not what its leaf hash says");
        }
    }

    void HoldAgainstHead()
    {
        var stored = HeadRow.Read(connection).Frontier;
        if (stored.Size != leaves.Count)
        {
            Find(stored.Size > leaves.Count
                ? $"the ledger ends at entry {leaves.Count} and its head counts {stored.Size}: the last entries were deleted"
                : $"the ledger goes on to entry {leaves.Count} and its head counts {stored.Size}: entries were put in behind it");
        }
        else if (Convert.ToHexStringLower(stored.Root()) != Head.Root)
        {
            Find("the ledger's head is not that of its entries: entries were written anew");
        }
    }

    void HoldAgainst(TreeHead earlier)
    {
        if (earlier.Size > leaves.Count)
        {
            Find($"the ledger has {leaves.Count} entries where the checkpoint counts {earlier.Size}: it was rolled back");
        }
        else if (Convert.ToHexStringLower(MerkleTree.Root([.. leaves.Take((int)earlier.Size)])) != earlier.Root)
        {
            Find($"the first {earlier.Size} entries are not those of the checkpoint: the ledger is a fork of it or was written anew");
        }
    }

    void Find(FormattableString what) => Find(what.ToString(CultureInfo.InvariantCulture));

    void Find(string what) => findings.Add(new(what));
}
