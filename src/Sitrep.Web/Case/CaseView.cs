using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Case.Reports;

namespace Sitrep.Web.Case;

/// <summary>A case at one version and from one vantage, indexed for pages: immutable, shared by all requests.</summary>
public sealed class CaseView
{
    /// <summary>So many filters' results are kept.</summary>
    private const int MostFilters = 24;

    private readonly Dictionary<string, ReportEntry> reports;
    private readonly Dictionary<string, ClaimEntry> claims;
    private readonly Lazy<SituationView> situation;
    private readonly Lazy<ClaimColumns> columns;
    private readonly Few<FilteredClaims> filtered = new(MostFilters);

    /// <summary>A view of what its second clock gives.</summary>
    private CaseView(string name, string version, Vantage vantage, ImmutableArray<ReportEntry> all, ImmutableArray<Judgement> judgements, CaseTools tools, CaseView? latest)
    {
        (Name, Version, Vantage, Reports, Judgements) = (name, version, vantage, all, judgements);
        Judged = new(judgements, vantage);
        var each = all.SelectMany(report => report.Claims).ToList();
        Claims = [.. each.Where(claim => !claim.IsRejected).OrderByDescending(claim => claim.Day ?? claim.First)];
        Days = latest?.Days ?? [.. Claims.Select(claim => claim.First).OfType<DateOnly>().Distinct().Order()];
        Arrivals = latest?.Arrivals ?? [.. all.Select(report => report.Source.Received).Distinct().Order()];
        reports = all.ToDictionary(report => report.Key, StringComparer.Ordinal);
        claims = each.ToDictionary(claim => claim.Key, StringComparer.Ordinal);
        situation = new(() => new(this, tools));
        columns = new(() => new(Claims));
    }

    /// <summary>The same, of what is said to have happened up to the vantage's first clock.</summary>
    private CaseView(CaseView whole, Vantage vantage, CaseTools tools)
    {
        (Name, Version, Vantage, Reports, Judgements, Judged, Days, Arrivals) = (whole.Name, whole.Version, vantage, whole.Reports, whole.Judgements, whole.Judged, whole.Days, whole.Arrivals);
        (reports, claims) = (whole.reports, whole.claims);
        Claims = [.. whole.Claims.Where(claim => vantage.Sees(claim.Source))];
        situation = new(() => whole.IsLarge ? new(this, whole.Situation, tools) : new(this, tools));
        columns = new(() => new(Claims));
    }

    public string Name { get; }

    public string Version { get; }

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

    /// <summary>The first days told of in the whole case, each once, in order: where the situation changes.</summary>
    public ImmutableArray<DateOnly> Days { get; }

    /// <summary>When reports became known here, each instant once, in order; of the whole case.</summary>
    public ImmutableArray<DateTimeOffset> Arrivals { get; }

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
        return filtered.Get(own.ToQuery(), () => columns.Value.Pass(own));
    }

    /// <summary>By its key, or by its whole id as the API gives it.</summary>
    public ReportEntry? Report(string key) => reports.GetValueOrDefault(ReportSource.KeyOf(key));

    /// <summary>Any claim of the reports, rejected ones too.</summary>
    public ClaimEntry? Claim(string key) => claims.GetValueOrDefault(key);

    /// <summary>By the reference that judgements carry; null when no reading has it any longer.</summary>
    public ClaimEntry? ClaimOf(ClaimRef reference) => Report(reference.Report)?.Claims.FirstOrDefault(claim => claim.Reference == reference);

    /// <summary>The case as it is now.</summary>
    internal static CaseView Of(ICaseReader reader, string version, CaseTools tools) =>
        Of(reader.Name, version, Vantage.Latest, reader.Reports(), [.. reader.Judgements()], tools, null);

    /// <summary>The case as it was known at an instant.</summary>
    internal static CaseView Of(ICaseReader reader, CaseView latest, DateTimeOffset at, CaseTools tools) =>
        Of(latest.Name, latest.Version, new(KnownAt: at), reader.Reports(at), [.. latest.Judgements.Where(judgement => judgement.At <= at)], tools, latest);

    /// <summary>A view with what is said to have happened up to a day.</summary>
    internal CaseView UpTo(Vantage vantage, CaseTools tools) => new(this, vantage, tools);

    private static CaseView Of(string name, string version, Vantage vantage, IReadOnlyList<ReceivedReport> received, ImmutableArray<Judgement> judgements, CaseTools tools, CaseView? latest)
    {
        var judged = new JudgementBook(judgements, vantage);
        var reports = received.Select(report => ReportEntry.Of(report, judged)).DistinctBy(report => report.Key, StringComparer.Ordinal);
        return new(name, version, vantage,
            [.. reports.OrderByDescending(report => report.Source.Report.Published?.Day).ThenByDescending(report => report.Source.Received)], judgements, tools, latest);
    }
}
