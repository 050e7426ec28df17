using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation;

namespace Sitrep.Exchange.Out.Briefs;

/// <summary>Numbers reports in their order and the quotes of each by letters, as lines come to cite them.</summary>
sealed class Citations
{
    const int MostInLine = 8;

    readonly ImmutableArray<ReceivedReport> reports;
    readonly Dictionary<string, int> numbers;
    readonly Dictionary<string, List<Span>> quotes = new(StringComparer.Ordinal);

    public Citations(ImmutableArray<ReceivedReport> reports)
    {
        this.reports = reports;
        numbers = reports.Select((r, i) => (r.Report.Id, i + 1)).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The citations of a line; a line that rests on many names the first of each source before the second of any.</summary>
    public ImmutableArray<string> Of(IEnumerable<SourcedClaim> claims) =>
    [
        .. claims.DistinctBy(c => (c.Report.Id, c.Claim.Evidence)).GroupBy(c => c.Report.Id)
            .SelectMany(source => source.Select((claim, rank) => (claim, rank))).OrderBy(c => c.rank).Take(MostInLine)
            .OrderBy(c => numbers[c.claim.Report.Id]).Select(c => Cite(c.claim)).Order(CitationOrder),
    ];

    public ImmutableArray<BriefSource> Sources(BriefWords words) =>
    [
        .. reports.Where(r => quotes.ContainsKey(r.Report.Id)).Select(r => new BriefSource(numbers[r.Report.Id],
            words.Set(words.SourceOf(r.Report)),
            string.Join(words.Comma, new[] { words.Set(r.Report.Title), words.Published(r.Report.Published) ?? words["undated"], words.Fill("clock", ("instant", words.Instant(r.Known))) }.Where(s => s is not null)),
            r.Report.Id,
            [.. quotes[r.Report.Id].Select((span, i) => new BriefQuote(Letter(i), Quotation.Of(span, r.Report.Text)))])),
    ];

    string Cite(SourcedClaim claim)
    {
        if (!quotes.TryGetValue(claim.Report.Id, out var spans))
        {
            quotes[claim.Report.Id] = spans = [];
        }

        var at = spans.IndexOf(claim.Claim.Evidence);
        if (at < 0)
        {
            at = spans.Count;
            spans.Add(claim.Claim.Evidence);
        }

        return $"{numbers[claim.Report.Id]}{Letter(at)}";
    }

    static Comparer<string> CitationOrder { get; } = Comparer<string>.Create((a, b) =>
        a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(a, b));

    static string Letter(int index) => index < 26 ? $"{(char)('a' + index)}" : Letter(index / 26 - 1) + Letter(index % 26);
}
