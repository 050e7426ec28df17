using System.Collections.Immutable;
using System.Globalization;
using Sitrep.Situation.Timeline;
using Sitrep.Web.Case;

namespace Sitrep.Web.Views;

/// <summary>What is said to have happened day by day, the last day first: a page of the days.</summary>
/// <param name="Days">The days of this page.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Page">From 1.</param>
public sealed record TimelineView(CaseView Case, ImmutableArray<Day> Days, int Total, int Page, int Pages)
{
    /// <summary>So many incidents of a day are shown.</summary>
    public const int MostADay = 50;

    private const int MostDays = 60, MostIncidents = 600;

    public static TimelineView Of(CaseView view, int page)
    {
        var pages = PagesOf(view.Situation.Timeline);
        var at = Math.Clamp(page, 1, Math.Max(1, pages.Count));
        return new(view, pages.Count == 0 ? [] : [.. pages[at - 1]], view.Situation.Timeline.Length, at, Math.Max(1, pages.Count));
    }

    public string Address(int page)
    {
        string?[] parts = [VantageQuery.Of(Case.Vantage), page > 1 ? string.Create(CultureInfo.InvariantCulture, $"page={page}") : null];
        return $"/timeline?{string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part)))}".TrimEnd('?');
    }

    // A page has as many days as it has room for, and at least one.
    private static List<List<Day>> PagesOf(ImmutableArray<Day> days)
    {
        var (pages, shown) = (new List<List<Day>>(), 0);
        foreach (var day in days.Reverse())
        {
            var incidents = Math.Min(day.Incidents.Length, MostADay);
            if (pages.Count == 0 || pages[^1].Count == MostDays || shown + incidents > MostIncidents)
            {
                pages.Add([]);
                shown = 0;
            }

            pages[^1].Add(day);
            shown += incidents;
        }

        return pages;
    }
}
