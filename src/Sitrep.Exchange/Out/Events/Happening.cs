using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Incidents;

namespace Sitrep.Exchange.Out.Events;

/// <summary>Claims about one thing that is said to have happened, as the formats of events write them: one row, one feature.</summary>
/// <param name="Claims">Never empty, in order.</param>
/// <param name="Incident">The incident that they are; null for a row of coded events that goes out as it came in.</param>
public sealed record Happening(ImmutableArray<SourcedClaim> Claims, Incident? Incident = null)
{
    /// <summary>The claim that names it best.</summary>
    public SourcedClaim Lead => Incident?.Lead ?? Claims[0];

    /// <summary>The incident's id; of a row the row's own, and where a redaction covers that, its report's.</summary>
    public string Id => Incident?.Id ?? Lead.Report.File[(Lead.Report.File.LastIndexOf('#') + 1)..];

    public Place? Place => Incident?.Place is { Location: not null } best ? best : First(c => c.Place is { Location: not null } place ? place : null) ?? First(c => c.Place);
    public Party? Actor => Lead.Claim.Actor ?? First(c => c.Actor);
    public Party? Target => Lead.Claim.Target ?? First(c => c.Target);
    public DateOnly? Start => Lead.Claim.Time?.Start ?? Lead.First;
    public DateOnly? End => Lead.Claim.Time?.End ?? Lead.Last;
    public TimePrecision Precision => Lead.Claim.Time?.Precision ?? TimePrecision.Day;

    /// <summary>True when it is told as something that happened: neither denied nor yet to come.</summary>
    public bool Happened => Claims.Any(c => c.SaysItHappened);

    /// <summary>Who says it, each once.</summary>
    public IEnumerable<string> Voices => Claims.Select(c => c.Voice).Distinct(StringComparer.Ordinal);

    /// <summary>The reports that it is told in, each once.</summary>
    public IEnumerable<Report> Reports => Claims.Select(c => c.Report).DistinctBy(r => r.Id);

    /// <summary>The row of coded events that a report is; null when nothing of it is seen from here.</summary>
    public static Happening? OfRow(ReceivedReport report, Vantage vantage) =>
        report.Reading.Claims.Select(c => new SourcedClaim(c, report.Report, report.Known)).Where(vantage.Sees).ToImmutableArray() is { IsEmpty: false } claims ? new(claims) : null;

    T? First<T>(Func<Claim, T?> of) where T : class => Claims.Select(c => of(c.Claim)).FirstOrDefault(found => found is not null);
}
