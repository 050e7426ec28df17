using System.Text.Json;
using Microsoft.Data.Sqlite;
using Sitrep.Model;
using Sitrep.Record.Ledger;
using Sitrep.Record.Redactions;
using Sitrep.Record.Trail;

namespace Sitrep.Record.Sqlite.Auditing;

/// <summary>
/// Tells entries as an audit shows them, with the veil over what people wrote: of a report under embargo its id alone is told, and of a redaction what it is
/// about, never what it hides.
/// </summary>
/// <param name="reportOf">A report with nothing hidden, whose words the veil covers wherever they stand.</param>
sealed class TrailOf(SqliteConnection connection, Veil veil, Func<string, Report?> reportOf)
{
    public TrailEntry Of(LedgerEntry entry) => entry.Kind switch
    {
        EntryKind.Deed => Deed(entry, JsonSerializer.Deserialize(entry.Body, LedgerJson.Form.Deed)!),
        EntryKind.Judgement => Judgement(entry, JsonSerializer.Deserialize(entry.Body, LedgerJson.Form.JudgementBody)!),
        EntryKind.Redaction => Redaction(entry, JsonSerializer.Deserialize(entry.Body, LedgerJson.Form.Redaction)!),
        EntryKind.Embargo => Embargo(entry, JsonSerializer.Deserialize(entry.Body, LedgerJson.Form.Embargo)!),
        EntryKind.Published => Published(entry, JsonSerializer.Deserialize(entry.Body, LedgerJson.Form.Publishing)!),
        _ => New(entry, TrailKind.Program, LedgerEntry.NameOf(entry.Kind)) with { Report = entry.Subject },
    };

    TrailEntry Deed(LedgerEntry entry, Deed deed)
    {
        var kind = TrailActions.KindOf(deed.Action);
        var told = New(entry, kind, deed.Action);
        return kind != TrailKind.Report ? told with { Account = deed.Of, Detail = deed.Detail }
            : deed.Action == "report-added" ? told with { Report = deed.Of, Detail = Shown(deed.Detail, deed.Of) }
            // What was fetched is what its author added next: the address tells of that report.
            : told with { Detail = Shown(deed.Of, TrailRows.AddedNext(connection, entry)) };
    }

    TrailEntry Judgement(LedgerEntry entry, Ledger.Bodies.JudgementBody body) =>
        New(entry, TrailKind.Judgement, TrailActions.Of(body.Verdict)) with { Report = body.Claim.Report, Reason = Shown(body.Reason, body.Claim.Report) };

    TrailEntry Redaction(LedgerEntry entry, Redaction redaction) => New(entry, TrailKind.Redaction, TrailActions.Of(redaction.Kind)) with
    {
        Report = redaction.Report,
        Detail = redaction.Lifts?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Reason = Shown(redaction.Reason, redaction.Report),
    };

    TrailEntry Embargo(LedgerEntry entry, Embargo embargo) => New(entry, TrailKind.Embargo, TrailActions.Of(embargo)) with
    {
        Report = embargo.Report,
        Detail = embargo.Until is { } until ? LedgerEntry.Instant(until) : null,
        Reason = Shown(embargo.Reason, embargo.Report),
    };

    static TrailEntry Published(LedgerEntry entry, Publishing published) =>
        New(entry, TrailKind.Export, LedgerEntry.NameOf(entry.Kind)) with { Detail = string.Join(' ', new[] { published.Format, published.AsOf, published.KnownAt }.OfType<string>()) };

    static TrailEntry New(LedgerEntry entry, TrailKind kind, string action) => new(entry.Number, entry.At, entry.Author, kind, action);

    string? Shown(string? text, string? report) => text is null ? null : veil.Over(text, report, reportOf);
}
