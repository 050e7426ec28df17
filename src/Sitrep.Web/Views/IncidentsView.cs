using System.Collections.Immutable;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Case.Incidents;

namespace Sitrep.Web.Views;

/// <summary>A page of the incidents that pass a filter, last day first, and what the filter offers.</summary>
/// <param name="Total">How many pass.</param>
/// <param name="Page">From 1.</param>
/// <param name="Facets">What the filter's choices would show, in claims.</param>
public sealed record IncidentsView(CaseView Case, IncidentFilter Filter, ImmutableArray<IncidentEntry> Incidents, int Total, int Page, Facets Facets)
{
    public const int PageSize = 100;

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public static IncidentsView Of(CaseView view, IncidentFilter filter, int page)
    {
        var passing = view.Situation.Passing(filter);
        var at = Math.Clamp(page, 1, Math.Max(1, (passing.Length + PageSize - 1) / PageSize));
        return new(view, filter, [.. passing.Skip((at - 1) * PageSize).Take(PageSize)], passing.Length, at, Facets.Of(view, filter.Claims));
    }

    public string Address(int page) => $"/incidents{Filter.ToQuery()}{(page > 1 ? $"{(Filter.ToQuery().Length == 0 ? '?' : '&')}page={page}" : "")}";
}
