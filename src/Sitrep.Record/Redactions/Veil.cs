using System.Collections.Immutable;
using Sitrep.Geography.Hiding;
using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Record.Redactions;

/// <summary>
/// Lays redactions and embargoes over what a case holds. Everything that is shown passes here: a report under embargo is left out, hidden words
/// are covered sign for sign, and a claim keeps of its values only those whose words can still be seen.
/// </summary>
/// <param name="redactions">Those that stand.</param>
/// <param name="embargoed">The reports that may not be shown yet.</param>
sealed class Veil(ImmutableArray<Redaction> redactions, ImmutableHashSet<string> embargoed)
{
    readonly Mask mask = new(redactions.Where(r => r.Kind == RedactionKind.Name).Select(r => r.Name!));
    readonly ILookup<string, Span> spans = redactions.Where(r => r.Kind == RedactionKind.Span).ToLookup(r => r.Report!, r => new Span(r.Start!.Value, r.End!.Value), StringComparer.Ordinal);

    /// <summary>What it hides of places, for what shows them beside the reports.</summary>
    public PlaceVeil Places => HidesNothing ? PlaceVeil.None : new(
        [.. Positions.Select(r => (r.Name!, r.Grid!.Value))],
        [.. redactions.Where(r => r.Kind == RedactionKind.Name).Select(r => r.Name!)], text => mask.Find(text).Any());

    public bool HidesNothing => redactions.IsEmpty && embargoed.IsEmpty;

    /// <summary>What it hides in a report then depends on all reports.</summary>
    public bool HidesPositions => redactions.Any(r => r.Kind == RedactionKind.Position);

    public int Embargoed => embargoed.Count;

    /// <summary>
    /// Whether the bytes of a report as received stay sealed. A hidden name or position seals them all: bytes may tell it in ways that the clean text does not.
    /// </summary>
    public bool Seals(string report) => IsEmbargoed(report) || spans.Contains(report) || redactions.Any(r => r.Kind is RedactionKind.Name or RedactionKind.Position);

    public bool IsEmbargoed(string report) => embargoed.Contains(report);

    public IReadOnlyList<ReceivedReport> Over(List<ReceivedReport> reports)
    {
        if (HidesNothing)
        {
            return reports;
        }

        var coarsening = new Coarsening(Positions, reports);
        return [.. reports.Where(r => !IsEmbargoed(r.Report.Id)).Select(r => Over(r, coarsening))];
    }

    /// <summary>A judgement, with what its author wrote covered too.</summary>
    public Judgement Over(Judgement judgement, Func<string, Report?> reportOf) => HidesNothing ? judgement : judgement with
    {
        Reason = judgement.Reason is null ? null : mask.Over(judgement.Reason, Words(judgement.Claim.Report, reportOf)),
        Correction = judgement.Correction is { } claim ? Coarse(new ClaimVeil([], text => mask.Over(text, Words(judgement.Claim.Report, reportOf)), "").Over(claim), claim, new(Positions, [])) : null,
    };

    /// <summary>What somebody wrote about a report, or about none, as it may be shown; null when the report is under embargo.</summary>
    public string? Over(string text, string? about, Func<string, Report?> reportOf) =>
        about is null ? mask.Over(text, []) : IsEmbargoed(about) ? null : mask.Over(text, Words(about, reportOf));

    IEnumerable<Redaction> Positions => redactions.Where(r => r.Kind == RedactionKind.Position);

    ImmutableArray<string> Words(string report, Func<string, Report?> reportOf) =>
        spans.Contains(report) && reportOf(report) is { } found ? [.. spans[report].Select(s => Clip(s, found.Text).Of(found.Text))] : [];

    ReceivedReport Over(ReceivedReport received, Coarsening coarsening)
    {
        var report = received.Report;
        ImmutableArray<Span> hidden = [.. spans[report.Id].Select(s => Clip(s, report.Text))];
        ImmutableArray<string> words = [.. hidden.Select(s => s.Of(report.Text))];
        var text = Mask.Over(report.Text, [.. hidden, .. mask.Find(report.Text), .. coarsening.Find(report.Text)]);
        string Cover(string value) => mask.Over(value, words);
        var shown = report with
        {
            Text = text,
            File = Cover(report.File),
            Title = report.Title is null ? null : Cover(report.Title),
            Publisher = report.Publisher is null ? null : Cover(report.Publisher),
        };
        var veil = new ClaimVeil(hidden, Cover, text);
        return received with
        {
            Reading = received.Reading with
            {
                Report = shown,
                Mentions = [],
                Claims = [.. received.Reading.Claims.Where(c => !hidden.Any(h => h.Contains(c.Evidence))).Select(c => Coarse(veil.Over(c), c, coarsening))],
            },
        };
    }

    static Claim Coarse(Claim shown, Claim whole, Coarsening coarsening)
    {
        var coarse = shown with { Place = coarsening.Of(shown.Place), OtherPlace = coarsening.Of(shown.OtherPlace) };
        return coarse == shown ? shown : coarse with { Sealed = ClaimRef.ContentOf(whole) };
    }

    static Span Clip(Span span, string text) => new(Math.Clamp(span.Start, 0, text.Length), Math.Clamp(span.End, 0, text.Length));
}
