using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Model;
using Sitrep.Record.Ledger;
using Sitrep.Record.Ledger.Bodies;
using Sitrep.Situation;

namespace Sitrep.Record.Sqlite;

/// <summary>Reads reports back with the latest reading of each. A row that is not as it was written is an error, and so is one that is missing.</summary>
static class ReportRows
{
    public static long SumOf(long entry, string id, string known, string file, string? title, string? publisher, string? published, string language, string? coded, string text) =>
        RowSum.Of(RowSum.Number(entry), id, known, file, title, publisher, published, language, coded, text);

    public static long SumOf(long entry, string report, string at, string program, string sentences, long claims) =>
        RowSum.Of(RowSum.Number(entry), report, at, program, sentences, RowSum.Number(claims));

    /// <param name="knownAt">Reports and readings made up to then; null is no limit.</param>
    public static List<ReceivedReport> Read(SqliteConnection connection, DateTimeOffset? knownAt)
    {
        // One transaction, so that a report added meanwhile is seen with its claims or not at all.
        using var transaction = connection.BeginTransaction(deferred: true);
        var all = Readings(connection);
        var latest = Latest(all, knownAt is { } at ? LedgerEntry.Instant(at) : null);
        var claims = Claims(connection, latest, all.Count == latest.Count);
        return Reports(connection, all, latest, claims, knownAt);
    }

    /// <summary>Some reports with their latest readings, in the order in which they became known.</summary>
    /// <param name="knownAt">As for <see cref="Read"/>.</param>
    public static List<ReceivedReport> Some(SqliteConnection connection, IEnumerable<string> ids, DateTimeOffset? knownAt = null)
    {
        using var transaction = connection.BeginTransaction(deferred: true);
        var wanted = JsonSerializer.Serialize(ids.ToArray(), LedgerJson.Form.StringArray);
        var latest = Latest(Readings(connection, wanted), knownAt is { } at ? LedgerEntry.Instant(at) : null);
        var claims = Claims(connection, latest, all: false, JsonSerializer.Serialize(latest.Values.Select(r => r.Entry).ToArray(), LedgerJson.Form.Int64Array));
        return Rows(connection, latest, claims, wanted).Reports;
    }

    /// <summary>When a report was read and by what, the first reading first.</summary>
    public static List<ReadingMark> Marks(SqliteConnection connection, string report) =>
        [.. Readings(connection, JsonSerializer.Serialize([report], LedgerJson.Form.StringArray)).Select(row => new ReadingMark(row.Entry,
            DateTimeOffset.ParseExact(row.At, LedgerEntry.InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), row.Program, (int)row.Claims))];

    /// <summary>The ids of the reports that were read again after an instant.</summary>
    public static List<string> RereadSince(SqliteConnection connection, DateTimeOffset at)
    {
        using var command = connection.Prepare("SELECT report FROM reading GROUP BY report HAVING count(*) > 1 AND max(at) > $at", ("$at", LedgerEntry.Instant(at)));
        using var rows = command.ExecuteReader();
        var reports = new List<string>();
        while (rows.Read())
        {
            reports.Add(rows.GetString(0));
        }

        return reports;
    }

    /// <summary>True when the latest reading of a report is by the same program and has the same claims.</summary>
    public static bool SaysTheSame(SqliteConnection connection, Model.Reading reading)
    {
        var latest = Readings(connection).LastOrDefault(r => r.Report == reading.Report.Id);
        return latest is not null && latest.Program == reading.Program && latest.Claims == reading.Claims.Length
            && reading.Claims.All(c => connection.Ask("SELECT body FROM claim WHERE reading = $reading AND id = $id", ("$reading", latest.Entry), ("$id", c.Id)) is string body
                && body == ClaimBody.Of(c));
    }

    /// <summary>Where a report's bytes lie, when they are no file of their own.</summary>
    public static ReceivedPart? Part(SqliteConnection connection, string report)
    {
        using var command = connection.Prepare("SELECT part_of, start, length FROM report WHERE id = $id AND part_of IS NOT NULL", ("$id", report));
        using var rows = command.ExecuteReader();
        return rows.Read() ? new(rows.GetString(0), rows.GetInt32(1), rows.GetInt32(2)) : null;
    }

    /// <param name="of">Ids of reports as a JSON array; null for all.</param>
    static List<ReadingRow> Readings(SqliteConnection connection, string? of = null)
    {
        using var command = connection.Prepare($"SELECT entry, report, at, program, sentences, claims, sum FROM reading {In("report", of)} ORDER BY entry", ("$of", of));
        using var rows = command.ExecuteReader();
        var readings = new List<ReadingRow>();
        while (rows.Read())
        {
            var row = new ReadingRow(rows.GetInt64(0), rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetString(4), rows.GetInt64(5));
            Hold(rows.GetInt64(6) == SumOf(row.Entry, row.Report, row.At, row.Program, row.Sentences, row.Claims));
            readings.Add(row);
        }

        return readings;
    }

    /// <summary>The last reading of each report; the instants are of one form, so that their order is that of their letters.</summary>
    static Dictionary<string, ReadingRow> Latest(List<ReadingRow> readings, string? knownAt)
    {
        var latest = new Dictionary<string, ReadingRow>(readings.Count, StringComparer.Ordinal);
        foreach (var reading in readings.Where(r => knownAt is null || string.CompareOrdinal(r.At, knownAt) <= 0))
        {
            latest[reading.Report] = reading;
        }

        return latest;
    }

    static string In(string column, string? of) => of is null ? "" : $"WHERE {column} IN (SELECT value FROM json_each($of))";

    /// <param name="of">Numbers of readings as a JSON array; null for all.</param>
    static Dictionary<long, List<Claim>> Claims(SqliteConnection connection, Dictionary<string, ReadingRow> latest, bool all, string? of = null)
    {
        var wanted = latest.Values.Select(r => r.Entry).ToHashSet();
        using var command = connection.Prepare($"SELECT reading, body, sum FROM claim {In("reading", of)}", ("$of", of));
        using var rows = command.ExecuteReader();
        var claims = new Dictionary<long, List<Claim>>(wanted.Count);
        while (rows.Read())
        {
            var reading = rows.GetInt64(0);
            if (all || wanted.Contains(reading))
            {
                var body = rows.GetString(1);
                Hold(rows.GetInt64(2) == RowSum.Of(RowSum.Number(reading), body));
                (claims.TryGetValue(reading, out var list) ? list : claims[reading] = []).Add(ClaimBody.Read(body));
            }
        }

        return claims;
    }

    static List<ReceivedReport> Reports(SqliteConnection connection, List<ReadingRow> all, Dictionary<string, ReadingRow> latest, Dictionary<long, List<Claim>> claims,
        DateTimeOffset? knownAt)
    {
        var (reports, seen) = Rows(connection, latest, claims, null);
        Hold(seen == HeadRow.Read(connection).Counts.Reports && (knownAt is not null || reports.Count == seen) && all.DistinctBy(r => r.Report).Count() == seen);
        return reports;
    }

    static (List<ReceivedReport> Reports, long Seen) Rows(SqliteConnection connection, Dictionary<string, ReadingRow> latest, Dictionary<long, List<Claim>> claims, string? of)
    {
        using var command = connection.Prepare($"SELECT id, file, text, published, language, title, publisher, known, coded, sum, entry FROM report {In("id", of)} ORDER BY entry", ("$of", of));
        using var rows = command.ExecuteReader();
        var (reports, seen, last) = (new List<ReceivedReport>(), 0L, 0L);
        while (rows.Read())
        {
            seen++;
            var report = new Report(rows.GetString(0), rows.GetString(1), rows.GetString(2), rows.TextAt(3) is { } date ? Publication.Parse(date) : null,
                rows.GetString(4), rows.TextAt(5), rows.TextAt(6), rows.TextAt(8));
            // In the order of their entries: a damaged index would give them in another.
            Hold(rows.GetInt64(10) > last);
            last = rows.GetInt64(10);
            Hold(rows.GetInt64(9) == SumOf(last, report.Id, rows.GetString(7), report.File, report.Title, report.Publisher, rows.TextAt(3), report.Language, report.Coded, report.Text));
            if (latest.TryGetValue(report.Id, out var reading))
            {
                reports.Add(new(Reading(report, reading, claims.GetValueOrDefault(reading.Entry, [])),
                    DateTimeOffset.ParseExact(rows.GetString(7), LedgerEntry.InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal)));
            }
        }

        return (reports, seen);
    }

    static Model.Reading Reading(Report report, ReadingRow row, List<Claim> claims)
    {
        Hold(claims.Count == row.Claims);
        return new(report, ClaimBody.Sentences(row.Sentences), [], [.. claims.OrderBy(c => c.Evidence).ThenBy(c => c.Id, StringComparer.Ordinal)], row.Program);
    }

    static void Hold(bool sound)
    {
        if (!sound)
        {
            throw new DamagedException("a row is not as it was written");
        }
    }

    sealed record ReadingRow(long Entry, string Report, string At, string Program, string Sentences, long Claims);
}
