using Microsoft.Data.Sqlite;

namespace Sitrep.Record.Sqlite;

/// <summary>Opens record files.</summary>
static class Connections
{
    const int CannotOpen = 14, BusyTimeoutSeconds = 5;

    static Connections() => SQLitePCL.Batteries_V2.Init();

    public static SqliteConnection Open(string file, SqliteOpenMode mode)
    {
        var connection = Connect(file, mode);
        // FULL: a commit that was acknowledged survives a power cut, not only a crash.
        connection.Do($"PRAGMA busy_timeout = {BusyTimeoutSeconds * 1000}; PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL;");
        return connection;
    }

    static SqliteConnection Connect(string file, SqliteOpenMode mode)
    {
        try
        {
            return Connect(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = BusyTimeoutSeconds });
        }
        catch (SqliteException e) when (e.SqliteErrorCode == CannotOpen && mode == SqliteOpenMode.ReadOnly && !File.Exists(file + "-wal"))
        {
            // A case on a read-only disk: without a log beside it, nobody writes it and it can be read as it is.
            return Connect(new SqliteConnectionStringBuilder { DataSource = $"file:{Uri.EscapeDataString(file)}?immutable=1", Mode = mode, Pooling = false, DefaultTimeout = BusyTimeoutSeconds });
        }
    }

    static SqliteConnection Connect(SqliteConnectionStringBuilder address)
    {
        var connection = new SqliteConnection(address.ToString());
        try
        {
            connection.Open();
            // The file is first looked at here.
            connection.Ask("PRAGMA schema_version");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
