using System.Collections.Immutable;
using Sitrep.Model;

namespace Sitrep.Situation.Copies;

/// <summary>Who copied whom. Immutable: for many threads.</summary>
public sealed class CopyBook
{
    const int LongestChain = 8;

    readonly Dictionary<string, ImmutableArray<Copy>> copies;

    /// <param name="copies">By the id of the report that repeats others; the earliest of these first.</param>
    internal CopyBook(Dictionary<string, ImmutableArray<Copy>> copies) => this.copies = copies;

    /// <summary>All copies.</summary>
    public IEnumerable<Copy> All => copies.Values.SelectMany(of => of);

    /// <summary>What a report repeats, the earliest report first.</summary>
    public ImmutableArray<Copy> Of(string report) => copies.GetValueOrDefault(report, []);

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

    /// <summary>The ids of reports of which words may have another origin than in another book.</summary>
    internal HashSet<string> DifferingFrom(CopyBook other)
    {
        HashSet<string> differing = [.. copies.Where(of => !AreSame(of.Value, other.Of(of.Key))).Select(of => of.Key), .. other.copies.Keys.Where(id => !copies.ContainsKey(id))];
        var reached = Reached(differing);
        reached.UnionWith(other.Reached(differing));
        return reached;
    }

    static bool AreSame(ImmutableArray<Copy> one, ImmutableArray<Copy> other) =>
        one.Length == other.Length && one.Zip(other).All(pair => ReferenceEquals(pair.First, pair.Second));

    /// <summary>The ids of reports of which words may have another origin, when some reports copy otherwise than before.</summary>
    internal HashSet<string> Reached(IEnumerable<string> changed)
    {
        var reached = changed.ToHashSet(StringComparer.Ordinal);
        for (var (step, grown) = (0, reached.Count > 0); grown && step < LongestChain; step++)
        {
            var more = copies.Where(of => !reached.Contains(of.Key) && of.Value.Any(copy => reached.Contains(copy.Of.Id))).Select(of => of.Key).ToList();
            reached.UnionWith(more);
            grown = more.Count > 0;
        }

        return reached;
    }

    Report? Source(Report report, Span evidence)
    {
        if (!evidence.IsEmpty && copies.TryGetValue(report.Id, out var of))
        {
            foreach (var copy in of)
            {
                if (copy.Passages.Any(passage => Covers(passage, evidence)))
                {
                    return copy.Of;
                }
            }
        }

        return null;
    }

    static bool Covers(Span passage, Span evidence) =>
        2 * (Math.Min(passage.End, evidence.End) - Math.Max(passage.Start, evidence.Start)) >= evidence.Length;
}
