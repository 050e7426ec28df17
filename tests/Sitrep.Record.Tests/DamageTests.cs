using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Sitrep.Model;
using Sitrep.Tests;

namespace Sitrep.Record.Tests;

/// <summary>Disks that rot, fill up or are locked: a clear error, and nothing silently wrong.</summary>
public sealed class DamageTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("sitrep-damage-").FullName;
    readonly CaseFolder folder;

    public DamageTests()
    {
        folder = CaseFolder.Create(root);
        using var record = folder.Open(true);
        for (var i = 0; i < 12; i++)
        {
            var bytes = Encoding.UTF8.GetBytes($"Bytes {i}");
            var told = Tell.Report($"Agency {i}", [.. Enumerable.Range(0, 5).Select(n => Tell.That(ClaimType.Control, "capture", $"Place {n}", "Reds", id: $"k{n}"))]);
            record.Add(told.Reading with { Report = told.Report with { Id = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)) } }, bytes, Tell.Noon);
        }

        record.Judge(new(Verdict.Accepted, new("sha256:x", "y"), Author.Person("anna")) { Reason = "seen" }, Tell.Noon);
        record.Hide(new Redactions.Redaction(Redactions.RedactionKind.Name) { Name = "Place 1" }, Author.Person("anna"), Tell.Noon);
    }

    public void Dispose()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(root, ".sitrep"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Directory.Delete(root, recursive: true);
    }

    string Told()
    {
        using var record = folder.Open(false);
        return string.Join('\n', record.Reports().Select(r => $"{r.Report} {r.Known} {r.Reading.Program} {string.Join(' ', r.Reading.Claims)}")
            .Concat(record.Judgements().Select(j => j.ToString())));
    }

    /// <summary>
    /// Every flipped bit either changes nothing that is told, or is an error that names the case. A flip in a place that nothing is read from is no error.
    /// </summary>
    [Fact]
    public void A_flipped_bit_is_an_error_or_changes_nothing_that_is_told()
    {
        var (sound, told, damaged) = (File.ReadAllBytes(folder.RecordFile), Told(), 0);
        // A stride that shares no factor with a page's size comes by all sorts of places.
        for (var at = 101L; at < sound.Length; at += sound.Length / 400 | 1)
        {
            var bytes = (byte[])sound.Clone();
            bytes[at] ^= (byte)(1 << (int)(at % 8));
            File.WriteAllBytes(folder.RecordFile, bytes);
            try
            {
                Assert.Equal(told, Told());
            }
            catch (CaseException e)
            {
                Assert.StartsWith(root, e.Message, StringComparison.Ordinal);
                damaged++;
            }
        }

        Assert.True(damaged > 20, $"Only {damaged} flips were noticed.");
    }

    [Fact]
    public void A_flipped_bit_in_the_ledger_is_found_by_verify()
    {
        var sound = File.ReadAllBytes(folder.RecordFile);
        var at = sound.AsSpan().IndexOf("\"publisher\":\"Agency 3\""u8);
        Assert.True(at > 0);
        sound[at + 14] ^= 1;
        File.WriteAllBytes(folder.RecordFile, sound);
        using var record = folder.Open(false);
        Assert.Contains(record.Verify().Findings, f => f.What.EndsWith("was edited: its content is not what its hash says", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.5)]
    [InlineData(0.9)]
    public void A_truncated_database_is_an_error(double kept)
    {
        using (var file = File.OpenWrite(folder.RecordFile))
        {
            file.SetLength((long)(file.Length * kept));
        }

        Assert.StartsWith($"{root} is damaged: its record is no sound database. Restore it from a backup; the originals are unharmed.", Assert.Throws<CaseException>(Told).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_row_that_is_gone_or_changed_is_an_error_when_it_is_read()
    {
        string[] changes =
        [
            "DELETE FROM claim WHERE reading = 4 AND id = 'k2'", "DELETE FROM reading WHERE entry = 4", "DELETE FROM report WHERE entry = 3", "UPDATE report SET known = '2024-11-28T12:00:00.000Z' WHERE entry = 3",
            "UPDATE claim SET body = replace(body, 'Place 2', 'Place 3')", "UPDATE reading SET program = 'other'",
        ];
        var sound = File.ReadAllBytes(folder.RecordFile);
        foreach (var change in changes)
        {
            File.WriteAllBytes(folder.RecordFile, sound);
            Sql(change);
            Assert.Equal($"{root} is damaged: a row is not as it was written. Restore it from a backup, or try: sitrep rebuild.", Assert.Throws<CaseException>(Told).Message);
        }
    }

    [Fact]
    public void A_full_disk_refuses_a_judgement_and_leaves_the_case_as_it_was()
    {
        using var record = folder.Open(true);
        ((Sqlite.SqliteRecord)record).LimitPages();
        var before = record.Head();
        var trouble = Assert.Throws<CaseException>(() => record.Judge(new(Verdict.Accepted, new("sha256:x", "y"), Author.Person("anna")) { Reason = new string('x', 100_000) }, Tell.Noon));
        Assert.Equal($"{root} cannot be written (disk full or failing). Nothing was changed; free some space, then try again.", trouble.Message);
        Assert.Equal(before, record.Head());
        Assert.True(record.Verify().IsSound);
    }

    [Fact]
    public void A_locked_case_can_be_read_and_is_not_written()
    {
        using var other = new SqliteConnection($"Data Source={folder.RecordFile};Pooling=False");
        other.Open();
        using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        Assert.NotEqual("", Told());
        using var record = folder.Open(true);
        Assert.Equal($"{root} is in use by another sitrep. Nothing was changed; wait for it to finish, then try again.",
            Assert.Throws<CaseException>(() => record.Hide(new Redactions.Embargo("sha256:x", null), Author.Person("anna"), Tell.Noon)).Message);
    }

    [Fact]
    public void A_record_that_cannot_be_written_says_so()
    {
        // Root writes where it may not; there the test would show nothing.
        if (OperatingSystem.IsWindows() || Environment.UserName == "root")
        {
            Assert.Equal($"{root} cannot be written: permission denied. Make it writable, or work in another folder.", Sqlite.SqliteTrouble.Explain(root, new SqliteException("", 8)));
            return;
        }

        File.SetUnixFileMode(folder.RecordFile, UnixFileMode.UserRead);
        File.SetUnixFileMode(Path.Combine(root, ".sitrep"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Assert.Equal($"{root} cannot be written: permission denied. Make it writable, or work in another folder.", Assert.Throws<CaseException>(() =>
        {
            using var record = folder.Open(true);
            record.Judge(new(Verdict.Accepted, new("sha256:x", "y"), Author.Person("anna")), Tell.Noon);
        }).Message);
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
}
