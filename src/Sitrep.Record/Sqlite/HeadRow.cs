using Microsoft.Data.Sqlite;
using Sitrep.Record.Ledger;

namespace Sitrep.Record.Sqlite;

/// <summary>The row that holds the ledger's size and the edge of its tree, written with every change.</summary>
static class HeadRow
{
    public static (Frontier Frontier, long Reports) Read(SqliteConnection connection)
    {
        using var command = connection.Prepare("SELECT size, frontier, reports FROM head");
        using var rows = command.ExecuteReader();
        return rows.Read() && Frontier.Read(rows.GetInt64(0), (byte[])rows.GetValue(1)) is { } frontier
            ? (frontier, rows.GetInt64(2))
            : throw new DamagedException("its ledger has no head");
    }

    public static void Write(SqliteConnection connection, Frontier frontier, long reports) =>
        connection.Do("UPDATE head SET size = $size, reports = $reports, frontier = $frontier",
            ("$size", frontier.Size), ("$reports", reports), ("$frontier", frontier.Bytes()));
}
