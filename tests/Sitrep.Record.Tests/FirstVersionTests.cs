using Microsoft.Data.Sqlite;
using Sitrep.Model;
using Sitrep.Tests;

namespace Sitrep.Record.Tests;

public sealed class FirstVersionTests : IDisposable
{
    readonly string root = Directory.CreateTempSubdirectory("sitrep-first-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    /// <summary>A record as version 1 of its form wrote it, by hand.</summary>
    CaseFolder First()
    {
        var folder = new CaseFolder(root);
        Directory.CreateDirectory(Path.Combine(root, ".sitrep"));
        using var connection = new SqliteConnection($"Data Source={folder.RecordFile};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            PRAGMA journal_mode = WAL;
            CREATE TABLE entry (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, author TEXT NOT NULL, kind TEXT NOT NULL, subject TEXT NOT NULL, content TEXT NOT NULL) STRICT;
            CREATE TABLE report (id TEXT PRIMARY KEY, known TEXT NOT NULL, entry INTEGER NOT NULL UNIQUE REFERENCES entry (seq), file TEXT NOT NULL, title TEXT, publisher TEXT,
                published TEXT, language TEXT NOT NULL, text TEXT NOT NULL) STRICT;
            CREATE TABLE reading (id INTEGER PRIMARY KEY, report TEXT NOT NULL REFERENCES report (id), entry INTEGER NOT NULL UNIQUE REFERENCES entry (seq), program TEXT NOT NULL,
                sentences TEXT NOT NULL) STRICT;
            CREATE TABLE claim (reading INTEGER NOT NULL REFERENCES reading (id), id TEXT NOT NULL, type INTEGER NOT NULL, place TEXT, first_day TEXT, last_day TEXT, body TEXT NOT NULL,
                PRIMARY KEY (reading, id)) STRICT, WITHOUT ROWID;
            INSERT INTO entry VALUES (1, '2024-11-29T12:00:00.000Z', 'sitrep', 'received', 'sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'), (2, '2024-11-29T12:00:00.000Z', 'sitrep', 'read', 'sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'sha256:b');
            INSERT INTO report VALUES ('sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2024-11-29T12:00:00.000Z', 1, 'a.txt', NULL, 'Agency', '2024-11-29', 'en', 'Fighters entered Dadikh.');
            INSERT INTO reading VALUES (1, 'sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 2, 'sitrep 0.1.0', '[0,24]');
            INSERT INTO claim VALUES (1, 'c1', 0, 'Dadikh', NULL, NULL,
                '{"Id":"c1","Type":"Control","Action":"enter","Evidence":{"Start":0,"End":23},"Rule":"enter","Confidence":0.9,"Place":{"Surface":"Dadikh","Precision":"Unresolved"},"Modality":"Asserted","Cumulative":false}');
            PRAGMA user_version = 1; PRAGMA application_id = 1397314642;
            """;
        command.ExecuteNonQuery();
        return folder;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_case_of_the_first_version_gets_a_ledger_when_it_is_opened(bool forWriting)
    {
        using var record = First().Open(forWriting);
        var report = Assert.Single(record.Reports());
        Assert.Equal(("Agency", Tell.Noon, "sitrep 0.1.0"), (report.Report.Publisher, report.Known, report.Reading.Program));
        Assert.Equal(new("c1", ClaimType.Control, "enter", new(0, 23), "enter", 0.9) { Place = new("Dadikh") }, Assert.Single(report.Reading.Claims));
        Assert.Equal(new Span(0, 24), Assert.Single(report.Reading.Sentences).Span);
        Assert.Equal(2, record.Head().Size);
        Assert.Equal(["the original of report sha256:aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa is missing"], record.Verify().Findings.Select(f => f.What));
    }
}
