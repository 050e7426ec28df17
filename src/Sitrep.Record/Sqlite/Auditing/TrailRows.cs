using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using Sitrep.Record.Ledger;
using Sitrep.Record.Trail;

namespace Sitrep.Record.Sqlite.Auditing;

/// <summary>Finds entries for an audit, by the index of kinds: the texts of reports, which are most of a ledger, are not read.</summary>
static class TrailRows
{
    const string Action = "json_extract(body, '$.action')", Of = "json_extract(body, '$.of')";

    static readonly string AboutAccounts = $"kind = 'deed' AND {Action} NOT IN ({Listed(TrailActions.DeedsOf(TrailKind.Report))})";

    public static int Count(SqliteConnection connection, TrailQuestion question)
    {
        var (where, values) = Where(question);
        return (int)(long)connection.Ask($"SELECT count(*) FROM entry WHERE {where}", [.. values])!;
    }

    /// <summary>The last first. What the program received and read comes without its body.</summary>
    public static IEnumerable<LedgerEntry> Read(SqliteConnection connection, TrailQuestion question, int offset, int limit)
    {
        var (where, values) = Where(question);
        using var command = connection.Prepare(
            $"""
            SELECT seq, at, author, kind, subject, content, CASE WHEN kind IN ('received', 'read') THEN '' ELSE body END, leaf FROM entry
            WHERE {where} ORDER BY seq DESC LIMIT $limit OFFSET $offset
            """, [.. values, ("$limit", limit), ("$offset", offset)]);
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return LedgerRows.Held(rows, LedgerRows.Entry(rows));
        }
    }

    /// <summary>The report that an author's next deed added; null when that was another deed.</summary>
    public static string? AddedNext(SqliteConnection connection, LedgerEntry entry) => (string?)connection.Ask(
        $"SELECT CASE WHEN {Action} = 'report-added' THEN {Of} END FROM entry WHERE kind = 'deed' AND author = $author AND seq > $seq ORDER BY seq LIMIT 1",
        ("$author", entry.Author.ToString()), ("$seq", entry.Number)).AsText();

    /// <summary>Everybody who did something, or whose account something was done to.</summary>
    public static ImmutableArray<string> Names(SqliteConnection connection)
    {
        using var command = connection.Prepare(
            $"""
            SELECT max(name) FROM (
                SELECT substr(author, 8) AS name FROM entry WHERE kind IN ({Listed(Done.Select(LedgerEntry.NameOf))}) AND author LIKE 'person:%'
                UNION SELECT {Of} FROM entry WHERE {AboutAccounts} AND {Of} IS NOT NULL)
            GROUP BY name COLLATE NOCASE ORDER BY name COLLATE NOCASE
            """);
        using var rows = command.ExecuteReader();
        var names = ImmutableArray.CreateBuilder<string>();
        while (rows.Read())
        {
            names.Add(rows.GetString(0));
        }

        return names.ToImmutable();
    }

    static IEnumerable<EntryKind> Done => [EntryKind.Judgement, EntryKind.Redaction, EntryKind.Embargo, EntryKind.Published, EntryKind.Deed];

    static (string Where, List<(string Name, object? Value)> Values) Where(TrailQuestion question)
    {
        var (parts, values) = (new List<string> { KindOf(question.Kind) }, new List<(string, object?)>());
        if (question.Account is { } account)
        {
            parts.Add($"(author = $author COLLATE NOCASE OR ({AboutAccounts} AND {Of} = $account COLLATE NOCASE))");
            values.AddRange([("$author", $"person:{account}"), ("$account", account)]);
        }

        // Instants are written so that their texts sort as they do; "~" comes after all of a day's.
        if (question.From is { } from)
        {
            parts.Add("at >= $from");
            values.Add(("$from", Day(from)));
        }

        if (question.To is { } to)
        {
            parts.Add("at < $to");
            values.Add(("$to", Day(to) + "~"));
        }

        return (string.Join(" AND ", parts), values);
    }

    static string KindOf(TrailKind? kind) => kind switch
    {
        null => $"kind IN ({Listed(Done.Select(LedgerEntry.NameOf))})",
        TrailKind.Judgement => "kind = 'judgement'",
        TrailKind.Redaction => "kind = 'redaction'",
        TrailKind.Embargo => "kind = 'embargo'",
        TrailKind.Export => "kind = 'published'",
        TrailKind.Program => "kind IN ('received', 'read')",
        _ => $"kind = 'deed' AND {Action} IN ({Listed(TrailActions.DeedsOf(kind.Value))})",
    };

    // Names of ours: none has a quotation mark.
    static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"'{name}'"));

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    static object? AsText(this object? value) => value is DBNull ? null : value;
}
