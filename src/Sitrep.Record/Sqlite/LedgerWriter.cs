using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Model;
using Sitrep.Record.Ledger;
using Sitrep.Record.Ledger.Bodies;

namespace Sitrep.Record.Sqlite;

/// <summary>Appends entries within a transaction of the caller's and lets the projection follow. Nothing counts before <see cref="Finish"/>.</summary>
sealed class LedgerWriter : IDisposable
{
    /// <summary>The author of what the program does by itself.</summary>
    public static readonly Author Program = Author.Program("sitrep");

    readonly SqliteConnection connection;
    readonly Projection projection;
    readonly SqliteCommand insert;
    readonly Frontier frontier;
    HeadCounts counts;

    public LedgerWriter(SqliteConnection connection)
    {
        this.connection = connection;
        (frontier, counts) = HeadRow.Read(connection);
        projection = new(connection);
        insert = connection.Prepare(
            "INSERT INTO entry (seq, at, author, kind, subject, content, body, leaf) VALUES ($seq, $at, $author, $kind, $subject, $content, $body, $leaf)");
    }

    /// <summary>How many entries there are, with those of this transaction.</summary>
    public long Size => frontier.Size;

    /// <summary>A report with its first reading.</summary>
    /// <param name="part">Where its bytes lie, when they are no file of their own.</param>
    /// <returns>The number of the last entry.</returns>
    public long Add(Model.Reading reading, DateTimeOffset known, ReceivedPart? part = null)
    {
        var body = ReceivedBody.Of(reading.Report, part);
        var entry = Append(known, Program, EntryKind.Received, body.Report, JsonSerializer.Serialize(body, LedgerJson.Form.ReceivedBody));
        projection.Write(entry, body);
        return Read(reading, known);
    }

    /// <summary>A reading of a report that is here.</summary>
    /// <returns>The number of its entry.</returns>
    public long Read(Model.Reading reading, DateTimeOffset at)
    {
        var body = ReadBody.Of(reading);
        var entry = Append(at, Program, EntryKind.Read, body.Report, JsonSerializer.Serialize(body, LedgerJson.Form.ReadBody));
        projection.Write(entry, body);
        return entry.Number;
    }

    public Judgement Judge(Judgement judgement, DateTimeOffset at)
    {
        var body = JudgementBody.Of(judgement);
        var entry = Append(at, judgement.Author, EntryKind.Judgement, judgement.Claim.Report, JsonSerializer.Serialize(body, LedgerJson.Form.JudgementBody));
        return judgement with { Entry = entry.Number, At = entry.At };
    }

    public LedgerEntry Append(DateTimeOffset at, Author author, EntryKind kind, string subject, string body)
    {
        var entry = new LedgerEntry(frontier.Size + 1, Millisecond(at), author, kind, subject, LedgerEntry.HashOf(body), body);
        var leaf = MerkleTree.LeafHash(entry.Leaf());
        insert.Parameters.Clear();
        insert.Bind(("$seq", entry.Number), ("$at", LedgerEntry.Instant(at)), ("$author", author.ToString()), ("$kind", LedgerEntry.NameOf(kind)),
            ("$subject", subject), ("$content", entry.Content), ("$body", body), ("$leaf", leaf));
        insert.ExecuteNonQuery();
        frontier.Add(leaf);
        counts = counts.With(kind);
        return entry;
    }

    public void Finish() => HeadRow.Write(connection, frontier, counts);

    public void Dispose()
    {
        insert.Dispose();
        projection.Dispose();
    }

    /// <summary>The ledger knows milliseconds; what is told of an entry now must be what is read later.</summary>
    static DateTimeOffset Millisecond(DateTimeOffset at) =>
        DateTimeOffset.ParseExact(LedgerEntry.Instant(at), LedgerEntry.InstantFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
