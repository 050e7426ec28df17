using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Record.Sqlite;

/// <summary>Reads reports back with the latest reading of each.</summary>
static class ReportRows
{
    const string Latest = "SELECT max(id) FROM reading GROUP BY report";

    public static List<ReceivedReport> Read(SqliteConnection connection)
    {
        // One transaction, so that a report added meanwhile is seen with its claims or not at all.
        using var transaction = connection.BeginTransaction(deferred: true);
        var claims = Claims(connection);
        using var command = connection.Prepare(
            $"""
            SELECT p.id, p.file, p.text, p.published, p.language, p.title, p.publisher, p.known, r.id, r.program, r.sentences
            FROM report p JOIN reading r ON r.report = p.id WHERE r.id IN ({Latest}) ORDER BY p.entry
            """);
        using var rows = command.ExecuteReader();
        var reports = new List<ReceivedReport>();
        while (rows.Read())
        {
            reports.Add(Report(rows, claims));
        }

        return reports;
    }

    static Dictionary<long, ImmutableArray<Claim>> Claims(SqliteConnection connection)
    {
        using var command = connection.Prepare($"SELECT reading, body FROM claim WHERE reading IN ({Latest})");
        using var rows = command.ExecuteReader();
        var claims = new Dictionary<long, ImmutableArray<Claim>.Builder>();
        while (rows.Read())
        {
            var reading = rows.GetInt64(0);
            if (!claims.TryGetValue(reading, out var list))
            {
                claims[reading] = list = ImmutableArray.CreateBuilder<Claim>();
            }

            list.Add(ClaimBody.Read(rows.GetString(1)));
        }

        return claims.ToDictionary(c => c.Key, c => c.Value.OrderBy(claim => claim.Evidence).ThenBy(claim => claim.Id, StringComparer.Ordinal).ToImmutableArray());
    }

    static ReceivedReport Report(SqliteDataReader row, Dictionary<long, ImmutableArray<Claim>> claims)
    {
        var report = new Report(row.GetString(0), row.GetString(1), row.GetString(2), Text(row, 3) is { } date ? Publication.Parse(date) : null,
            row.GetString(4), Text(row, 5), Text(row, 6));
        var reading = new Model.Reading(report, ClaimBody.Sentences(row.GetString(10)), [], claims.GetValueOrDefault(row.GetInt64(8), []), row.GetString(9));
        return new(reading, DateTimeOffset.Parse(row.GetString(7), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
    }

    static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
