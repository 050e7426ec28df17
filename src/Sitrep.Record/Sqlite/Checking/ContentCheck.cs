using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Record.Ledger;
using Sitrep.Record.Ledger.Bodies;

namespace Sitrep.Record.Sqlite.Checking;

/// <summary>Holds originals against their hashes and evidence against the texts of the reports.</summary>
sealed class ContentCheck(SqliteConnection connection, Originals originals)
{
    readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    readonly HashSet<string> files = new(StringComparer.Ordinal);
    readonly List<Finding> findings = [];
    (string Id, byte[]? Bytes) whole = ("", null);

    public IReadOnlyList<Finding> Findings => findings;
    public int Originals { get; private set; }
    public int Evidence { get; private set; }
    public int Unnamed => originals.Ids().Count(id => !files.Contains(id));

    public void Run()
    {
        foreach (var entry in LedgerRows.Read(connection))
        {
            try
            {
                Check(entry);
            }
            catch (JsonException)
            {
                Find($"entry {entry.Number} cannot be read: its content has no form that this program knows");
            }
        }
    }

    void Check(LedgerEntry entry)
    {
        switch (entry.Kind)
        {
            case EntryKind.Received:
                Check(JsonSerializer.Deserialize(entry.Body, LedgerJson.Form.ReceivedBody)!);
                break;
            case EntryKind.Read:
                Check(entry.Number, JsonSerializer.Deserialize(entry.Body, LedgerJson.Form.ReadBody)!);
                break;
        }
    }

    void Check(ReceivedBody body)
    {
        texts[body.Report] = body.Text;
        var file = body.Within?.File ?? body.Report;
        files.Add(file);
        if (!originals.Has(file))
        {
            Find($"the original of report {body.Report} is missing");
        }
        else if (BytesOf(file) is not { } bytes || (body.Within is { } part && !IsPart(bytes, part, body.Report)))
        {
            Find($"the original of report {body.Report} was changed: its bytes are not what its hash says");
        }
        else
        {
            Originals++;
        }
    }

    void Check(long entry, ReadBody body)
    {
        var text = texts.GetValueOrDefault(body.Report, "");
        foreach (var (claim, quote) in body.Claims.Zip(body.Quotes))
        {
            var evidence = claim.Evidence;
            if (evidence.Start < 0 || evidence.End > text.Length || evidence.Length < 0 || !evidence.In(text).SequenceEqual(quote))
            {
                Find($"the evidence of claim {claim.Id} in entry {entry} is not what its report's text says");
            }
            else
            {
                Evidence++;
            }
        }

        if (body.Claims.Length != body.Quotes.Length)
        {
            Find($"entry {entry} has {body.Claims.Length} claims and the evidence of {body.Quotes.Length}");
        }
    }

    /// <summary>Rows of one file come one after the other: its bytes are read once.</summary>
    byte[]? BytesOf(string file)
    {
        if (whole.Id != file)
        {
            whole = (file, originals.Find(file));
        }

        return whole.Bytes;
    }

    static bool IsPart(byte[] bytes, ReceivedPart part, string id) =>
        part.Start >= 0 && part.Length >= 0 && part.Start <= bytes.Length - part.Length && Sha256.Named(bytes.AsSpan(part.Start, part.Length)) == id;

    void Find(FormattableString what) => findings.Add(new(what.ToString(CultureInfo.InvariantCulture)));
}
