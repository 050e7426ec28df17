using System.Collections.Frozen;
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
    private readonly FrozenDictionary<string, ReportEntry> reports;
    private readonly FrozenDictionary<string, ClaimEntry> claims;
    private readonly Lazy<SituationView> situation;

    private CaseView(string name, string version, Vantage vantage, ImmutableArray<ReportEntry> all, ImmutableArray<Judgement> judgements, CaseTools tools, CaseView? latest)
    {
        (Name, Version, Vantage, Reports, Judgements) = (name, version, vantage, all, judgements);
        Judged = new(judgements, vantage);
        var each = all.SelectMany(report => report.Claims).ToList();
        Claims = [.. each.Where(claim => !claim.IsRejected && vantage.Sees(claim.Source)).OrderByDescending(claim => claim.Day ?? claim.First)];
        Days = latest?.Days ?? [.. Claims.Select(claim => claim.First).OfType<DateOnly>().Distinct().Order()];
        Arrivals = latest?.Arrivals ?? [.. all.Select(report => report.Source.Received).Distinct().Order()];
        reports = all.ToFrozenDictionary(report => report.Key, StringComparer.Ordinal);
        claims = each.ToFrozenDictionary(claim => claim.Key, StringComparer.Ordinal);
        situation = new(() => new(this, tools));
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

    /// <summary>By its key, or by its whole id as the API gives it.</summary>
    public ReportEntry? Report(string key) => reports.GetValueOrDefault(ReportSource.KeyOf(key));

    /// <summary>Any claim of the reports, rejected ones too.</summary>
    public ClaimEntry? Claim(string key) => claims.GetValueOrDefault(key);

    /// <summary>By the reference that judgements carry; null when no reading has it any longer.</summary>
    public ClaimEntry? ClaimOf(ClaimRef reference) => Report(reference.Report)?.Claims.FirstOrDefault(claim => claim.Reference == reference);

    /// <summary>The case as it is now.</summary>
    internal static CaseView Of(ICaseReader reader, string version, CaseTools tools) =>
        Of(reader.Name, version, Vantage.Latest, reader.Reports(), [.. reader.Judgements()], tools, null);

    /// <summary>The case from another vantage.</summary>
    internal static CaseView Of(ICaseReader reader, CaseView latest, Vantage vantage, CaseTools tools) => vantage.KnownAt is { } at
        ? Of(latest.Name, latest.Version, vantage, reader.Reports(at), [.. latest.Judgements.Where(judgement => judgement.At <= at)], tools, latest)
        : new(latest.Name, latest.Version, vantage, latest.Reports, latest.Judgements, tools, latest);

    private static CaseView Of(string name, string version, Vantage vantage, IReadOnlyList<ReceivedReport> received, ImmutableArray<Judgement> judgements, CaseTools tools, CaseView? latest)
    {
        var judged = new JudgementBook(judgements, vantage);
        var reports = received.Select(report => ReportEntry.Of(report, judged)).DistinctBy(report => report.Key, StringComparer.Ordinal);
        return new(name, version, vantage,
            [.. reports.OrderByDescending(report => report.Source.Report.Published?.Day).ThenByDescending(report => report.Source.Received)], judgements, tools, latest);
    }
}
