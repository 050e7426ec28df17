using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Geography.Hiding;
using Sitrep.Model;
using Sitrep.Record.Ledger;
using Sitrep.Record.Redactions;
using Sitrep.Record.Sqlite.Auditing;
using Sitrep.Record.Sqlite.Checking;
using Sitrep.Record.Sqlite.Forms;
using Sitrep.Record.Trail;
using Sitrep.Situation;

namespace Sitrep.Record.Sqlite;

/// <summary>The record in one SQLite file: WAL, foreign keys, one transaction a report.</summary>
sealed class SqliteRecord : IRecord
{
    /// <summary>Above so many bits a version tells how many reports are under an embargo.</summary>
    const int EmbargoedFrom = 40;

    readonly SqliteConnection connection;
    readonly CaseFolder folder;

    readonly TimeProvider clock;

    SqliteRecord(SqliteConnection connection, CaseFolder folder, TimeProvider clock) => (this.connection, this.folder, this.clock) = (connection, folder, clock);

    public static SqliteRecord Create(CaseFolder folder)
    {
        var connection = Connections.Open(folder.RecordFile, SqliteOpenMode.ReadWriteCreate);
        connection.Do("PRAGMA journal_mode = WAL");
        Schema.Migrate(connection);
        return new(connection, folder, TimeProvider.System);
    }

    public static SqliteRecord Open(CaseFolder folder, bool forWriting, TimeProvider clock)
    {
        var connection = Connections.Open(folder.RecordFile, forWriting ? SqliteOpenMode.ReadWrite : SqliteOpenMode.ReadOnly);
        try
        {
            Check(connection, folder.Root);
            if (Schema.VersionOf(connection) < Schema.Newest)
            {
                Renew(folder);
            }

            return new(connection, folder, clock);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Brings an older record up to date, also when it is only to be read: this program reads the newest form alone.</summary>
    static void Renew(CaseFolder folder)
    {
        using var connection = Connections.Open(folder.RecordFile, SqliteOpenMode.ReadWrite);
        Schema.Migrate(connection);
    }

    static void Check(SqliteConnection connection, string root)
    {
        var version = Schema.VersionOf(connection);
        if (version > Schema.Newest)
        {
            throw new CaseException($"{root} was written by a newer sitrep (record version {version}; this one knows up to {Schema.Newest}). Update sitrep to open it.");
        }

        if (version == 0 || (long)connection.Ask("PRAGMA application_id")! != Schema.ApplicationId)
        {
            throw new CaseException($"{root} is damaged: its record is no record of sitrep's. Restore it from a backup.");
        }
    }

    public bool Has(string reportId) => Guard(() => IsHere(reportId));

    public bool Add(Model.Reading reading, ReadOnlySpan<byte> original, DateTimeOffset known)
    {
        if (Has(reading.Report.Id))
        {
            return false;
        }

        // The bytes go first: bytes without an entry are harmless and used when the report comes again, an entry without bytes is a lie.
        var bytes = original.ToArray();
        return Guard(() =>
        {
            folder.Originals.Keep(reading.Report.Id, bytes);
            return Write(ledger => !IsHere(reading.Report.Id) && ledger.Add(reading, known) > 0);
        });
    }

    public int Import(string fileId, ReadOnlyMemory<byte> file, IEnumerable<CodedRow> rows, DateTimeOffset known) => Guard(() =>
    {
        folder.Originals.Keep(fileId, file.Span);
        return Write(ledger => rows.Count(row => !IsHere(row.Reading.Report.Id) && ledger.Add(row.Reading, known, new(fileId, row.Start, row.Length)) > 0));
    });

    public bool Reread(Model.Reading reading, DateTimeOffset at) => Guard(() =>
        !ReportRows.SaysTheSame(connection, reading) && Write(ledger => ledger.Read(reading, at) > 0));

    public IEnumerable<ReceivedReport> Reports(DateTimeOffset? knownAt = null) => Guard(() => Veil().Over(ReportRows.Read(connection, knownAt)));

    // A position that is hidden in one report may be told by another: then the veil is laid over all.
    public IEnumerable<ReceivedReport> Reports(IReadOnlyCollection<string> ids) => Guard(() => Veil() is { HidesPositions: true } veil
        ? veil.Over(ReportRows.Read(connection, null)).Where(r => ids.Contains(r.Report.Id)).ToList()
        : Veil().Over(ReportRows.Some(connection, ids)));

    public IReadOnlyCollection<string>? ChangedSince(long version) => Guard(() =>
        Changes.Since(connection, version & ((1L << EmbargoedFrom) - 1), Veil() is var veil && version >> EmbargoedFrom != veil.Embargoed, veil.HidesPositions));

    public IReadOnlyList<ReceivedReport>? ReadOtherwise(DateTimeOffset knownAt) => Guard(() =>
        Veil() is { HidesPositions: false } veil ? veil.Over(ReportRows.Some(connection, ReportRows.RereadSince(connection, knownAt), knownAt)) : null);

    public IReadOnlyList<ReadingMark> Readings(string reportId) => Guard(() => Reports([reportId]).Any() ? ReportRows.Marks(connection, reportId) : []);

    public IReadOnlyList<ReceivedReport> Unveiled() => Guard(() => ReportRows.Read(connection, null));

    public ReceivedReport? Show(ReceivedReport received) => Guard(() => Veil().Over([received]) is [var shown] ? shown : null);

    public byte[]? Original(string reportId) => Guard(() => !IsHere(reportId) || Hides(reportId) ? null : ReportRows.Part(connection, reportId) is { } part
        ? folder.Originals.Find(part.File)?.AsSpan(part.Start, part.Length).ToArray()
        : folder.Originals.Find(reportId));

    public PlaceVeil Places() => Guard(() => Veil().Places);

    public bool Hides(string reportId) => Guard(() => Veil().Seals(reportId));

    public long Hide(Redaction redaction, Author author, DateTimeOffset at) => Append(EntryKind.Redaction, redaction.Report ?? LedgerEntry.WholeCase, author, at,
        JsonSerializer.Serialize(redaction, LedgerJson.Form.Redaction));

    public long Hide(Embargo embargo, Author author, DateTimeOffset at) =>
        Append(EntryKind.Embargo, embargo.Report, author, at, JsonSerializer.Serialize(embargo, LedgerJson.Form.Embargo));

    public long Note(Publishing published, Author author, DateTimeOffset at) =>
        Append(EntryKind.Published, LedgerEntry.WholeCase, author, at, JsonSerializer.Serialize(published, LedgerJson.Form.Publishing));

    public long Note(Deed deed, Author author, DateTimeOffset at) =>
        Append(EntryKind.Deed, LedgerEntry.WholeCase, author, at, JsonSerializer.Serialize(deed, LedgerJson.Form.Deed));

    public Judgement Judge(Judgement judgement, DateTimeOffset at) => Guard(() => Write(ledger => ledger.Judge(judgement, at)));

    public Judgement? Judge(Judgement judgement, DateTimeOffset at, long entries) =>
        Guard(() => Write(ledger => ledger.Size == entries ? ledger.Judge(judgement, at) : null));

    public IReadOnlyList<Judgement> Judgements(DateTimeOffset? knownAt = null) => Guard<IReadOnlyList<Judgement>>(() =>
    {
        var veil = Veil();
        var filed = LedgerRows.Judgements(connection);
        var reports = new Lazy<Dictionary<string, Report>>(() => ReportRows.Some(connection, filed.Select(j => j.Claim.Report).Distinct(StringComparer.Ordinal))
            .ToDictionary(r => r.Report.Id, r => r.Report, StringComparer.Ordinal));
        return
        [
            .. filed.Where(j => (knownAt is not { } limit || j.At <= limit) && !veil.IsEmbargoed(j.Claim.Report))
                .Select(j => veil.Over(j, id => reports.Value.GetValueOrDefault(id))),
        ];
    });

    public IEnumerable<LedgerEntry> Entries() => Guard(() => LedgerRows.Read(connection).ToList());

    public TrailPage Trail(TrailQuestion question, int offset, int limit) => Guard(() =>
    {
        var trail = new TrailOf(connection, Veil(), id => ReportRows.Some(connection, [id]).FirstOrDefault()?.Report);
        LedgerEntry[] entries = [.. TrailRows.Read(connection, question, offset, limit)];
        return new TrailPage(TrailRows.Count(connection, question), [.. entries.Select(trail.Of)]);
    });

    public ImmutableArray<string> TrailNames() => Guard(() => TrailRows.Names(connection));

    public TreeHead Head() => Guard(() => HeadRow.Read(connection).Frontier is var frontier ? new TreeHead(frontier.Size, Hex(frontier.Root())) : null!);

    public InclusionProof? ProofOf(long entry) => Guard(() =>
    {
        var leaves = LedgerRows.Leaves(connection);
        return entry >= 1 && entry <= leaves.Length && LedgerRows.Find(connection, entry) is { } found
            ? new InclusionProof(found, new(leaves.Length, Hex(MerkleTree.Root(leaves))), [.. MerkleTree.Inclusion(leaves, (int)entry - 1).Select(Hex)])
            : null;
    });

    public ConsistencyProof? ProofSince(long size) => Guard(() =>
    {
        var leaves = LedgerRows.Leaves(connection);
        return size >= 0 && size <= leaves.Length
            ? new ConsistencyProof(new(size, Hex(MerkleTree.Root(leaves.AsSpan(0, (int)size)))), new(leaves.Length, Hex(MerkleTree.Root(leaves))),
                [.. MerkleTree.Consistency(leaves, (int)size).Select(Hex)])
            : null;
    });

    public Verification Verify(TreeHead? earlier = null) => Guard(() => CaseCheck.Of(connection, folder.Originals, earlier));

    public void Rebuild() => Guard(() =>
    {
        using var transaction = connection.BeginTransaction();
        var check = new LedgerCheck(connection);
        check.Run(null);
        if (check.Findings is [var first, ..])
        {
            throw new CaseException($"{folder.Root} is not rebuilt: {first.What}. A rebuild would hide that. See: sitrep verify.");
        }

        Checking.Rebuild.Do(connection);
        transaction.Commit();
        return true;
    });

    public long Hidings() => Guard(() => HeadRow.Read(connection).Counts.Hidings + ((long)Veil().Embargoed << EmbargoedFrom));

    // An embargo that ends changes what is read without an entry.
    public long Version() => Guard(() => LedgerRows.LastThatShows(connection) + ((long)Veil().Embargoed << EmbargoedFrom));

    public string Position() => Guard(() => LedgerRows.LastThatShows(connection) is var last && LedgerRows.Find(connection, last) is { } entry
        ? string.Create(CultureInfo.InvariantCulture, $"{last} {Hex(MerkleTree.LeafHash(entry.Leaf()))} {Veil().Embargoed}") : "0");

    /// <summary>Lets the file grow no further, as a full disk would; for tests.</summary>
    internal void LimitPages() => connection.Do($"PRAGMA max_page_count = {connection.Ask("PRAGMA page_count")}");

    public void Dispose() => connection.Dispose();

    long Append(EntryKind kind, string subject, Author author, DateTimeOffset at, string body) =>
        Guard(() => Write(ledger => ledger.Append(at, author, kind, subject, body).Number));

    bool IsHere(string reportId) => connection.Ask("SELECT 1 FROM report WHERE id = $id", ("$id", reportId)) is not null;

    Veil Veil() => VeilRows.Read(connection, clock.GetUtcNow());

    /// <summary>One transaction; it holds the lock from its beginning, so that nobody else appends meanwhile.</summary>
    T Write<T>(Func<LedgerWriter, T> append)
    {
        using var transaction = connection.BeginTransaction();
        using var ledger = new LedgerWriter(connection);
        var result = append(ledger);
        ledger.Finish();
        transaction.Commit();
        return result;
    }

    static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);

    T Guard<T>(Func<T> work) => CaseException.Guard(folder.Root, work);
}
