using Microsoft.AspNetCore.Http;
using Sitrep.Exchange.Out.Access;
using Sitrep.Situation.Access;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Case;

namespace Sitrep.Web.Api.Roads;

/// <summary>/api/v1/roads: every stretch of road that anything is told of, and which places are cut off.</summary>
internal static class RoadsResource
{
    public static IResult List(HttpRequest request, CurrentCase current)
    {
        if (Asked.Other(request.Query, "format", ["json", "geojson"]) is { } complaint)
        {
            return complaint;
        }

        var roads = current.View(VantageQuery.From(request.Query)).Situation.Roads;
        var told = roads.Segments.Where(segment => segment.Status != RoadStatus.Open || segment.IsReopened).OrderByDescending(segment => segment.Status).ToList();
        var page = Paging.OfWhole(request, told.Count);
        return request.Query["format"] == "geojson" ? Written.Bytes(Media.GeoJson, output => RoadsJson.WriteFeatures(output, roads, page.Of(told)))
            : Written.Json(json => RoadsJson.Write(json, roads, told.Count, page.Next, page.Of(told)));
    }
}
