using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Record.Ledger;
using Sitrep.Record.Redactions;

namespace Sitrep.Record.Sqlite;

/// <summary>Tells from the ledger which reports may be seen otherwise than after an earlier entry.</summary>
static class Changes
{
    /// <param name="last">The number of that entry.</param>
    /// <param name="embargoEnded">Another number of reports is under an embargo now.</param>
    /// <param name="hidesPositions">Positions are hidden: what is hidden in one report then depends on the others.</param>
    /// <returns>Their ids; null when all may be.</returns>
    public static IReadOnlyCollection<string>? Since(SqliteConnection connection, long last, bool embargoEnded, bool hidesPositions)
    {
        // One that ended left no entry.
        var changed = LedgerRows.OfKind(connection, EntryKind.Embargo).Where(entry => embargoEnded || entry.Number > last).Select(entry => entry.Subject).ToHashSet(StringComparer.Ordinal);
        var redactions = LedgerRows.OfKind(connection, EntryKind.Redaction)
            .ToDictionary(entry => entry.Number, entry => JsonSerializer.Deserialize(entry.Body, LedgerJson.Form.Redaction)!);
        foreach (var redaction in redactions.Where(r => r.Key > last).Select(r => r.Value))
        {
            var hides = redaction.Kind == RedactionKind.Lift ? redactions.GetValueOrDefault(redaction.Lifts ?? 0) : redaction;
            if (hides is not { Kind: RedactionKind.Span, Report: { } report })
            {
                return null;
            }

            changed.Add(report);
        }

        var read = Subjects(connection, last).ToList();
        changed.UnionWith(read);
        return last > LedgerRows.LastThatShows(connection) || (hidesPositions && changed.Count > 0) ? null : changed;
    }

    static IEnumerable<string> Subjects(SqliteConnection connection, long last)
    {
        using var command = connection.Prepare(string.Create(CultureInfo.InvariantCulture,
            $"SELECT DISTINCT subject FROM entry WHERE seq > $last AND kind IN ('{LedgerEntry.NameOf(EntryKind.Received)}', '{LedgerEntry.NameOf(EntryKind.Read)}')"), ("$last", last));
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return rows.GetString(0);
        }
    }
}
