using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Exchange.Out.Events;

/// <summary>Claims about one thing that is said to have happened, as the formats of events write them: one row, one feature.</summary>
/// <param name="Claims">Never empty, in order; the first one leads.</param>
public sealed record Happening(ImmutableArray<SourcedClaim> Claims)
{
    const int IdDigits = 12;

    public SourcedClaim Lead => Claims[0];

    /// <summary>The row's own id when it came from a table of coded events, else one made of what the first claim says.</summary>
    public string Id => Lead.Report.Coded is not null && Lead.Report.File.LastIndexOf('#') is >= 0 and var at
        ? Lead.Report.File[(at + 1)..]
        : $"sitrep-{Lead.Report.Id["sha256:".Length..][..IdDigits]}-{Lead.Claim.Id}";

    public Place? Place => First(c => c.Place is { Location: not null } place ? place : null) ?? First(c => c.Place);
    public Party? Actor => First(c => c.Actor);
    public Party? Target => First(c => c.Target);
    public DateOnly? Start => Lead.Claim.Time?.Start ?? Lead.First;
    public DateOnly? End => Lead.Claim.Time?.End ?? Lead.Last;
    public TimePrecision Precision => Lead.Claim.Time?.Precision ?? TimePrecision.Day;

    /// <summary>True when it is told as something that happened: neither denied nor yet to come.</summary>
    public bool Happened => Claims.Any(c => c.SaysItHappened);

    /// <summary>Who says it, each once.</summary>
    public IEnumerable<string> Voices => Claims.Select(c => c.Voice).Distinct(StringComparer.Ordinal);

    /// <summary>The reports that it is told in, each once.</summary>
    public IEnumerable<Report> Reports => Claims.Select(c => c.Report).DistinctBy(r => r.Id);

    /// <summary>The claims of the rows of coded events together, every other claim by itself.</summary>
    public static IEnumerable<Happening> Of(IEnumerable<ReceivedReport> reports, Vantage vantage) => reports.Where(vantage.Sees).SelectMany(r =>
    {
        var seen = r.Reading.Claims.Select(c => new SourcedClaim(c, r.Report, r.Known)).Where(vantage.Sees);
        return r.Report.Coded is null ? seen.Select(c => new Happening([c])) : seen.ToImmutableArray() is { IsEmpty: false } row ? [new Happening(row)] : [];
    });

    T? First<T>(Func<Claim, T?> of) where T : class => Claims.Select(c => of(c.Claim)).FirstOrDefault(found => found is not null);
}
