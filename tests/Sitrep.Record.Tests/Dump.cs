using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Sitrep.Record.Tests;

/// <summary>All that a database says, as a text: its tables, indexes and rows.</summary>
static class Dump
{
    public static string Of(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False;Mode=ReadOnly");
        connection.Open();
        var text = new StringBuilder();
        foreach (var row in Rows(connection, "SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name"))
        {
            text.AppendLine(row);
        }

        foreach (var table in Rows(connection, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"))
        {
            text.AppendLine(table);
            text.AppendJoin('\n', Rows(connection, $"SELECT * FROM \"{table}\" ORDER BY 1, 2"));
        }

        return text.ToString();
    }

    static List<string> Rows(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var rows = command.ExecuteReader();
        var lines = new List<string>();
        while (rows.Read())
        {
            lines.Add(string.Join('|', Enumerable.Range(0, rows.FieldCount).Select(i => rows.GetValue(i) switch
            {
                byte[] bytes => Convert.ToHexStringLower(bytes),
                var value => Convert.ToString(value, CultureInfo.InvariantCulture),
            })));
        }

        return lines;
    }
}
