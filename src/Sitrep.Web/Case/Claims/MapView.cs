using System.Collections.Immutable;

namespace Sitrep.Web.Case.Claims;

/// <summary>A page of the claims that pass a filter, and the filter's choices.</summary>
/// <param name="Total">How many claims pass the filter.</param>
/// <param name="Page">From 1.</param>
public sealed record MapView(CaseView Case, ClaimFilter Filter, Facets Facets, ImmutableArray<ClaimEntry> Claims, int Total, int Page)
{
    public const int PageSize = 100;

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>The chosen place's name, if the filter asks for one that has claims.</summary>
    public string? PlaceName => Filter.Place is { } key ? Case.Claims.FirstOrDefault(claim => claim.PlaceKey == key)?.PlaceName ?? key : null;

    public static MapView Of(CaseView view, ClaimFilter filter, int page)
    {
        var passing = view.Filtered(filter).Claims;
        var last = Math.Max(1, (passing.Length + PageSize - 1) / PageSize);
        var at = Math.Clamp(page, 1, last);
        return new(view, filter, Facets.Of(view, filter), [.. passing.Skip((at - 1) * PageSize).Take(PageSize)], passing.Length, at);
    }

    /// <summary>The address of a page of the list.</summary>
    public string Address(int page)
    {
        var query = Filter.ToQuery();
        return $"/claims{query}{(page > 1 ? $"{(query.Length == 0 ? '?' : '&')}page={page}" : "")}";
    }
}
