using Microsoft.Data.Sqlite;
using Sitrep.Record.Ledger;

namespace Sitrep.Record.Sqlite;

/// <summary>The row that holds the ledger's size, the edge of its tree and what it counts, written with every change.</summary>
static class HeadRow
{
    public static (Frontier Frontier, HeadCounts Counts) Read(SqliteConnection connection)
    {
        using var command = connection.Prepare("SELECT size, frontier, reports, judgements, hidings FROM head");
        using var rows = command.ExecuteReader();
        return rows.Read() && Frontier.Read(rows.GetInt64(0), (byte[])rows.GetValue(1)) is { } frontier
            ? (frontier, new(rows.GetInt64(2), rows.GetInt64(3), rows.GetInt64(4)))
            : throw new DamagedException("its ledger has no head");
    }

    public static void Write(SqliteConnection connection, Frontier frontier, HeadCounts counts)
    {
        connection.Do("UPDATE head SET size = $size, frontier = $frontier", ("$size", frontier.Size), ("$frontier", frontier.Bytes()));
        Write(connection, counts);
    }

    public static void Write(SqliteConnection connection, HeadCounts counts) => connection.Do("UPDATE head SET reports = $reports, judgements = $judgements, hidings = $hidings",
        ("$reports", counts.Reports), ("$judgements", counts.Judgements), ("$hidings", counts.Hidings));

    /// <summary>Throws when not as many are read as there are.</summary>
    public static void Hold(long counted, long read)
    {
        if (counted != read)
        {
            throw new DamagedException("a row is not as it was written");
        }
    }
}
