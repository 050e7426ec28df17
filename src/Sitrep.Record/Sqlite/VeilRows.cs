using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Record.Ledger;
using Sitrep.Record.Redactions;

namespace Sitrep.Record.Sqlite;

/// <summary>Reads what is hidden now. The second clock does not apply: what is hidden stays so from every vantage.</summary>
static class VeilRows
{
    public static Veil Read(SqliteConnection connection, DateTimeOffset now) => new(Redactions(connection), Embargoed(connection, now));

    static ImmutableArray<Redaction> Redactions(SqliteConnection connection)
    {
        var standing = new SortedDictionary<long, Redaction>();
        foreach (var entry in LedgerRows.OfKind(connection, EntryKind.Redaction))
        {
            var redaction = JsonSerializer.Deserialize(entry.Body, LedgerJson.Form.Redaction)!;
            if (redaction.Kind == RedactionKind.Lift)
            {
                standing.Remove(redaction.Lifts ?? 0);
            }
            else
            {
                standing[entry.Number] = redaction;
            }
        }

        return [.. standing.Values];
    }

    static ImmutableHashSet<string> Embargoed(SqliteConnection connection, DateTimeOffset now)
    {
        var until = new Dictionary<string, DateTimeOffset?>(StringComparer.Ordinal);
        foreach (var entry in LedgerRows.OfKind(connection, EntryKind.Embargo))
        {
            var embargo = JsonSerializer.Deserialize(entry.Body, LedgerJson.Form.Embargo)!;
            until[embargo.Report] = embargo.Until;
        }

        return [.. until.Where(e => e.Value > now).Select(e => e.Key)];
    }
}
