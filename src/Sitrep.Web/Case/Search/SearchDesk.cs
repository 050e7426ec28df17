using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Sitrep.Record.Search;
using Sitrep.Situation;
using Sitrep.Situation.Fusion;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Case.Incidents;
using Sitrep.Web.Case.Reports;

namespace Sitrep.Web.Case.Search;

/// <summary>Finds reports, claims and incidents by their words, and places and actors by their names.</summary>
public sealed class SearchDesk(CurrentCase current) : IDisposable
{
    /// <summary>So many hits are looked at; whoever gets so many asks more exactly.</summary>
    public const int MostHits = 1000;

    private const int MostNames = 12, MostIncidents = 12;

    private readonly Lock searching = new();
    private readonly ConditionalWeakTable<CaseView, NameIndex> names = [];
    private readonly ConditionalWeakTable<CaseView, Spellings> spellings = [];
    private readonly SearchIndex index = SearchIndex.InMemory();
    private CaseView? followed;
    private Dictionary<string, ReceivedReport> indexed = new(StringComparer.Ordinal);

    /// <exception cref="FormatException">The question has a day or type that is none, or asks nothing; the message says so.</exception>
    public SearchFindings Find(string question, Vantage vantage)
    {
        var view = current.View(vantage);
        var asked = SearchQuestion.Parse(question).With(Spelt(view));
        ImmutableArray<FoundText> hits = [.. Hits(asked, view).Select(hit => Found(view, hit)).OfType<FoundText>()];
        var incidents = hits.Select(hit => hit.Claim is { } claim ? view.Situation.IncidentOf(claim) : null).OfType<IncidentEntry>().DistinctBy(entry => entry.Key, StringComparer.Ordinal);
        var found = names.GetValue(view, made => new(made));
        return new(hits, [.. incidents.Take(MostIncidents)], found.Places(asked, MostNames), found.Actors(asked, MostNames),
            [.. asked.Terms.SelectMany(term => term.Others).Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Places and actors of the case whose names have a word that begins so, for completion.</summary>
    public NameIndex Names(Vantage vantage) => names.GetValue(current.View(vantage), made => new(made));

    public void Dispose() => index.Dispose();

    private Spellings Spelt(CaseView view) => spellings.GetValue(view, made => new(made.Claims.Select(claim => claim.Claim), () => made.Tools.Places, made.Tools.Sides));

    private IReadOnlyList<SearchHit> Hits(SearchQuestion asked, CaseView view)
    {
        lock (searching)
        {
            Follow(current.View());
            return index.Find(asked, id => view.Report(ReportSource.KeyOf(id))?.Received, view.Vantage, MostHits);
        }
    }

    // What came since, is read otherwise, is gone, or of which something else is judged.
    private void Follow(CaseView view)
    {
        if (ReferenceEquals(view, followed))
        {
            return;
        }

        var reports = view.Reports.ToDictionary(report => report.Received.Report.Id, report => report.Received, StringComparer.Ordinal);
        var judged = view.Judged.DifferingFrom(followed?.Judged ?? JudgementBook.Empty);
        index.Remove(indexed.Keys.Where(id => !reports.ContainsKey(id)));
        index.Put(reports.Where(report => judged.Contains(report.Key) || !ReferenceEquals(indexed.GetValueOrDefault(report.Key), report.Value)).Select(report => report.Value), view.Judged);
        (followed, indexed) = (view, reports);
    }

    private static FoundText? Found(CaseView view, SearchHit hit)
    {
        var report = view.Report(ReportSource.KeyOf(hit.Report.Report.Id))!;
        var claim = hit.Claim is null ? null : view.Claim(ClaimEntry.KeyOf(hit.Report.Report.Id, hit.Claim));
        return claim is { IsRejected: true } ? null : new(report, claim, hit.Snippet);
    }
}
