using System.Globalization;
using Microsoft.Data.Sqlite;
using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Record.Sqlite.Forms;

/// <summary>Reads the reports of a record of version 1, which had one reading a report.</summary>
static class FirstVersion
{
    public static List<ReceivedReport> Read(SqliteConnection connection)
    {
        using var command = connection.Prepare(
            """
            SELECT p.id, p.file, p.text, p.published, p.language, p.title, p.publisher, p.known, r.id, r.program, r.sentences
            FROM report p JOIN reading r ON r.report = p.id ORDER BY p.entry
            """);
        using var rows = command.ExecuteReader();
        var reports = new List<ReceivedReport>();
        while (rows.Read())
        {
            var report = new Report(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.TextAt(3) is { } date ? Publication.Parse(date) : null,
                rows.GetString(4), rows.TextAt(5), rows.TextAt(6));
            var reading = new Model.Reading(report, ClaimBody.Sentences(rows.GetString(10)), [], Claims(connection, rows.GetInt64(8)), rows.GetString(9));
            reports.Add(new(reading, DateTimeOffset.Parse(rows.GetString(7), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)));
        }

        return reports;
    }

    static System.Collections.Immutable.ImmutableArray<Claim> Claims(SqliteConnection connection, long reading)
    {
        using var command = connection.Prepare("SELECT body FROM claim WHERE reading = $reading", ("$reading", reading));
        using var rows = command.ExecuteReader();
        var claims = new List<Claim>();
        while (rows.Read())
        {
            claims.Add(ClaimBody.ReadFirst(rows.GetString(0)));
        }

        return [.. claims.OrderBy(c => c.Evidence).ThenBy(c => c.Id, StringComparer.Ordinal)];
    }
}
