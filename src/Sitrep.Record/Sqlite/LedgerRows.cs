using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Model;
using Sitrep.Record.Ledger;

namespace Sitrep.Record.Sqlite;

/// <summary>Reads the ledger back.</summary>
static class LedgerRows
{
    const string Columns = "seq, at, author, kind, subject, content, body";

    public static IEnumerable<LedgerEntry> Read(SqliteConnection connection)
    {
        using var command = connection.Prepare($"SELECT {Columns} FROM entry ORDER BY seq");
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return Entry(rows);
        }
    }

    /// <summary>The number of the last entry that changes what can be read; what was given out and who came in does not.</summary>
    public static long LastThatShows(SqliteConnection connection) => (long)connection.Ask(LastOfEach)!;

    static string LastOfEach { get; } = $"SELECT max(0, {string.Join(", ", Showing.Select(kind => $"coalesce((SELECT max(seq) FROM entry WHERE kind = '{LedgerEntry.NameOf(kind)}'), 0)"))})";

    static IEnumerable<EntryKind> Showing => Enum.GetValues<EntryKind>().Where(kind => kind is not (EntryKind.Published or EntryKind.Deed));

    public static LedgerEntry? Find(SqliteConnection connection, long number)
    {
        using var command = connection.Prepare($"SELECT {Columns} FROM entry WHERE seq = $seq", ("$seq", number));
        using var rows = command.ExecuteReader();
        return rows.Read() ? Entry(rows) : null;
    }

    /// <summary>The entries of one kind, each held against its hashes: what they say is acted on.</summary>
    public static IEnumerable<LedgerEntry> OfKind(SqliteConnection connection, EntryKind kind)
    {
        using var command = connection.Prepare($"SELECT {Columns}, leaf FROM entry WHERE kind = $kind ORDER BY seq", ("$kind", LedgerEntry.NameOf(kind)));
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            yield return Held(rows, Entry(rows));
        }
    }

    /// <summary>An entry that is held against its leaf, the eighth column, and against the hash of its body if that was read.</summary>
    public static LedgerEntry Held(SqliteDataReader row, LedgerEntry entry) =>
        (entry.Body.Length == 0 || LedgerEntry.HashOf(entry.Body) == entry.Content) && MerkleTree.LeafHash(entry.Leaf()).AsSpan().SequenceEqual((byte[])row.GetValue(7)) ? entry
            : throw new DamagedException(string.Create(CultureInfo.InvariantCulture, $"entry {entry.Number} of its ledger is not as it was written"));

    public static IReadOnlyList<Judgement> Judgements(SqliteConnection connection)
    {
        Judgement[] filed =
        [
            .. OfKind(connection, EntryKind.Judgement).Select(entry =>
                JsonSerializer.Deserialize(entry.Body, LedgerJson.Form.JudgementBody)!.ToJudgement(entry.Number, entry.At, entry.Author)),
        ];
        HeadRow.Hold(HeadRow.Read(connection).Counts.Judgements, filed.Length);
        return filed;
    }

    public static byte[][] Leaves(SqliteConnection connection)
    {
        using var command = connection.Prepare("SELECT leaf FROM entry ORDER BY seq");
        using var rows = command.ExecuteReader();
        var leaves = new List<byte[]>();
        while (rows.Read())
        {
            leaves.Add((byte[])rows.GetValue(0));
        }

        return [.. leaves];
    }

    public static LedgerEntry Entry(SqliteDataReader row) => new(row.GetInt64(0),
        InstantOf(row.GetString(1)), Author.Parse(row.GetString(2)), LedgerEntry.KindOf(row.GetString(3)) ?? throw Unknown(row), row.GetString(4), row.GetString(5), row.GetString(6));

    static DateTimeOffset InstantOf(string text) =>
        DateTimeOffset.TryParseExact(text, LedgerEntry.InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? at
            : throw new DamagedException("an entry of its ledger has no instant");

    static DamagedException Unknown(SqliteDataReader row) =>
        new(string.Create(CultureInfo.InvariantCulture, $"entry {row.GetInt64(0)} of its ledger is of no known kind"));
}
