using Microsoft.AspNetCore.Http;
using Sitrep.Model;
using Sitrep.Web.Api.Claims;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Case.Claims;

namespace Sitrep.Web.Api;

/// <summary>GeoJSON (RFC 7946): longitude before latitude, WGS 84.</summary>
internal static class GeoJson
{
    public static IResult Result(IEnumerable<object> features) =>
        TypedResults.Json(new { Type = "FeatureCollection", Features = features }, contentType: Media.GeoJson);

    /// <summary>A claim at its place; nothing when its place has no position.</summary>
    public static IEnumerable<object> Of(ClaimEntry claim) =>
        claim.Claim.Place?.Location is { } at ? [Feature(at, claim.Key, ClaimJson.Of(claim))] : [];

    /// <summary>A place with its number of claims of each type that it has any of.</summary>
    public static object Of(PlaceEntry place)
    {
        var properties = new Dictionary<string, object?>
        {
            ["key"] = place.Key,
            ["name"] = place.Name,
            ["precision"] = TypeNames.Of(place.Precision),
            ["claims"] = place.Claims,
            ["only"] = place.Only,
        };
        foreach (var type in TypeNames.All.Where(type => place.Counts[(int)type] > 0))
        {
            properties[TypeNames.Of(type)] = place.Counts[(int)type];
        }

        return Feature(place.Location, null, properties);
    }

    private static object Feature(GeoPoint at, string? id, object properties) => new
    {
        Type = "Feature",
        Id = id,
        Geometry = new { Type = "Point", Coordinates = new[] { at.Longitude, at.Latitude } },
        Properties = properties,
    };
}
