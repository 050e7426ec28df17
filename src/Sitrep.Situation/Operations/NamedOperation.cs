using System.Collections.Immutable;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Operations;

/// <summary>All words about one operation, and what they come to before its incidents are sought.</summary>
sealed class NamedOperation
{
    readonly HashSet<SourcedClaim> own;
    readonly ILookup<string, SourcedClaim> byReport;

    /// <param name="words">At least one.</param>
    public NamedOperation(IEnumerable<OperationWord> words)
    {
        Words = [.. words];
        Words.Sort((a, b) => SourcedClaim.InOrder(a.Claim, b.Claim));
        Names = [.. Words.GroupBy(w => NameKey.Of(w.Name), StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.First().Name)];
        Sides = [.. Words.Select(w => w.Side).OfType<Side>().GroupBy(s => s.Key, StringComparer.Ordinal).OrderByDescending(g => g.First().Belligerent)
            .ThenByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.First())];
        (Launched, Ended) = (DayOf("launched"), DayOf("ended"));
        Stems = [.. Words.SelectMany(w => w.Stems)];
        (own, byReport) = (new(Words.Select(w => w.Claim), ReferenceEqualityComparer.Instance), Words.ToLookup(w => w.Claim.Report.Id, w => w.Claim, StringComparer.Ordinal));
        Key = Words.Select(w => w.Key).Order(StringComparer.Ordinal).First();
    }

    public List<OperationWord> Words { get; }
    public ImmutableArray<string> Names { get; }
    public ImmutableArray<Side> Sides { get; }
    public DateOnly? Launched { get; }
    public DateOnly? Ended { get; }
    public HashSet<string> Stems { get; }
    public string Key { get; }

    public OperationStatus Status => Words.TrueForAll(w => !w.Affirms) ? OperationStatus.Planned : Ended is null ? OperationStatus.Ongoing : OperationStatus.Ended;

    /// <summary>True for a claim that is about the operation itself.</summary>
    public bool Tells(SourcedClaim claim) => own.Contains(claim);

    /// <summary>True when a sentence tells of the operation and of a claim.</summary>
    public bool IsToldWith(SourcedClaim claim) => byReport[claim.Report.Id].Any(word => SameSentence.Tells(word, claim));

    /// <summary>The first day of which something is told.</summary>
    public DateOnly? First => Launched ?? Words.Where(w => w.Affirms).Min(w => w.Claim.First);

    /// <summary>True when another is this one by another name: run by the same side, launched within a day of it, with a word of the name in common.</summary>
    public bool Is(NamedOperation other) => Launched is { } here && other.Launched is { } there && Math.Abs(here.DayNumber - there.DayNumber) <= 1
        && Sides.Any(s => other.Sides.Any(o => o.Key == s.Key)) && Stems.Overlaps(other.Stems);

    // The day most told, of claims that tell a day if any does; of two the earlier.
    DateOnly? DayOf(string action)
    {
        var said = Words.Where(w => w.Says(action)).Select(w => w.Claim).ToList();
        var dated = said.Where(c => c.Claim.Time is not null).ToList();
        return (dated.Count > 0 ? dated : said).Select(c => c.First).OfType<DateOnly>().GroupBy(d => d).OrderByDescending(g => g.Count()).ThenBy(g => g.Key)
            .Select(g => (DateOnly?)g.Key).FirstOrDefault();
    }
}
