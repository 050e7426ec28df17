using System.Collections.Immutable;

namespace Sitrep.Web.Case.Claims;

/// <summary>What the first page shows: a page of the claims that pass a filter, the filter's choices, and the claim that is looked at.</summary>
/// <param name="Total">How many claims pass the filter.</param>
/// <param name="Page">From 1.</param>
public sealed record MapView(CaseView Case, ClaimFilter Filter, Facets Facets, ImmutableArray<ClaimEntry> Claims, int Total, int Page, ClaimEntry? Chosen)
{
    public const int PageSize = 100;

    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>The chosen place's name, if the filter asks for one that has claims.</summary>
    public string? PlaceName => Filter.Place is { } key ? Case.Claims.FirstOrDefault(claim => claim.PlaceKey == key)?.PlaceName ?? key : null;

    public static MapView Of(CaseView view, ClaimFilter filter, int page, string? chosen)
    {
        var passing = view.Filtered(filter).Claims;
        var last = Math.Max(1, (passing.Length + PageSize - 1) / PageSize);
        var at = Math.Clamp(page, 1, last);
        return new(view, filter, Facets.Of(view, filter), [.. passing.Skip((at - 1) * PageSize).Take(PageSize)], passing.Length, at,
            chosen is null ? null : view.Claim(chosen));
    }

    /// <summary>The address of this page with another claim chosen, or none; with another page of the list.</summary>
    public string Address(string? claim = null, int? page = null)
    {
        var query = Filter.ToQuery();
        query += page is > 1 ? $"{(query.Length == 0 ? '?' : '&')}page={page}" : "";
        query += claim is null ? "" : $"{(query.Length == 0 ? '?' : '&')}claim={Uri.EscapeDataString(claim)}";
        return "/" + query;
    }
}
