using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Sitrep.Record.Sqlite.Forms;

/// <summary>The tables, as migrations from one version to the next. A migration that has shipped is never edited.</summary>
static class Schema
{
    /// <summary>"SITR": tells a record from any other SQLite file.</summary>
    public const int ApplicationId = 0x53495452;

    /// <summary>The ledger: the only tables that a rebuild does not make again.</summary>
    const string Ledger =
        """
        CREATE TABLE entry (
            seq     INTEGER PRIMARY KEY,
            at      TEXT NOT NULL,
            author  TEXT NOT NULL,
            kind    TEXT NOT NULL,
            subject TEXT NOT NULL,
            content TEXT NOT NULL,
            body    TEXT NOT NULL,
            leaf    BLOB NOT NULL
        ) STRICT;
        CREATE INDEX entry_by_kind ON entry (kind);
        CREATE TABLE head (
            one        INTEGER PRIMARY KEY CHECK (one = 1),
            size       INTEGER NOT NULL,
            frontier   BLOB NOT NULL,
            reports    INTEGER NOT NULL,
            judgements INTEGER NOT NULL,
            hidings    INTEGER NOT NULL
        ) STRICT;
        INSERT INTO head VALUES (1, 0, x'', 0, 0, 0);
        """;

    /// <summary>What is made of the ledger. The column sum tells a damaged row (<see cref="RowSum"/>).</summary>
    public const string Projection =
        """
        CREATE TABLE report (
            id        TEXT PRIMARY KEY,
            known     TEXT NOT NULL,
            entry     INTEGER NOT NULL UNIQUE REFERENCES entry (seq),
            file      TEXT NOT NULL,
            title     TEXT,
            publisher TEXT,
            published TEXT,
            language  TEXT NOT NULL,
            coded     TEXT,
            part_of   TEXT,
            start     INTEGER,
            length    INTEGER,
            text      TEXT NOT NULL,
            sum       INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE reading (
            entry     INTEGER PRIMARY KEY REFERENCES entry (seq),
            report    TEXT NOT NULL REFERENCES report (id),
            at        TEXT NOT NULL,
            program   TEXT NOT NULL,
            sentences TEXT NOT NULL,
            claims    INTEGER NOT NULL,
            sum       INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX reading_of_report ON reading (report);
        CREATE TABLE claim (
            reading   INTEGER NOT NULL REFERENCES reading (entry),
            id        TEXT NOT NULL,
            type      INTEGER NOT NULL,
            place     TEXT,
            first_day TEXT,
            last_day  TEXT,
            body      TEXT NOT NULL,
            sum       INTEGER NOT NULL,
            PRIMARY KEY (reading, id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX claim_by_type ON claim (type, last_day);
        CREATE INDEX claim_by_place ON claim (place);
        """;

    const string First =
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
        """;

    static readonly Action<SqliteConnection>[] Migrations =
    [
        connection => connection.Do(First),
        LayLedger,
    ];

    public static int Newest => Migrations.Length;

    public static int VersionOf(SqliteConnection connection) => (int)(long)connection.Ask("PRAGMA user_version")!;

    /// <summary>Brings a record up to this program's version, each step whole or not at all.</summary>
    public static void Migrate(SqliteConnection connection)
    {
        for (var version = VersionOf(connection); version < Newest; version++)
        {
            using var transaction = connection.BeginTransaction();
            Migrations[version](connection);
            connection.Do(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {version + 1}; PRAGMA application_id = {ApplicationId};"));
            transaction.Commit();
        }
    }

    /// <summary>Version 1 kept hashes of what was added but no ledger: it is laid over the reports in their order, with their own instants.</summary>
    static void LayLedger(SqliteConnection connection)
    {
        var received = FirstVersion.Read(connection);
        connection.Do("DROP TABLE claim; DROP TABLE reading; DROP TABLE report; DROP TABLE entry;");
        connection.Do(Ledger);
        connection.Do(Projection);
        using var writer = new LedgerWriter(connection);
        foreach (var report in received)
        {
            writer.Add(report.Reading, report.Known);
        }

        writer.Finish();
    }
}
