using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Sitrep.Exchange.Out.Access;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Ways;

namespace Sitrep.Web.Api.Roads;

/// <summary>/api/v1/access: whether one gets from one place to another, as told; as JSON or GeoJSON, in the forms of docs/access.md.</summary>
internal static class AccessResource
{
    public static IResult Between(HttpRequest request, RoadDesk desk)
    {
        var (from, to) = ((string?)request.Query["from"], (string?)request.Query["to"]);
        if (string.IsNullOrWhiteSpace(from) || string.IsNullOrWhiteSpace(to))
        {
            return Asked.Refused("from and to name two places, such as from=Aleppo&to=Damascus.");
        }

        if (Asked.Other(request.Query, "format", ["json", "geojson"]) is { } complaint)
        {
            return complaint;
        }

        var found = desk.Between(VantageQuery.From(request.Query), from, to);
        return found.Answer is null ? Trouble(found, from, to)
            : request.Query["format"] == "geojson" ? Written.Bytes(Media.GeoJson, output => AccessGeoJson.Write(output, found.Roads!, found.Answer))
            : Written.Bytes("application/json; charset=utf-8", output => AccessJson.Write(output, found.Roads!, found.Answer));
    }

    private static IResult Trouble(RoadAnswer found, string from, string to) => found.Trouble switch
    {
        RoadTrouble.UnknownPlace => Nowhere($"No road known here leads to {found.Place}. Check its spelling, or import roads that pass it."),
        RoadTrouble.SamePlace => Asked.Refused($"{from} and {to} are the same place. Name two."),
        _ => Nowhere($"No road known here joins {from} and {to}. Import roads that do."),
    };

    private static ProblemHttpResult Nowhere(string detail) => TypedResults.Problem(detail, statusCode: StatusCodes.Status404NotFound, title: "There is no such way");
}
