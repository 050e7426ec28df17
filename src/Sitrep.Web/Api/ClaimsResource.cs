using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Sitrep.Web.Api.Json;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Api;

/// <summary>/api/v1/claims: claims by filter, as JSON a page at a time or as GeoJSON.</summary>
internal static class ClaimsResource
{
    public static IResult List(HttpRequest request, CurrentCase current)
    {
        if (Asked.Complaint(request.Query) is { } complaint)
        {
            return complaint;
        }

        var filter = ClaimFilter.From(request.Query);
        var claims = current.View(filter.Clocks).Claims.Where(filter.Takes).ToArray();
        return request.Query["format"] == "geojson" ? GeoJson.Result(claims.SelectMany(GeoJson.Of)) : Page(request, filter, claims);
    }

    public static IResult One(string key, HttpRequest request, CurrentCase current) =>
        current.View(VantageQuery.From(request.Query)).Claim(key) is { } claim ? TypedResults.Ok(ClaimJson.Of(claim)) : TypedResults.NotFound();

    private static Ok<ClaimsJson> Page(HttpRequest request, ClaimFilter filter, ClaimEntry[] claims)
    {
        var (limit, offset) = (Asked.Limit(request.Query), Asked.Offset(request.Query));
        var query = filter.ToQuery();
        var next = (long)offset + limit < claims.Length ? $"/api/v1/claims{(query.Length == 0 ? "?" : query + "&")}limit={limit}&offset={offset + limit}" : null;
        return TypedResults.Ok(new ClaimsJson(claims.Length, next, claims.Skip(offset).Take(limit).Select(ClaimJson.Of)));
    }
}
