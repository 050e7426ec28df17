using System.Globalization;
using Microsoft.Data.Sqlite;
using Sitrep.Model;
using Sitrep.Record.Ledger;
using Sitrep.Record.Ledger.Bodies;

namespace Sitrep.Record.Sqlite;

/// <summary>Writes what entries say into the tables that are read: the same rows whether an entry has just been made or is read again for a rebuild.</summary>
sealed class Projection(SqliteConnection connection) : IDisposable
{
    readonly SqliteCommand report = connection.Prepare(
        """
        INSERT INTO report (id, known, entry, file, title, publisher, published, language, coded, part_of, start, length, text, sum)
        VALUES ($id, $known, $entry, $file, $title, $publisher, $published, $language, $coded, $part_of, $start, $length, $text, $sum)
        """);

    readonly SqliteCommand reading = connection.Prepare(
        """
        INSERT INTO reading (entry, report, at, program, sentences, claims, sum)
        VALUES ($entry, $report, $at, $program, $sentences, $claims, $sum)
        """);

    readonly SqliteCommand claim = connection.Prepare(
        """
        INSERT INTO claim (reading, id, type, place, first_day, last_day, body, sum)
        VALUES ($reading, $id, $type, $place, $first, $last, $body, $sum)
        """);

    public void Write(LedgerEntry entry, ReceivedBody body)
    {
        var known = LedgerEntry.Instant(entry.At);
        report.Parameters.Clear();
        report.Bind(("$id", body.Report), ("$known", known), ("$entry", entry.Number), ("$file", body.File), ("$title", body.Title),
            ("$publisher", body.Publisher), ("$published", body.Published), ("$language", body.Language), ("$coded", body.Coded),
            ("$part_of", body.Within?.File), ("$start", body.Within?.Start), ("$length", body.Within?.Length), ("$text", body.Text),
            ("$sum", ReportRows.SumOf(entry.Number, body.Report, known, body.File, body.Title, body.Publisher, body.Published, body.Language, body.Coded, body.Text)));
        report.ExecuteNonQuery();
    }

    public void Write(LedgerEntry entry, ReadBody body)
    {
        var (at, sentences) = (LedgerEntry.Instant(entry.At), ClaimBody.Of(body.Sentences));
        reading.Parameters.Clear();
        reading.Bind(("$entry", entry.Number), ("$report", body.Report), ("$at", at), ("$program", body.Program), ("$sentences", sentences),
            ("$claims", body.Claims.Length), ("$sum", ReportRows.SumOf(entry.Number, body.Report, at, body.Program, sentences, body.Claims.Length)));
        reading.ExecuteNonQuery();
        foreach (var one in body.Claims)
        {
            Write(entry.Number, one);
        }
    }

    public void Dispose()
    {
        report.Dispose();
        reading.Dispose();
        claim.Dispose();
    }

    void Write(long entry, Claim one)
    {
        var body = ClaimBody.Of(one);
        claim.Parameters.Clear();
        claim.Bind(("$reading", entry), ("$id", one.Id), ("$type", (int)one.Type), ("$place", one.Place?.Id ?? one.Place?.Name),
            ("$first", Day(one.Time?.Start)), ("$last", Day(one.Time?.End)), ("$body", body), ("$sum", RowSum.Of(RowSum.Number(entry), body)));
        claim.ExecuteNonQuery();
    }

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
