using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Api.Claims;

/// <summary>/api/v1/claims: claims by filter, as JSON a page at a time or as GeoJSON.</summary>
internal static class ClaimsResource
{
    public static IResult List(HttpRequest request, CurrentCase current)
    {
        var filter = ClaimFilter.From(request.Query);
        var claims = current.View(filter.Clocks).Filtered(filter).Claims;
        return request.Query["format"] == "geojson" ? GeoJson.Result(claims.SelectMany(GeoJson.Of)) : Page(request, claims);
    }

    public static IResult One(string key, HttpRequest request, CurrentCase current) =>
        current.View(VantageQuery.From(request.Query)).Claim(key) is { } claim ? TypedResults.Ok(ClaimJson.Of(claim)) : TypedResults.NotFound();

    public static Ok<ChoicesJson> Choices(HttpRequest request, CurrentCase current)
    {
        var filter = ClaimFilter.From(request.Query);
        return TypedResults.Ok(ChoicesJson.Of(Facets.Of(current.View(filter.Clocks), filter)));
    }

    private static Ok<ClaimsJson> Page(HttpRequest request, ImmutableArray<ClaimEntry> claims)
    {
        var page = Paging.Of(request, claims.Length);
        return TypedResults.Ok(new ClaimsJson(claims.Length, page.Next, claims.Skip(page.Offset).Take(page.Limit).Select(ClaimJson.Of)));
    }
}
