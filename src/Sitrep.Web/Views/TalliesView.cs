using System.Collections.Immutable;
using Sitrep.Model;
using Sitrep.Situation.Tallies;
using Sitrep.Web.Case;
using Sitrep.Web.Parts.Claims;
using Sitrep.Web.Words;

namespace Sitrep.Web.Views;

/// <summary>The tallies that a filter asks for, and what its charts draw.</summary>
/// <param name="Cells">The table's rows.</param>
/// <param name="BySide">For the chart of ranges: whole cells by side and what became of them.</param>
/// <param name="ByDay">For the chart of days: cells of single days.</param>
/// <param name="Sides">Whose people and equipment the case counts.</param>
public sealed record TalliesView(CaseView Case, TallyFilter Filter, ImmutableArray<TallyCell> Cells, ImmutableArray<TallyCell> BySide, ImmutableArray<TallyCell> ByDay, ImmutableArray<string> Sides)
{
    /// <summary>A page shows no more rows than this.</summary>
    public const int Most = 1000;

    private const TallyDimension Apart = TallyDimension.Side | TallyDimension.Category | TallyDimension.Place | TallyDimension.Day | TallyDimension.Claimant;

    /// <summary>The totals that overlap the days asked for and reach beyond them, so that no row counts them, each source's apart.</summary>
    public ImmutableArray<TallyCell> Overlapping => (Filter.From, Filter.To) is (null, null) ? [] : [.. Case.Situation.Tallies.Overlapping(Apart, Filter.From, Filter.To).Where(Filter.Takes)];

    /// <summary>The address of the tallies by day of all the days that some totals reach over.</summary>
    public string AddressOf(ImmutableArray<TallyCell> totals) =>
        $"/tallies?{(Filter with { By = Filter.By | TallyDimension.Day, From = Earlier(totals.Select(cell => cell.Key.First)), To = Later(totals.Select(cell => cell.Key.Last)) }).ToQuery()}";

    /// <summary>About so many claims are quoted at most on a page.</summary>
    private const int MostQuotes = 2000;

    /// <summary>So many claims are quoted of each source's own sum.</summary>
    public int Quotes { get; } = Math.Clamp(MostQuotes / Math.Max(1, Cells.Take(Most).Sum(cell => Case.Situation.Tallies.Voices(cell).Length)), 1, ClaimQuotes.Usual);

    public static TalliesView Of(CaseView view, TallyFilter filter)
    {
        var table = view.Situation.Tallies;
        ImmutableArray<TallyCell> Cells(TallyDimension by) => [.. table.By(by | (filter.Side is null ? 0 : TallyDimension.Side), filter.From, filter.To).Where(filter.Takes)];
        return new(view, filter, Cells(filter.By), [.. Cells(TallyDimension.Side).Where(cell => !cell.IsPart)],
            [.. Cells(TallyDimension.Side | TallyDimension.Day).Where(cell => !cell.IsPart && cell.Key.First is { } day && cell.Key.Last == day)],
            [.. table.By(TallyDimension.Side).Select(cell => cell.Key.Side?.Name).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.OrdinalIgnoreCase)]);
    }

    // Of a total whose beginning nobody tells, no first day is early enough.
    private DateOnly? Earlier(IEnumerable<DateOnly?> first) => first.Append(Filter.From).Contains(null) ? null : first.Append(Filter.From).Min();

    private DateOnly? Later(IEnumerable<DateOnly?> last) => last.Append(Filter.To).Contains(null) ? null : last.Append(Filter.To).Max();

    /// <summary>What a chart draws of one type, a bar each.</summary>
    public static IEnumerable<ChartBar> Bars(IEnumerable<TallyCell> cells, ClaimType type, Figuring words) =>
        cells.Where(cell => cell.Key.Type == type).GroupBy(cell => (Whose: words.Whose(cell.Key), cell.Key.Action, cell.Key.First))
            .Select(same => (same.Key, Toll: same.Select(cell => cell.Toll).Aggregate((a, b) => a.Plus(b))))
            .Select(bar => new ChartBar(bar.Key.Whose, words.Action(bar.Key.Action), bar.Key.First is { } day ? When.Day(day) : null, bar.Toll.Low, bar.Toll.Best, bar.Toll.High ?? bar.Toll.Top));
}
