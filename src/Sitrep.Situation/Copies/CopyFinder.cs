using System.Runtime.InteropServices;
using Sitrep.Model;

namespace Sitrep.Situation.Copies;

/// <summary>
/// Finds who copied whom. Grows as reports come; each is compared with the earliest and the last of those that share a fingerprint with it,
/// so that work stays near-linear however often a text is repeated. Not shared by threads.
/// </summary>
public sealed class CopyFinder
{
    const int LongestChain = 8;

    readonly Dictionary<ulong, (int Earliest, int Last)> byKey = [];
    readonly List<(Report Report, DateTimeOffset Time, DateTimeOffset Known)> reports = [];
    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    readonly Dictionary<int, List<Copy>> copies = [];
    readonly HashSet<(int, int)> compared = [];

    /// <summary>The copies among reports, whatever their order.</summary>
    public static CopyFinder Of(IEnumerable<ReceivedReport> received)
    {
        var finder = new CopyFinder();
        foreach (var report in received.OrderBy(TimeOf).ThenBy(r => r.Known).ThenBy(r => r.Report.Id, StringComparer.Ordinal))
        {
            finder.Add(report);
        }

        return finder;
    }

    /// <summary>All copies that were found, of each report those that it repeats.</summary>
    public IEnumerable<Copy> Copies => copies.OrderBy(c => c.Key).SelectMany(c => c.Value);

    public void Add(ReceivedReport received)
    {
        if (!numbers.TryAdd(received.Report.Id, reports.Count))
        {
            return;
        }

        var number = reports.Count;
        reports.Add((received.Report, TimeOf(received), received.Known));
        var words = TextWords.Of(received.Report.Text);
        var others = new SortedSet<int>();
        foreach (var key in Fingerprints.Of(words))
        {
            Meet(key, number, others);
        }

        foreach (var other in others)
        {
            Compare(number, other, words);
        }
    }

    /// <summary>The report in which words stood first: an earlier one that these were copied from, else the report itself.</summary>
    public Report OriginOf(Report report, Span evidence)
    {
        for (var step = 0; step < LongestChain && Source(report, evidence) is { } earlier; step++)
        {
            var at = earlier.Text.IndexOf(evidence.Of(report.Text), StringComparison.Ordinal);
            (report, evidence) = (earlier, at < 0 ? default : new(at, at + evidence.Length));
        }

        return report;
    }

    Report? Source(Report report, Span evidence) =>
        !evidence.IsEmpty && numbers.TryGetValue(report.Id, out var number) && copies.TryGetValue(number, out var of)
            ? of.Where(c => c.Passages.Any(p => Covers(p, evidence))).MinBy(c => RankOf(numbers[c.Of.Id]))?.Of
            : null;

    static bool Covers(Span passage, Span evidence) =>
        2 * (Math.Min(passage.End, evidence.End) - Math.Max(passage.Start, evidence.Start)) >= evidence.Length;

    void Meet(ulong key, int number, SortedSet<int> others)
    {
        ref var met = ref CollectionsMarshal.GetValueRefOrAddDefault(byKey, key, out var exists);
        if (!exists)
        {
            met = (number, number);
            return;
        }

        others.Add(met.Earliest);
        others.Add(met.Last);
        met = (RankOf(number).CompareTo(RankOf(met.Earliest)) < 0 ? number : met.Earliest, number);
    }

    void Compare(int a, int b, TextWords words)
    {
        if (a == b || !compared.Add((a, b)))
        {
            return;
        }

        var other = TextWords.Of(reports[b].Report.Text);
        if (RankOf(b).CompareTo(RankOf(a)) < 0)
        {
            Keep(a, words, b, other);
        }
        else
        {
            Keep(b, other, a, words);
        }
    }

    void Keep(int later, TextWords text, int earlier, TextWords original)
    {
        var (passages, words) = Passage.Of(text, original);
        if (passages.Length > 0)
        {
            ref var of = ref CollectionsMarshal.GetValueRefOrAddDefault(copies, later, out _);
            (of ??= []).Add(new(reports[later].Report, reports[earlier].Report, passages, words / (double)text.Count));
        }
    }

    (DateTimeOffset, DateTimeOffset, string) RankOf(int number) => (reports[number].Time, reports[number].Known, reports[number].Report.Id);

    // What was published at nobody knows when was at the latest when it became known.
    static DateTimeOffset TimeOf(ReceivedReport received) => received.Published ?? received.Known;
}
