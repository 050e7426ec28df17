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

    /// <summary>The totals that no row counts.</summary>
    public TotalsBeyond Beyond { get; } = TotalsBeyond.Of(Case.Situation.Tallies, Filter.From, Filter.To, Filter.Takes);

    /// <summary>The address of the tallies by day of all the days that these totals reach over.</summary>
    public string AddressOfBeyond => $"/tallies?{(Filter with { By = Filter.By | TallyDimension.Day, From = Beyond.From, To = Beyond.To }).ToQuery()}";

    // The actions that are most told of, so that each keeps its colour.
    private static readonly ImmutableArray<string> Toned = ["killed", "wounded", "captured", "destroyed", "damaged", "abandoned", "missing", "surrendered"];

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

    /// <summary>What a chart draws of one type, a bar each.</summary>
    public static IEnumerable<ChartBar> Bars(IEnumerable<TallyCell> cells, ClaimType type, Figuring words) =>
        cells.Where(cell => cell.Key.Type == type).GroupBy(cell => (Whose: words.Whose(cell.Key), cell.Key.Action, cell.Key.First))
            .Select(same => (same.Key, Toll: same.Select(cell => cell.Toll).Aggregate((a, b) => a.Plus(b))))
            .Select(bar => new ChartBar(bar.Key.Whose, words.Action(bar.Key.Action), bar.Key.First is { } day ? When.Day(day) : null, bar.Toll.Low, bar.Toll.Best, bar.Toll.High ?? bar.Toll.Top, bar.Toll.High is null, Tone(bar.Key.Action)));

    private static int Tone(string action) => Toned.IndexOf(action) is var known and >= 0 ? known : Toned.Length + action.Length;
}
