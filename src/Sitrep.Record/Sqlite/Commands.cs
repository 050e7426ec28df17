using Microsoft.Data.Sqlite;

namespace Sitrep.Record.Sqlite;

/// <summary>Short forms for running SQL.</summary>
static class Commands
{
    public static void Do(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Prepare(sql, values);
        command.ExecuteNonQuery();
    }

    public static object? Ask(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        using var command = connection.Prepare(sql, values);
        return command.ExecuteScalar();
    }

    public static SqliteCommand Prepare(this SqliteConnection connection, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // All SQL here is written in this folder; values are always parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Bind(values);
        return command;
    }

    public static void Bind(this SqliteCommand command, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }
    }

    public static string? TextAt(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
