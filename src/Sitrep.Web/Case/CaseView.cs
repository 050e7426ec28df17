using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;
using Sitrep.Situation.Incidents;
using Sitrep.Web.Case.Changes;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Case.Reports;

namespace Sitrep.Web.Case;

/// <summary>A case at one version and from one vantage, indexed for pages: immutable, shared by all requests.</summary>
public sealed class CaseView
{
    /// <summary>So many filters' results are kept.</summary>
    private const int MostFilters = 24;

    /// <summary>What was known when less than one in so many reports was is made faster of these alone.</summary>
    private const int LeastKnown = 4;

    private readonly Dictionary<string, ReportEntry> reports;
    private readonly Ticks<DateOnly> days;
    private readonly Ticks<DateTimeOffset> arrivals;
    private readonly Lazy<SituationView> situation;
    private readonly Lazy<ClaimColumns> columns;
    private readonly Few<PassingClaims> filtered = new(MostFilters);
    private readonly int edition;

    /// <summary>A view of what its second clock gives.</summary>
    private CaseView(string name, string version, Vantage vantage, ImmutableArray<ReportEntry> all, ImmutableArray<Judgement> judgements, CaseTools tools, CaseView? latest)
    {
        (Name, Version, Vantage, Reports, Judgements, Tools) = (name, version, vantage, all, judgements, tools);
        Judged = new(judgements, vantage);
        Claims = [.. all.SelectMany(report => report.Standing).OrderByDescending(claim => claim.Latest)];
        days = latest?.days ?? Ticks<DateOnly>.Of(Claims.Select(claim => claim.SeenFrom).OfType<DateOnly>());
        arrivals = latest?.arrivals ?? Ticks<DateTimeOffset>.Of(all.Select(report => report.Source.Received));
        reports = all.ToDictionary(report => report.Key, StringComparer.Ordinal);
        situation = new(() => new(this, tools));
        columns = new(() => new(Claims));
    }

    /// <summary>The same, of what is said to have happened up to the vantage's first clock.</summary>
    private CaseView(CaseView whole, Vantage vantage)
    {
        (Name, Version, Vantage, Reports, Judgements, Judged, days, arrivals) = (whole.Name, whole.Version, vantage, whole.Reports, whole.Judgements, whole.Judged, whole.days, whole.arrivals);
        (reports, Tools) = (whole.reports, whole.Tools);
        Claims = [.. whole.Claims.Where(claim => vantage.Sees(claim.Source))];
        situation = new(() => whole.IsLarge ? new(this, whole.Situation, Tools) : new(this, Tools));
        columns = new(() => new(Claims));
    }

    /// <summary>The same after a change, or before all that came after an instant: what that does not touch is taken over.</summary>
    private CaseView(CaseView before, ReportsChange change, Vantage vantage, ImmutableArray<Judgement> judgements, JudgementBook judged, Func<CaseView, SituationView?> goOn)
    {
        (Name, Version, Vantage, Judgements, Judged, Tools) = (before.Name, change.Version, vantage, judgements, judged, before.Tools);
        Reports = Splice.Of(before.Reports, change.Gone, change.Come, ReportEntry.InOrder).Apply(before.Reports, change.Come);
        ClaimEntry[] gone = [.. change.Gone.SelectMany(report => report.Standing)], come = [.. change.Come.SelectMany(report => report.Standing).Order(Comparer<ClaimEntry>.Create(ClaimEntry.InOrder))];
        var splice = Splice.Of(before.Claims, gone, come, ClaimEntry.InOrder);
        Claims = splice.Apply(before.Claims, come);
        // The clocks are those of the whole case.
        days = vantage != Vantage.Latest ? before.days : before.days.After(gone.Select(claim => claim.SeenFrom).OfType<DateOnly>(), come.Select(claim => claim.SeenFrom).OfType<DateOnly>());
        arrivals = vantage != Vantage.Latest ? before.arrivals : before.arrivals.After(change.Gone.Select(report => report.Source.Received), change.Come.Select(report => report.Source.Received));
        reports = change.Over(before.reports);
        columns = before.columns.IsValueCreated ? new(before.columns.Value.After(Claims, splice, come)) : new(() => new(Claims));
        filtered = columns.IsValueCreated ? before.filtered.Each(MostFilters, passing => columns.Value.Pass(passing, gone, come)) : filtered;
        situation = goOn(this) is { } after ? new(after) : new(() => new(this, Tools));
    }

    /// <summary>The same with other incidents.</summary>
    private CaseView(CaseView same, Func<CaseView, SituationView> other)
    {
        (Name, Version, Vantage, Reports, Judgements, Judged, Claims) = (same.Name, same.Version, same.Vantage, same.Reports, same.Judgements, same.Judged, same.Claims);
        (reports, days, arrivals, columns, filtered, edition, Tools) = (same.reports, same.days, same.arrivals, same.columns, same.filtered, same.edition + 1, same.Tools);
        situation = new(other(this));
    }

    /// <summary>The same with the clocks of a later view.</summary>
    private CaseView(CaseView same, CaseView later)
    {
        (Name, Version, Vantage, Reports, Judgements, Judged, Claims) = (same.Name, later.Version, same.Vantage, same.Reports, same.Judgements, same.Judged, same.Claims);
        (reports, days, arrivals, situation, columns, filtered, Tools) = (same.reports, later.days, later.arrivals, same.situation, same.columns, same.filtered, same.Tools);
    }

    public string Name { get; }

    /// <summary>Roads and places without what is hidden of them.</summary>
    public CaseTools Tools { get; }

    public string Version { get; }

    /// <summary>The version, told apart from an earlier view of it that may have compared other claims (<see cref="Settled"/>): what answers depend on.</summary>
    public string Edition => edition == 0 ? Version : string.Create(CultureInfo.InvariantCulture, $"{Version}+{edition}");

    public Vantage Vantage { get; }

    /// <summary>All that were filed by the second clock, in order.</summary>
    public ImmutableArray<Judgement> Judgements { get; }

    /// <summary>Those of them that stand.</summary>
    public JudgementBook Judged { get; }

    /// <summary>Known by the second clock; last published first.</summary>
    public ImmutableArray<ReportEntry> Reports { get; }

    /// <summary>
    /// As judgements leave them, without those that a person rejected and those of later days than the first clock. Last day told of first, where none is
    /// told the day of publication; within a day as the reports and their texts stand.
    /// </summary>
    public ImmutableArray<ClaimEntry> Claims { get; }

    /// <summary>The days from which what is told in the whole case is so, each once, in order: where the situation changes.</summary>
    public ImmutableArray<DateOnly> Days => days.Each;

    /// <summary>When reports became known here, each instant once, in order; of the whole case.</summary>
    public ImmutableArray<DateTimeOffset> Arrivals => arrivals.Each;

    /// <summary>What the claims come to: made when it is first asked for.</summary>
    public SituationView Situation => situation.Value;

    /// <summary>
    /// Too large to fuse anew for every day that somebody looks at: what is said to have happened up to a day is then what is left of the incidents of all
    /// days when the claims of later days are taken away.
    /// </summary>
    public bool IsLarge => Claims.Length > LargeFrom;

    /// <summary>A case of more claims than this is large.</summary>
    internal const int LargeFrom = 20_000;

    /// <summary>The claims that pass a filter, and what its choices would show.</summary>
    public FilteredClaims Filtered(ClaimFilter filter)
    {
        // The clocks of a filter that are the view's own leave nothing out.
        var own = filter with { Clocks = new(filter.Clocks.AsOf == Vantage.AsOf ? null : filter.Clocks.AsOf, filter.Clocks.KnownAt == Vantage.KnownAt ? null : filter.Clocks.KnownAt) };
        return filtered.Get(own.ToQuery(), () => columns.Value.Pass(own)).Filtered;
    }

    /// <summary>By its key, or by its whole id as the API gives it.</summary>
    public ReportEntry? Report(string key) => reports.GetValueOrDefault(ReportSource.KeyOf(key));

    /// <summary>Any claim of the reports, rejected ones too.</summary>
    public ClaimEntry? Claim(string key) => key.IndexOf('.', StringComparison.Ordinal) is > 0 and var at ? Find(key.AsSpan(0, at))?.Claim(key.AsSpan(at + 1)) : null;

    /// <summary>The entry of a claim of the reports.</summary>
    public ClaimEntry Entry(SourcedClaim source) => Find(ReportSource.KeyIn(source.Report.Id))!.Claim(source.Claim.Id)!;

    /// <summary>By the reference that judgements carry; null when no reading has it any longer.</summary>
    public ClaimEntry? ClaimOf(ClaimRef reference) => Report(reference.Report)?.Claims.FirstOrDefault(claim => claim.Reference == reference);

    /// <summary>The case as it is now.</summary>
    internal static CaseView Of(ICaseReader reader, string version, CaseTools tools) =>
        Of(reader.Name, version, Vantage.Latest, reader.Reports(), [.. reader.Judgements()], tools.Under(reader.Places()), null);

    /// <summary>The case as it was known at an instant.</summary>
    internal static CaseView Of(ICaseReader reader, CaseView latest, DateTimeOffset at) =>
        Of(latest.Name, latest.Version, new(KnownAt: at), latest.KnownAt(at, reader.ReadOtherwise(at)) ?? reader.Reports(at), [.. latest.Judgements.Where(judgement => judgement.At <= at)], latest.Tools, latest);

    /// <summary>A view with what is said to have happened up to a day.</summary>
    internal CaseView UpTo(Vantage vantage) => new(this, vantage);

    /// <summary>The view after a change; only of the view that was made last.</summary>
    internal CaseView After(CaseChange change, ImmutableArray<Judgement> judgements)
    {
        var judged = new JudgementBook(judgements, Vantage);
        var reports = ReportsChange.Of(this, change, judged);
        return new(this, reports, Vantage, judgements, judged, after => situation.IsValueCreated ? Situation.After(after, reports, Tools) : null);
    }

    /// <summary>The case as it was known at an instant, made of what is known now; only of the view that was made last.</summary>
    /// <param name="otherwise">The reports that were read otherwise then.</param>
    /// <returns>What makes it, also when the case has changed meanwhile; null when there is nothing yet to make it of, or little of it was known.</returns>
    internal Func<CaseView>? Then(DateTimeOffset at, IReadOnlyList<ReceivedReport> otherwise)
    {
        if (Reports.Count(report => report.Source.Received <= at) < Reports.Length / LeastKnown)
        {
            return null;
        }

        var (vantage, judgements) = (new Vantage(KnownAt: at), Judgements.RemoveAll(judgement => judgement.At > at));
        var judged = new JudgementBook(judgements, vantage);
        return situation.IsValueCreated && Situation.Then(at, otherwise, judged) is { } going ? () => Made(going()) : null;

        CaseView Made(IncidentChange incidents)
        {
            var later = Reports.Where(report => report.Source.Received > at).Select(report => report.Source.Report.Id);
            return new(this, ReportsChange.Of(this, new(Version, [.. later], [.. otherwise]), judged), vantage, judgements, judged, then => Situation.After(then, incidents, Tools));
        }
    }

    /// <summary>Begins to fuse all claims anew, where a change left something otherwise than that would; only of the view that was made last.</summary>
    internal Refusion Refuse() => Situation.Refuse();

    /// <summary>The view of what was fused anew, by which this version has another edition; null when that leaves everything as it is.</summary>
    internal CaseView? Settled(Refusion anew) => Situation.Settled(anew, Tools) is { } settled ? new(this, settled) : null;

    /// <summary>Whether this view came of another by changes alone.</summary>
    internal bool GoesOnFrom(CaseView earlier) => situation.IsValueCreated && earlier.situation.IsValueCreated && Situation.GoesOnFrom(earlier.Situation);

    /// <summary>Whether what was known at an instant is the same in a later view: its reports and judgements of up to then are these.</summary>
    internal bool IsStillKnown(CaseView later, DateTimeOffset at) =>
        Judgements.Length == later.Judgements.Count(judgement => judgement.At <= at) && later.Reports.Count(report => report.Source.Received <= at) == Reports.Length
        && Reports.All(report => later.Report(report.Key) is { } same && ReferenceEquals(same.Source.Report, report.Source.Report));

    /// <summary>The same beside a later view, of whose case it is.</summary>
    internal CaseView Beside(CaseView later) => new(this, later);

    /// <summary>Makes what most pages ask for, and what the view before has made for those who looked at it.</summary>
    internal void Warm(CaseView before)
    {
        _ = columns.Value;
        Situation.Warm(before.situation.IsValueCreated ? before.Situation : null);
    }

    /// <summary>False when a change left something otherwise than making it anew would.</summary>
    internal bool IsAsAnew => !situation.IsValueCreated || Situation.IsAsAnew;

    private ReportEntry? Find(ReadOnlySpan<char> key) => reports.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(key, out var found) ? found : null;

    private static CaseView Of(string name, string version, Vantage vantage, IReadOnlyList<ReceivedReport> received, ImmutableArray<Judgement> judgements, CaseTools tools, CaseView? latest)
    {
        var judged = new JudgementBook(judgements, vantage);
        var reports = received.Select(report => latest?.Same(report, judged) ?? ReportEntry.Of(report, judged, tools.Sides)).DistinctBy(report => report.Key, StringComparer.Ordinal);
        return new(name, version, vantage, [.. reports.Order(Comparer<ReportEntry>.Create(ReportEntry.InOrder))], judgements, tools, latest);
    }

    private List<ReceivedReport>? KnownAt(DateTimeOffset at, IReadOnlyList<ReceivedReport>? otherwise)
    {
        var former = otherwise?.ToDictionary(report => report.Report.Id, StringComparer.Ordinal);
        return former is null ? null : [.. Reports.Select(report => report.Received).Where(report => report.Known <= at).Select(report => former.GetValueOrDefault(report.Report.Id, report))];
    }

    // Of a report about which nothing is judged, then or now, all views have one entry.
    private ReportEntry? Same(ReceivedReport report, JudgementBook judged) =>
        Report(report.Report.Id) is { } entry && ReferenceEquals(entry.Received, report) && !judged.Concerns(report.Report.Id) && !Judged.Concerns(report.Report.Id) ? entry : null;
}
