using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Sitrep.Model;
using Sitrep.Record.Ledger;
using Sitrep.Tests;

namespace Sitrep.Record.Tests.Ledger;

/// <summary>What somebody with the file in hand may do to it, and the words in which it is found.</summary>
public sealed class TamperingTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("sitrep-tamper-").FullName;
    readonly CaseFolder folder;

    public TamperingTests()
    {
        folder = CaseFolder.Create(root);
        using var record = folder.Open(true);
        for (var i = 0; i < 4; i++)
        {
            Add(record, $"Agency {i}");
        }
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    static void Add(IRecord record, string publisher)
    {
        var bytes = Encoding.UTF8.GetBytes($"Bytes of {publisher}");
        var id = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));
        var told = Tell.Report(publisher, Tell.That(ClaimType.Control, "capture", "Dadikh"));
        record.Add(told.Reading with { Report = told.Report with { Id = id } }, bytes, Tell.Noon);
    }

    void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={folder.RecordFile};Pooling=False;Foreign Keys=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    string[] Found(TreeHead? earlier = null)
    {
        using var record = folder.Open(false);
        return [.. record.Verify(earlier).Findings.Select(f => f.What)];
    }

    TreeHead Head()
    {
        using var record = folder.Open(false);
        return record.Head();
    }

    [Fact]
    public void An_untouched_case_is_sound()
    {
        using var record = folder.Open(false);
        var found = record.Verify(record.Head());
        Assert.Empty(found.Findings);
        Assert.Equal((8, 4, 4, 0, record.Head()), (found.Head.Size, found.Originals, found.Evidence, found.Unnamed, found.Head));
    }

    [Theory]
    [InlineData("UPDATE entry SET body = replace(body, 'Agency 1', 'Agency 9') WHERE seq = 3", "entry 3 was edited: its content is not what its hash says")]
    [InlineData("UPDATE entry SET at = '2024-11-28T12:00:00.000Z' WHERE seq = 3", "entry 3 was edited: it is not what its leaf hash says")]
    [InlineData("UPDATE entry SET author = 'person:eve' WHERE seq = 3", "entry 3 was edited: it is not what its leaf hash says")]
    [InlineData("DELETE FROM entry WHERE seq = 3", "entry 3 is missing: it was deleted")]
    [InlineData("DELETE FROM entry WHERE seq IN (3, 4)", "entries 3 to 4 are missing: they were deleted")]
    [InlineData("DELETE FROM entry WHERE seq > 6", "the ledger ends at entry 6 and its head counts 8: the last entries were deleted")]
    [InlineData("UPDATE entry SET seq = -seq WHERE seq IN (3, 5); UPDATE entry SET seq = 8 + seq WHERE seq < 0", "entry 3 was moved: it was entry 5")]
    [InlineData("INSERT INTO entry SELECT 9, at, author, kind, subject, content, body, leaf FROM entry WHERE seq = 8", "entry 9 was edited: it is not what its leaf hash says")]
    [InlineData("UPDATE report SET title = 'Other' WHERE entry = 3", "the table report is not what the ledger says. Make it again: sitrep rebuild")]
    [InlineData("DELETE FROM claim WHERE reading = 4", "the table claim is not what the ledger says. Make it again: sitrep rebuild")]
    [InlineData("UPDATE head SET reports = 3", "the table head is not what the ledger says. Make it again: sitrep rebuild")]
    public void What_was_done_to_the_database_is_found_and_named(string sql, string finding)
    {
        Sql(sql);
        Assert.Equal(finding, Found()[0]);
    }

    [Fact]
    public void An_entry_that_was_edited_with_all_its_hashes_is_found_by_the_head_and_with_a_new_head_by_a_checkpoint()
    {
        var before = Head();
        Rewrite(3, withHead: false);
        Assert.Equal(["the ledger's head is not that of its entries: entries were written anew"], Found());
        Rewrite(3, withHead: true);
        Sql("UPDATE report SET title = NULL");
        Assert.Contains("the first 8 entries are not those of the checkpoint: the ledger is a fork of it or was written anew", Found(before));
    }

    [Fact]
    public void A_ledger_put_back_to_an_earlier_state_is_found_by_a_checkpoint_alone()
    {
        File.Copy(folder.RecordFile, folder.RecordFile + ".old");
        using (var record = folder.Open(true))
        {
            Add(record, "Agency 5");
        }

        var checkpoint = Head();
        File.Move(folder.RecordFile + ".old", folder.RecordFile, overwrite: true);
        Assert.Empty(Found());
        Assert.Equal(["the ledger has 8 entries where the checkpoint counts 10: it was rolled back"], Found(checkpoint));
    }

    [Fact]
    public void A_ledger_that_goes_on_otherwise_from_an_earlier_state_is_found_by_a_checkpoint_alone()
    {
        File.Copy(folder.RecordFile, folder.RecordFile + ".old");
        using (var record = folder.Open(true))
        {
            Add(record, "Agency 5");
        }

        var checkpoint = Head();
        File.Move(folder.RecordFile + ".old", folder.RecordFile, overwrite: true);
        using (var record = folder.Open(true))
        {
            Add(record, "Agency 6");
            Add(record, "Agency 7");
        }

        Assert.Empty(Found());
        Assert.Equal(["the first 10 entries are not those of the checkpoint: the ledger is a fork of it or was written anew"], Found(checkpoint));
    }

    [Fact]
    public void A_case_that_goes_on_from_a_checkpoint_is_sound()
    {
        var checkpoint = Head();
        using (var record = folder.Open(true))
        {
            Add(record, "Agency 5");
        }

        Assert.Empty(Found(checkpoint));
    }

    [Fact]
    public void A_changed_or_missing_original_is_found()
    {
        var kept = folder.Originals.Ids().Order(StringComparer.Ordinal).ToList();
        var files = Directory.GetFiles(Path.Combine(root, ".sitrep", "originals"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        File.AppendAllText(files[0], "x");
        File.Delete(files[1]);
        Assert.Equal(new[] { $"the original of report {kept[0]} was changed: its bytes are not what its hash says", $"the original of report {kept[1]} is missing" },
            Found().Order(StringComparer.Ordinal).OrderByDescending(f => f.Contains("changed", StringComparison.Ordinal)));
    }

    [Fact]
    public void Bytes_that_no_entry_names_are_counted()
    {
        File.WriteAllText(Path.Combine(root, ".sitrep", "originals", new string('a', 64)), "left behind");
        using var record = folder.Open(false);
        Assert.Equal(1, record.Verify().Unnamed);
    }

    [Fact]
    public void A_rebuild_mends_the_tables_and_refuses_to_hide_a_tampered_ledger()
    {
        var before = Dump.Of(folder.RecordFile);
        Sql("UPDATE report SET title = 'Other' WHERE entry = 3; DELETE FROM claim; DROP INDEX claim_by_type");
        using (var record = folder.Open(true))
        {
            record.Rebuild();
        }

        Assert.Equal(before, Dump.Of(folder.RecordFile));
        Sql("UPDATE entry SET author = 'person:eve' WHERE seq = 3");
        using var again = folder.Open(true);
        Assert.Equal($"{root} is not rebuilt: entry 3 was edited: it is not what its leaf hash says. A rebuild would hide that. See: sitrep verify.",
            Assert.Throws<CaseException>(again.Rebuild).Message);
    }

    /// <summary>Edits an entry as somebody who knows the format would: with its hashes, and perhaps the head.</summary>
    void Rewrite(long number, bool withHead)
    {
        using var record = folder.Open(false);
        var entries = record.Entries().Select(e => e.Number == number ? e with { At = e.At.AddHours(-1) } : e).ToList();
        var frontier = Frontier.Empty();
        entries.ForEach(e => frontier.Add(MerkleTree.LeafHash(e.Leaf())));
        var edited = entries[(int)number - 1];
        Sql(string.Create(CultureInfo.InvariantCulture,
            $"UPDATE entry SET at = '{LedgerEntry.Instant(edited.At)}', leaf = x'{Convert.ToHexString(MerkleTree.LeafHash(edited.Leaf()))}' WHERE seq = {number}"));
        if (withHead)
        {
            Sql($"UPDATE head SET frontier = x'{Convert.ToHexString(frontier.Bytes())}'");
        }
    }
}
