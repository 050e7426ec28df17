using System.Globalization;
using Microsoft.Data.Sqlite;
using Sitrep.Situation;

namespace Sitrep.Record.Sqlite;

/// <summary>The record in one SQLite file: WAL, foreign keys, one transaction a report.</summary>
sealed class SqliteRecord : IRecord
{
    const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    readonly SqliteConnection connection;
    readonly CaseFolder folder;

    SqliteRecord(SqliteConnection connection, CaseFolder folder) => (this.connection, this.folder) = (connection, folder);

    public static SqliteRecord Create(CaseFolder folder)
    {
        var connection = Connections.Open(folder.RecordFile, SqliteOpenMode.ReadWriteCreate);
        connection.Do("PRAGMA journal_mode = WAL");
        Schema.Migrate(connection);
        return new(connection, folder);
    }

    public static SqliteRecord Open(CaseFolder folder, bool forWriting)
    {
        var connection = Connections.Open(folder.RecordFile, forWriting ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly);
        try
        {
            Check(connection, folder.Root);
            if (forWriting)
            {
                Schema.Migrate(connection);
            }

            return new(connection, folder);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    static void Check(SqliteConnection connection, string root)
    {
        var version = Schema.VersionOf(connection);
        if (version > Schema.Newest)
        {
            throw new CaseException($"{root} was written by a newer sitrep (record version {version}; this one knows up to {Schema.Newest}). Update sitrep to open it.");
        }

        if (version == 0 || (long)connection.Ask("PRAGMA application_id")! != Schema.ApplicationId)
        {
            throw new CaseException($"{root} is damaged: its record is no record of sitrep's. Restore it from a backup.");
        }
    }

    public bool Has(string reportId) => Guard(() => connection.Ask("SELECT 1 FROM report WHERE id = $id", ("$id", reportId)) is not null);

    public bool Add(Model.Reading reading, ReadOnlySpan<byte> original, DateTimeOffset known)
    {
        if (Has(reading.Report.Id))
        {
            return false;
        }

        // The bytes go first: bytes without an entry are harmless and used when the report comes again, an entry without bytes is a lie.
        var bytes = original.ToArray();
        return Guard(() =>
        {
            folder.Originals.Keep(reading.Report.Id, bytes);
            using var transaction = connection.BeginTransaction();
            new ReportWriter(connection, known.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture)).Write(reading);
            transaction.Commit();
            return true;
        });
    }

    public IEnumerable<ReceivedReport> Reports() => Guard(() => ReportRows.Read(connection));

    public long Version() => Guard(() => (long)connection.Ask("SELECT coalesce(max(seq), 0) FROM entry")!);

    /// <summary>Lets the file grow no further, as a full disk would; for tests.</summary>
    internal void LimitPages() => connection.Do($"PRAGMA max_page_count = {connection.Ask("PRAGMA page_count")}");

    public void Dispose() => connection.Dispose();

    T Guard<T>(Func<T> work) => CaseException.Guard(folder.Root, work);
}
