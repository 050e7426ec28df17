using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Sitrep.Model;

namespace Sitrep.Record.Sqlite;

/// <summary>Writes one report with its reading. Each of the two is an entry in the order of arrival, by whom and with the hash of its content.</summary>
/// <param name="at">The instant of receipt, as the record writes it.</param>
sealed class ReportWriter(SqliteConnection connection, string at)
{
    const string Program = "sitrep";

    public void Write(Model.Reading reading)
    {
        var report = reading.Report;
        Insert(report, Enter("received", report.Id, report.Id));
        var bodies = reading.Claims.Select(ClaimBody.Of).ToList();
        var id = Insert(reading, Enter("read", report.Id, HashOf(bodies)));
        using var insert = connection.Prepare(
            "INSERT INTO claim (reading, id, type, place, first_day, last_day, body) VALUES ($reading, $id, $type, $place, $first, $last, $body)");
        foreach (var (claim, body) in reading.Claims.Zip(bodies))
        {
            Insert(insert, id, claim, body);
        }
    }

    long Enter(string kind, string subject, string content) => (long)connection.Ask(
        "INSERT INTO entry (at, author, kind, subject, content) VALUES ($at, $author, $kind, $subject, $content) RETURNING seq",
        ("$at", at), ("$author", Program), ("$kind", kind), ("$subject", subject), ("$content", content))!;

    void Insert(Report report, long entry) => connection.Do(
        """
        INSERT INTO report (id, known, entry, file, title, publisher, published, language, text)
        VALUES ($id, $known, $entry, $file, $title, $publisher, $published, $language, $text)
        """,
        ("$id", report.Id), ("$known", at), ("$entry", entry), ("$file", report.File), ("$title", report.Title), ("$publisher", report.Publisher),
        ("$published", report.Published?.ToString()), ("$language", report.Language), ("$text", report.Text));

    long Insert(Model.Reading reading, long entry) => (long)connection.Ask(
        "INSERT INTO reading (report, entry, program, sentences) VALUES ($report, $entry, $program, $sentences) RETURNING id",
        ("$report", reading.Report.Id), ("$entry", entry), ("$program", reading.Program), ("$sentences", ClaimBody.Of(reading.Sentences)))!;

    static void Insert(SqliteCommand insert, long reading, Claim claim, string body)
    {
        insert.Parameters.Clear();
        insert.Parameters.AddWithValue("$reading", reading);
        insert.Parameters.AddWithValue("$id", claim.Id);
        insert.Parameters.AddWithValue("$type", (int)claim.Type);
        insert.Parameters.AddWithValue("$place", (object?)(claim.Place?.Id ?? claim.Place?.Name) ?? DBNull.Value);
        insert.Parameters.AddWithValue("$first", Day(claim.Time?.Start));
        insert.Parameters.AddWithValue("$last", Day(claim.Time?.End));
        insert.Parameters.AddWithValue("$body", body);
        insert.ExecuteNonQuery();
    }

    static object Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? (object)DBNull.Value;

    static string HashOf(IEnumerable<string> bodies) =>
        "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', bodies))));
}
