using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Sitrep.Record.Sqlite;

/// <summary>The tables, as migrations from one version to the next. A migration that has shipped is never edited.</summary>
static class Schema
{
    /// <summary>"SITR": tells a record from any other SQLite file.</summary>
    public const int ApplicationId = 0x53495452;

    static readonly string[] Migrations =
    [
        """
        CREATE TABLE entry (
            seq     INTEGER PRIMARY KEY,
            at      TEXT NOT NULL,
            author  TEXT NOT NULL,
            kind    TEXT NOT NULL,
            subject TEXT NOT NULL,
            content TEXT NOT NULL
        ) STRICT;
        CREATE TABLE report (
            id        TEXT PRIMARY KEY,
            known     TEXT NOT NULL,
            entry     INTEGER NOT NULL UNIQUE REFERENCES entry (seq),
            file      TEXT NOT NULL,
            title     TEXT,
            publisher TEXT,
            published TEXT,
            language  TEXT NOT NULL,
            text      TEXT NOT NULL
        ) STRICT;
        CREATE TABLE reading (
            id        INTEGER PRIMARY KEY,
            report    TEXT NOT NULL REFERENCES report (id),
            entry     INTEGER NOT NULL UNIQUE REFERENCES entry (seq),
            program   TEXT NOT NULL,
            sentences TEXT NOT NULL
        ) STRICT;
        CREATE INDEX reading_of_report ON reading (report);
        CREATE TABLE claim (
            reading   INTEGER NOT NULL REFERENCES reading (id),
            id        TEXT NOT NULL,
            type      INTEGER NOT NULL,
            place     TEXT,
            first_day TEXT,
            last_day  TEXT,
            body      TEXT NOT NULL,
            PRIMARY KEY (reading, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX claim_by_type ON claim (type, last_day);
        CREATE INDEX claim_by_place ON claim (place);
        """,
    ];

    public static int Newest => Migrations.Length;

    public static int VersionOf(SqliteConnection connection) => (int)(long)connection.Ask("PRAGMA user_version")!;

    /// <summary>Brings a record up to this program's version, each step whole or not at all.</summary>
    public static void Migrate(SqliteConnection connection)
    {
        for (var version = VersionOf(connection); version < Newest; version++)
        {
            using var transaction = connection.BeginTransaction();
            connection.Do(Migrations[version]);
            connection.Do(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version + 1}; PRAGMA application_id = {ApplicationId};"));
            transaction.Commit();
        }
    }
}
