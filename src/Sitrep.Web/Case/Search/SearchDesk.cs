using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Sitrep.Record.Search;
using Sitrep.Situation;
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
    private SearchIndex? index;
    private CaseView? followed;
    private HashSet<ReceivedReport> indexed = new(ReferenceEqualityComparer.Instance);

    /// <exception cref="FormatException">The question has a day or type that is none, or asks nothing; the message says so.</exception>
    public SearchFindings Find(string question, Vantage vantage)
    {
        var (asked, view) = (SearchQuestion.Parse(question), current.View(vantage));
        ImmutableArray<FoundText> hits = [.. Hits(asked, view).Select(hit => Found(view, hit)).OfType<FoundText>()];
        var incidents = hits.Select(hit => hit.Claim is { } claim ? view.Situation.IncidentOf(claim) : null).OfType<IncidentEntry>().DistinctBy(entry => entry.Key, StringComparer.Ordinal);
        var found = names.GetValue(view, made => new(made));
        return new(hits, [.. incidents.Take(MostIncidents)], found.Places(asked, MostNames), found.Actors(asked, MostNames));
    }

    /// <summary>Places and actors of the case whose names have a word that begins so, for completion.</summary>
    public NameIndex Names(Vantage vantage) => names.GetValue(current.View(vantage), made => new(made));

    public void Dispose() => index?.Dispose();

    private IReadOnlyList<SearchHit> Hits(SearchQuestion asked, CaseView view)
    {
        lock (searching)
        {
            Follow(current.View());
            return index!.Find(asked, id => view.Report(ReportSource.KeyOf(id))?.Received, view.Vantage, MostHits);
        }
    }

    // Reports that came since are added; when one is gone or is read otherwise, the index is made anew.
    private void Follow(CaseView view)
    {
        if (ReferenceEquals(view, followed))
        {
            return;
        }

        followed = view;
        var reports = view.Reports.Select(report => report.Received).ToList();
        var fresh = reports.Where(report => !indexed.Contains(report)).ToList();
        if (index is null || reports.Count - fresh.Count != indexed.Count)
        {
            index?.Dispose();
            index = SearchIndex.Of(reports);
        }
        else if (fresh.Count > 0)
        {
            index.Add(fresh);
        }
        else
        {
            return;
        }

        indexed = reports.ToHashSet<ReceivedReport>(ReferenceEqualityComparer.Instance);
    }

    private static FoundText? Found(CaseView view, SearchHit hit)
    {
        var report = view.Report(ReportSource.KeyOf(hit.Report.Report.Id))!;
        var claim = hit.Claim is null ? null : view.Claim(ClaimEntry.KeyOf(hit.Report.Report.Id, hit.Claim));
        return claim is { IsRejected: true } ? null : new(report, claim, hit.Snippet);
    }
}
