using Sitrep.BuiltIn;
using Sitrep.Model;
using Sitrep.Record;
using Sitrep.Record.Redactions;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Tests.Cases.Hiding;

/// <summary>A case in which a name, words of a report, a position and a whole report are hidden, asked from vantages before the hiding too.</summary>
public sealed class HiddenCase : HidingCase
{
    private static readonly Author Anna = Author.Person("anna");

    internal override TempCase Temp { get; } = TempCase.Aleppo();

    internal override WebOptions Options => new(Temp.Reader, BuiltInPacks.Packs) { Tools = Temp.Tools };

    private protected override WebOptions ShownBy => Temp.Options;

    // A name; words of one report; where Atarib is; all of a report under embargo: its title, its publisher, its file, its figure.
    private protected override IReadOnlyCollection<string> Secrets { get; } = ["hassan", "ghani", "thirteen", "36.139", "36.83", "flash update", "relief coordination", "0c.txt", "14,000", "14000"];

    private ClaimEntry Displaced => Temp.Current.View().Claims.First(claim => claim.Claim.Evidence.Of(claim.Report.Text).Contains("14,000", StringComparison.Ordinal));

    private protected override void Judge()
    {
        var (view, claim) = (Temp.Current.View(), Displaced);
        Temp.Writer.Judge(new(Verdict.Accepted, claim.Key, 0) { Reason = "Relief Coordination counts so, too." }, Anna);
        Temp.Writer.Judge(new(Verdict.Corrected, view.Claims.First(one => one.Claim.Actor is not null).Key, 0) { Fields = [new("actor", "Hassan Abdul Ghani")], Reason = "Hassan Abdul Ghani said so." }, Anna);
        Temp.Writer.Note(new Deed("address-fetched", "https://relief.example/flash update"), Anna);
        Temp.Writer.Note(new Deed("report-added", claim.Report.Report.Id, "0c.txt"), Anna);
    }

    private protected override IEnumerable<string> Asked(IEnumerable<string> known) =>
        known.SelectMany(address => new[] { address, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}known-at=2025-06-01T00:00:00Z" });

    private protected override void Hide()
    {
        var embargoed = Displaced.Report.Report.Id;
        using var record = Temp.Folder.Open(forWriting: true);
        var statement = Temp.Current.View().Reports.Single(report => report.Source.Text.Contains("thirteen", StringComparison.Ordinal)).Source;
        var start = statement.Text.IndexOf("thirteen tanks", StringComparison.Ordinal);
        var now = TimeProvider.System.GetUtcNow();
        record.Hide(new Redaction(RedactionKind.Name) { Name = "Hassan Abdul Ghani", Reason = "Hassan Abdul Ghani asked for it" }, Anna, now);
        record.Hide(new Redaction(RedactionKind.Span) { Report = statement.Report.Id, Start = start, End = start + "thirteen tanks".Length, Reason = "thirteen tanks are in doubt" }, Anna, now);
        record.Hide(new Redaction(RedactionKind.Position) { Name = "Atarib", Grid = 0.5 }, Anna, now);
        record.Hide(new Embargo(embargoed, now.AddDays(1), "the flash update comes out tomorrow"), Anna, now);
    }
}
