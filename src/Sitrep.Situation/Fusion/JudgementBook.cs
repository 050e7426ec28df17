using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Situation.Fusion;

/// <summary>
/// The judgements that stand. Of several about the same claim, or the same two, a person's counts before a rule's, and the last filed before earlier ones;
/// what another supersedes does not count. "Unsure" joins and parts nothing; "unsure" that supersedes takes the other back, as if it had never been filed.
/// </summary>
public sealed class JudgementBook
{
    readonly Dictionary<ClaimRef, Judgement> verdicts = [];
    readonly HashSet<string> reports = new(StringComparer.Ordinal);

    public static JudgementBook Empty { get; } = new([], Vantage.Latest);

    /// <param name="judgements">All that were filed, in any order.</param>
    /// <param name="vantage">Only what was filed by the instant of its second clock counts.</param>
    public JudgementBook(IEnumerable<Judgement> judgements, Vantage vantage)
    {
        var seen = judgements.Where(j => vantage.KnownAt is not { } at || j.At <= at).ToList();
        var replaced = seen.Where(j => j.Supersedes is not null).Select(j => j.Supersedes!.Value).ToHashSet();
        var standing = seen.Where(j => (j.Entry == 0 || !replaced.Contains(j.Entry)) && !(j.Verdict == Verdict.Unsure && j.Supersedes is not null))
            .OrderByDescending(j => j.Author.IsPerson).ThenByDescending(j => j.At).ThenByDescending(j => j.Entry).ToList();
        foreach (var judgement in standing.Where(j => j.Other is null))
        {
            verdicts.TryAdd(judgement.Claim, judgement);
            reports.Add(judgement.Claim.Report);
        }

        Pairs = [.. standing.Where(j => j.Other is not null).DistinctBy(PairOf)];
        reports.UnionWith(Pairs.SelectMany(p => new[] { p.Claim.Report, p.Other!.Report }));
    }

    /// <summary>What stands about two claims, persons' judgements first and of these the newest; "unsure" among them.</summary>
    public ImmutableArray<Judgement> Pairs { get; }

    /// <summary>True when some claim of a report is judged, so that its claims' references are worth making.</summary>
    public bool Concerns(string reportId) => reports.Contains(reportId);

    /// <summary>What stands about a claim alone; null when nobody judged it.</summary>
    public Judgement? On(SourcedClaim source) =>
        Concerns(source.Report.Id) ? verdicts.GetValueOrDefault(ClaimRef.Of(source.Report, source.Claim)) : null;

    /// <summary>The claim as judgements leave it: corrected, or null when it is rejected.</summary>
    public SourcedClaim? Apply(SourcedClaim source) => On(source) switch
    {
        { Verdict: Verdict.Rejected } => null,
        { Verdict: Verdict.Corrected, Correction: { } correction } => new(
            correction with { Id = source.Claim.Id, Sealed = ClaimRef.Of(source.Report, source.Claim).Content }, source.Report, source.Known),
        _ => source,
    };

    /// <summary>The ids of the reports of whose claims something else stands in another book.</summary>
    public HashSet<string> DifferingFrom(JudgementBook other)
    {
        var reports = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (one, with) in new[] { (this, other), (other, this) })
        {
            reports.UnionWith(one.verdicts.Where(v => !AreSame(v.Value, with.verdicts.GetValueOrDefault(v.Key))).Select(v => v.Key.Report));
            var pairs = with.Pairs.ToDictionary(PairOf);
            reports.UnionWith(one.Pairs.Where(p => !AreSame(p, pairs.GetValueOrDefault(PairOf(p)))).SelectMany(p => new[] { p.Claim.Report, p.Other!.Report }));
        }

        return reports;
    }

    // An entry is never changed.
    static bool AreSame(Judgement one, Judgement? other) => other is not null && (one.Entry != 0 ? one.Entry == other.Entry : one == other);

    static (string, string) PairOf(Judgement judgement)
    {
        var (a, b) = (judgement.Claim.ToString(), judgement.Other!.ToString());
        return string.CompareOrdinal(a, b) < 0 ? (a, b) : (b, a);
    }
}
