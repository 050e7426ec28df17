using System.Collections.Frozen;
using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Web.Case;

/// <summary>A case at one version, indexed for pages: immutable, shared by all requests.</summary>
public sealed class CaseView
{
    private readonly FrozenDictionary<string, ReportEntry> reports;
    private readonly FrozenDictionary<string, ClaimEntry> claims;

    private CaseView(string name, string version, ImmutableArray<ReportEntry> all, ImmutableArray<Judgement> judgements)
    {
        (Name, Version, Reports, Judgements) = (name, version, all, judgements);
        Claims = [.. all.SelectMany(report => report.Claims).OrderByDescending(claim => claim.Day ?? claim.First)];
        Days = [.. Claims.Select(claim => claim.First).OfType<DateOnly>().Distinct().Order()];
        Arrivals = [.. all.Select(report => report.Source.Received).Distinct().Order()];
        reports = all.ToFrozenDictionary(report => report.Key, StringComparer.Ordinal);
        claims = Claims.ToFrozenDictionary(claim => claim.Key, StringComparer.Ordinal);
    }

    public string Name { get; }

    public string Version { get; }

    /// <summary>All that were filed, in order.</summary>
    public ImmutableArray<Judgement> Judgements { get; }

    /// <summary>Last published first.</summary>
    public ImmutableArray<ReportEntry> Reports { get; }

    /// <summary>Last day told of first, where none is told the day of publication; within a day as the reports and their texts stand.</summary>
    public ImmutableArray<ClaimEntry> Claims { get; }

    /// <summary>The first days told of, each once, in order: where the situation changes.</summary>
    public ImmutableArray<DateOnly> Days { get; }

    /// <summary>When reports became known here, each instant once, in order.</summary>
    public ImmutableArray<DateTimeOffset> Arrivals { get; }

    /// <summary>By its key, or by its whole id as the API gives it.</summary>
    public ReportEntry? Report(string key) => reports.GetValueOrDefault(ReportSource.KeyOf(key));

    public ClaimEntry? Claim(string key) => claims.GetValueOrDefault(key);

    public static CaseView Of(ICaseReader reader, string version)
    {
        var reports = reader.Reports().Select(ReportEntry.Of).DistinctBy(report => report.Key, StringComparer.Ordinal);
        return new(reader.Name, version,
            [.. reports.OrderByDescending(report => report.Source.Report.Published?.Day).ThenByDescending(report => report.Source.Received)], [.. reader.Judgements()]);
    }
}
