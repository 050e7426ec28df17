using Microsoft.Data.Sqlite;
using Sitrep.Model;
using Sitrep.Tests;

namespace Sitrep.Record.Tests;

public sealed class CaseFolderTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("sitrep-case-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    static string Trouble(Action work) => Assert.Throws<CaseException>(work).Message;

    void Sql(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(root, ".sitrep", "record.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    [Fact]
    public void A_case_is_found_from_any_folder_below_it()
    {
        CaseFolder.Create(root);
        var below = Directory.CreateDirectory(Path.Combine(root, "a", "b")).FullName;
        Assert.Equal(root, CaseFolder.Find(below)?.Root);
    }

    [Fact]
    public void Where_there_is_no_case_none_is_found() => Assert.Null(CaseFolder.Find(root));

    [Fact]
    public void A_case_is_not_made_over_another()
    {
        CaseFolder.Create(root);
        Assert.Equal($"{root} is a case already. Use it as it is, or name another folder.", Trouble(() => CaseFolder.Create(root)));
    }

    [Fact]
    public void A_case_of_a_newer_version_is_refused()
    {
        var made = CaseFolder.Create(root);
        Sql("PRAGMA user_version = 99");
        Assert.Equal($"{root} was written by a newer sitrep (record version 99; this one knows up to 2). Update sitrep to open it.", Trouble(() => made.Open(true)));
        Assert.Equal($"{root} was written by a newer sitrep (record version 99; this one knows up to 2). Update sitrep to open it.", Trouble(() => made.Open(false)));
    }

    [Theory]
    [InlineData("not a database at all, but long enough to be looked at as one, with more than a hundred bytes in it, all of them text")]
    [InlineData("")]
    public void A_record_that_is_no_record_is_refused(string content)
    {
        var made = CaseFolder.Create(root);
        File.WriteAllText(made.RecordFile, content);
        File.Delete(made.RecordFile + "-wal");
        Assert.StartsWith($"{root} is damaged: its record is no ", Trouble(() => made.Open(false)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_truncated_record_is_refused()
    {
        var made = CaseFolder.Create(root);
        using (var record = made.Open(true))
        {
            record.Add(Tell.Report("Agency", Tell.That(ClaimType.Control, "capture", "Dadikh")).Reading, "bytes"u8, Tell.Noon);
        }

        using (var file = File.OpenWrite(made.RecordFile))
        {
            file.SetLength(file.Length / 2);
        }

        Assert.StartsWith($"{root} is damaged", Trouble(() =>
        {
            using var record = made.Open(false);
            _ = record.Reports();
        }), StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_that_another_process_writes_is_not_waited_for_for_ever()
    {
        var made = CaseFolder.Create(root);
        using var other = new SqliteConnection($"Data Source={made.RecordFile};Pooling=False");
        other.Open();
        using var begin = other.CreateCommand();
        begin.CommandText = "BEGIN IMMEDIATE";
        begin.ExecuteNonQuery();
        using var record = made.Open(true);
        Assert.Equal($"{root} is in use by another sitrep. Nothing was changed; wait for it to finish, then try again.",
            Trouble(() => record.Add(Tell.Report("Agency").Reading, "bytes"u8, Tell.Noon)));
    }
}
