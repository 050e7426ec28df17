using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Record.Ledger;
using Sitrep.Record.Sqlite.Forms;

namespace Sitrep.Record.Sqlite.Checking;

/// <summary>Makes the projection again from the entries, and tells where the tables differ from it.</summary>
static class Rebuild
{
    static readonly (string Table, string Key)[] Tables = [("report", "entry"), ("reading", "entry"), ("claim", "reading, id")];

    /// <summary>Puts new tables in the place of the old ones; the caller's transaction.</summary>
    public static void Do(SqliteConnection connection)
    {
        connection.Do("DROP TABLE IF EXISTS claim; DROP TABLE IF EXISTS reading; DROP TABLE IF EXISTS report;");
        connection.Do(Schema.Projection);
        HeadRow.Write(connection, Write(LedgerRows.Read(connection), connection));
    }

    /// <summary>The first table that is not what the ledger says; null when all are.</summary>
    public static string? FirstDifference(SqliteConnection connection)
    {
        using var made = new SqliteConnection("Data Source=:memory:");
        made.Open();
        made.Do("PRAGMA foreign_keys = OFF");
        made.Do(Schema.Projection);
        using (var transaction = made.BeginTransaction())
        {
            var counts = Write(LedgerRows.Read(connection), made);
            transaction.Commit();
            if (counts != HeadRow.Read(connection).Counts)
            {
                return "head";
            }
        }

        return Tables.FirstOrDefault(t => !Same(connection, made, $"SELECT * FROM {t.Table} ORDER BY {t.Key}")).Table;
    }

    static HeadCounts Write(IEnumerable<LedgerEntry> entries, SqliteConnection into)
    {
        using var projection = new Projection(into);
        var counts = new HeadCounts();
        foreach (var entry in entries)
        {
            counts = counts.With(entry.Kind);
            if (entry.Kind == EntryKind.Received)
            {
                projection.Write(entry, JsonSerializer.Deserialize(entry.Body, LedgerJson.Form.ReceivedBody)!);
            }
            else if (entry.Kind == EntryKind.Read)
            {
                projection.Write(entry, JsonSerializer.Deserialize(entry.Body, LedgerJson.Form.ReadBody)!);
            }
        }

        return counts;
    }

    static bool Same(SqliteConnection one, SqliteConnection other, string sql)
    {
        using var first = one.Prepare(sql);
        using var second = other.Prepare(sql);
        using var a = first.ExecuteReader();
        using var b = second.ExecuteReader();
        while (a.Read())
        {
            if (!b.Read() || a.FieldCount != b.FieldCount || !Enumerable.Range(0, a.FieldCount).All(i => Equals(a.GetValue(i), b.GetValue(i))))
            {
                return false;
            }
        }

        return !b.Read();
    }
}
