using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Record.Ledger;
using Sitrep.Record.Redactions;

namespace Sitrep.Record.Sqlite;

/// <summary>Reads what is hidden now. The second clock does not apply: what is hidden stays so from every vantage.</summary>
static class VeilRows
{
    public static Veil Read(SqliteConnection connection, DateTimeOffset now)
    {
        LedgerEntry[] redactions = [.. LedgerRows.OfKind(connection, EntryKind.Redaction)], embargoes = [.. LedgerRows.OfKind(connection, EntryKind.Embargo)];
        // One that is not found would show what is hidden.
        HeadRow.Hold(HeadRow.Read(connection).Counts.Hidings, redactions.Length + embargoes.Length);
        return new(Standing(redactions), Embargoed(embargoes, now));
    }

    static ImmutableArray<Redaction> Standing(LedgerEntry[] redactions)
    {
        var standing = new SortedDictionary<long, Redaction>();
        foreach (var entry in redactions)
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

    static ImmutableHashSet<string> Embargoed(LedgerEntry[] embargoes, DateTimeOffset now)
    {
        var until = new Dictionary<string, DateTimeOffset?>(StringComparer.Ordinal);
        foreach (var entry in embargoes)
        {
            var embargo = JsonSerializer.Deserialize(entry.Body, LedgerJson.Form.Embargo)!;
            until[embargo.Report] = embargo.Until;
        }

        return [.. until.Where(e => e.Value > now).Select(e => e.Key)];
    }
}
