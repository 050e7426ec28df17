using Microsoft.AspNetCore.Http;
using Sitrep.Exchange.Out.Displacement;
using Sitrep.Exchange.Out.Timeline;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Incidents;

namespace Sitrep.Web.Api.Situations;

/// <summary>/api/v1/displacement and /api/v1/timeline, in the forms of docs/displacement.md and docs/timeline.md.</summary>
internal static class CourseResource
{
    public static IResult Displacement(HttpRequest request, CurrentCase current)
    {
        if (Asked.Other(request.Query, "format", ["jsonl", "geojson"]) is { } complaint)
        {
            return complaint;
        }

        var told = current.View(VantageQuery.From(request.Query)).Situation.Displacement;
        var position = IncidentFilter.YesOrNo(request.Query[IncidentFilter.PositionName]);
        var movements = position is null ? told : told with { Flows = [.. told.Flows.Where(flow => flow.HasPosition == position)] };
        return request.Query["format"] == "geojson" ? Written.Bytes(Media.GeoJson, output => DisplacementGeoJson.Write(output, movements))
            : Written.Bytes(Media.Lines, output => DisplacementJson.Write(output, movements));
    }

    public static IResult Timeline(HttpRequest request, CurrentCase current)
    {
        if ((Asked.OtherDays(request.Query) ?? Asked.Other(request.Query, "format", ["jsonl", "geojson"])) is { } complaint)
        {
            return complaint;
        }

        var (first, last) = (Asked.Day(request.Query["from"]), Asked.Day(request.Query["to"]));
        var situation = current.View(VantageQuery.From(request.Query)).Situation;
        var days = situation.Timeline.Where(day => !(day.Date < first) && !(day.Date > last)).ToList();
        return request.Query["format"] == "geojson" ? Written.Bytes(Media.GeoJson, output => TimelineGeoJson.Write(output, days, situation.Operations))
            : Written.Bytes(Media.Lines, output => TimelineJson.Write(output, days, situation.Operations));
    }
}
