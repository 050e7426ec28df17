using System.Globalization;
using Microsoft.Data.Sqlite;
using Sitrep.Model;
using Sitrep.Record.Sqlite;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;

namespace Sitrep.Record.Search;

/// <summary>
/// The words of a case in an index of their own (SQLite FTS5), made of what may be shown, with claims as judgements leave them. It is no part of the record:
/// when the case has changed, or the file is gone or damaged, it is made again.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    const int FormVersion = 2, MostHits = 1000, SnippetWords = 16;

    const string Tables =
        """
        CREATE TABLE state (version INTEGER NOT NULL, form INTEGER NOT NULL);
        CREATE VIRTUAL TABLE told USING fts5 (
            report UNINDEXED, claim UNINDEXED, type UNINDEXED, first_day UNINDEXED, last_day UNINDEXED,
            text, title, publisher, place, actor, target, said_by, quote, tokenize = 'unicode61 remove_diacritics 2');
        """;

    const string Insert =
        """
        INSERT INTO told (report, claim, type, first_day, last_day, text, title, publisher, place, actor, target, said_by, quote)
        VALUES ($report, $claim, $type, $first, $last, $text, $title, $publisher, $place, $actor, $target, $by, $quote)
        """;

    readonly SqliteConnection connection;
    readonly Dictionary<string, (long First, long Last)> rows = new(StringComparer.Ordinal);

    SearchIndex(SqliteConnection connection) => this.connection = connection;

    /// <summary>Opens the index of a case, made or brought up to date if need be. In a folder that cannot be written it is made in memory.</summary>
    public static SearchIndex Open(CaseFolder folder, IRecord record) => CaseException.Guard(folder.Root, () =>
    {
        var version = record.Version();
        try
        {
            return Fresh(Connections.Open(folder.SearchFile, SqliteOpenMode.ReadWriteCreate), version, record);
        }
        catch (SqliteException)
        {
            // Damaged, or not writable: what can be made again is not worth a complaint.
            return Remade(folder, version, record);
        }
    });

    /// <summary>An empty index in memory. Not for several threads at once.</summary>
    public static SearchIndex InMemory()
    {
        var made = new SearchIndex(Connections.Open(":memory:", SqliteOpenMode.Memory));
        made.connection.Do(Tables);
        return made;
    }

    /// <summary>Adds reports, in the place of what an index in memory had of them.</summary>
    /// <param name="reports">As they may be shown.</param>
    /// <param name="judged">What was judged of their claims.</param>
    public void Put(IEnumerable<ReceivedReport> reports, JudgementBook judged)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.Prepare(Insert);
        foreach (var received in reports)
        {
            Remove(received.Report.Id);
            rows[received.Report.Id] = Add(insert, received, judged);
        }

        transaction.Commit();
    }

    /// <summary>Takes reports out of an index in memory.</summary>
    public void Remove(IEnumerable<string> reports)
    {
        using var transaction = connection.BeginTransaction();
        foreach (var report in reports)
        {
            Remove(report);
        }

        transaction.Commit();
    }

    void Remove(string report)
    {
        if (rows.Remove(report, out var told))
        {
            connection.Do("DELETE FROM told WHERE rowid BETWEEN $first AND $last", ("$first", told.First), ("$last", told.Last));
        }
    }

    /// <summary>What is found, the best match first.</summary>
    public IReadOnlyList<SearchHit> Find(SearchQuestion question, IReadOnlyList<ReceivedReport> reports, Vantage vantage)
    {
        var byId = reports.ToDictionary(r => r.Report.Id, StringComparer.Ordinal);
        return Find(question, byId.GetValueOrDefault, vantage, MostHits);
    }

    /// <summary>What is found: by the words as typed, the best match first, then by other spellings of what they name.</summary>
    /// <param name="reportOf">The report of an id as it may be shown; null when it is not seen.</param>
    public IReadOnlyList<SearchHit> Find(SearchQuestion question, Func<string, ReceivedReport?> reportOf, Vantage vantage, int most)
    {
        var hits = Hits(question, SearchMatch.Of(question, others: false), reportOf, vantage).Take(most).ToList();
        if (question.HasOthers && hits.Count < most)
        {
            var typed = hits.Select(hit => (hit.Report.Report.Id, hit.Claim?.Id)).ToHashSet();
            hits.AddRange(Hits(question, SearchMatch.Of(question, others: true), reportOf, vantage).Where(hit => !typed.Contains((hit.Report.Report.Id, hit.Claim?.Id))).Take(most - hits.Count));
        }

        return hits;
    }

    IEnumerable<SearchHit> Hits(SearchQuestion question, string? match, Func<string, ReceivedReport?> reportOf, Vantage vantage)
    {
        using var command = connection.Prepare(
            $"""
            SELECT report, claim, {(match is not null ? string.Create(CultureInfo.InvariantCulture, $"snippet(told, -1, '‹', '›', ' … ', {SnippetWords})") : "substr(coalesce(quote, text), 1, 160)")}
            FROM told WHERE {(match is not null ? "told MATCH $match AND" : "")} ($claims = 0 OR claim IS NOT NULL) AND ($type IS NULL OR type = $type)
                AND ($after IS NULL OR last_day >= $after) AND ($before IS NULL OR first_day <= $before)
            ORDER BY {(match is not null ? "rank, rowid" : "first_day, rowid")}
            """,
            ("$match", match), ("$claims", question.OfClaimsOnly ? 1 : 0), ("$type", (int?)question.Type), ("$after", Day(question.After)), ("$before", Day(question.Before)));
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            if (Hit(reportOf, vantage, rows.GetString(0), rows.TextAt(1), rows.TextAt(2) ?? "") is { } hit)
            {
                yield return hit;
            }
        }
    }

    public void Dispose() => connection.Dispose();

    static SearchHit? Hit(Func<string, ReceivedReport?> reportOf, Vantage vantage, string id, string? claimId, string snippet)
    {
        if (reportOf(id) is not { } report || !vantage.Sees(report))
        {
            return null;
        }

        if (claimId is null)
        {
            return vantage.AsOf is { } day && report.Report.Published?.Day > day ? null : new(report, null, snippet);
        }

        return report.Reading.Claims.FirstOrDefault(c => c.Id == claimId) is { } claim && vantage.Sees(new SourcedClaim(claim, report.Report, report.Known))
            ? new(report, claim, snippet)
            : null;
    }

    static SearchIndex Remade(CaseFolder folder, long version, IRecord record)
    {
        try
        {
            File.Delete(folder.SearchFile);
            return Fresh(Connections.Open(folder.SearchFile, SqliteOpenMode.ReadWriteCreate), version, record);
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            return Fresh(Connections.Open(":memory:", SqliteOpenMode.Memory), version, record);
        }
    }

    static SearchIndex Fresh(SqliteConnection connection, long version, IRecord record)
    {
        try
        {
            if (!IsOf(connection, version))
            {
                Fill(connection, version, record);
            }

            return new(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    static bool IsOf(SqliteConnection connection, long version) => connection.Ask("SELECT 1 FROM sqlite_schema WHERE name = 'state'") is not null
        && connection.Ask("SELECT 1 FROM state WHERE version = $version AND form = $form", ("$version", version), ("$form", FormVersion)) is not null;

    static void Fill(SqliteConnection connection, long version, IRecord record)
    {
        using var transaction = connection.BeginTransaction();
        connection.Do("DROP TABLE IF EXISTS told; DROP TABLE IF EXISTS state;");
        connection.Do(Tables);
        connection.Do("INSERT INTO state VALUES ($version, $form)", ("$version", version), ("$form", FormVersion));
        using var insert = connection.Prepare(Insert);
        var judged = new JudgementBook(record.Judgements(), Vantage.Latest);
        foreach (var received in record.Reports())
        {
            Add(insert, received, judged);
        }

        transaction.Commit();
    }

    // The numbers of the first and last row.
    static (long First, long Last) Add(SqliteCommand insert, ReceivedReport received, JudgementBook judged)
    {
        var report = received.Report;
        var published = Day(report.Published?.Day);
        Run(insert, ("$report", report.Id), ("$claim", null), ("$type", null), ("$first", published), ("$last", published), ("$text", report.Text), ("$title", report.Title),
            ("$publisher", report.Publisher), ("$place", null), ("$actor", null), ("$target", null), ("$by", null), ("$quote", null));
        var first = SQLitePCL.raw.sqlite3_last_insert_rowid(insert.Connection!.Handle);
        foreach (var source in received.Reading.Claims.Select(claim => judged.Apply(new(claim, report, received.Known))).OfType<SourcedClaim>())
        {
            var claim = source.Claim;
            Run(insert, ("$report", report.Id), ("$claim", claim.Id), ("$type", (int)claim.Type), ("$first", Day(source.First)), ("$last", Day(source.Last)), ("$text", null),
                ("$title", null), ("$publisher", report.Publisher), ("$place", Joined(claim.Place?.Name, claim.Place?.Surface, claim.Place?.Within, claim.OtherPlace?.Name, claim.OtherPlace?.Surface)), ("$actor", Of(claim.Actor)),
                ("$target", Of(claim.Target)), ("$by", Joined(source.Voice, claim.Attribution?.Speaker, claim.Attribution?.Role)), ("$quote", source.Quote));
        }

        return (first, SQLitePCL.raw.sqlite3_last_insert_rowid(insert.Connection!.Handle));
    }

    static void Run(SqliteCommand insert, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        insert.Parameters.Clear();
        insert.Bind(values);
        insert.ExecuteNonQuery();
    }

    static string? Of(Party? party) => party is null ? null : Joined(party.Name, party.Surface);

    static string? Joined(params ReadOnlySpan<string?> parts)
    {
        var said = new List<string>();
        foreach (var part in parts)
        {
            if (part is not null && !said.Contains(part))
            {
                said.Add(part);
            }
        }

        return said.Count == 0 ? null : string.Join(" / ", said);
    }

    static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
