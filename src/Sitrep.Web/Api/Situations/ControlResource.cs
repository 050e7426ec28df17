using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Sitrep.Exchange.Out.Control;
using Sitrep.Situation.Control;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Incidents;

namespace Sitrep.Web.Api.Situations;

/// <summary>/api/v1/control: who holds which place, in the forms of docs/control.md; of places that are named, how they came to be held so.</summary>
internal static class ControlResource
{
    public static IResult List(HttpRequest request, CurrentCase current)
    {
        if ((Asked.Other(request.Query, "format", ["jsonl", "geojson"]) ?? Asked.Other(request.Query, "areas", ["yes", "no"])) is { } complaint)
        {
            return complaint;
        }

        var situation = current.View(VantageQuery.From(request.Query)).Situation;
        var names = request.Query["name"].OfType<string>().ToList();
        var position = IncidentFilter.YesOrNo(request.Query[IncidentFilter.PositionName]);
        var asked = names.Count == 0 ? situation.Control.Places : [.. names.SelectMany(situation.Control.Named).DistinctBy(place => place.Key)];
        var found = position is null ? asked : [.. asked.Where(place => place.Place.Location is not null == position)];
        ImmutableArray<PlaceControl> places = [.. Paging.OfWhole(request, found.Length).Of(found)];
        if (request.Query["format"] == "geojson" || request.Query["areas"] == "yes")
        {
            return Written.Bytes(Media.GeoJson, output => ControlGeoJson.Write(output, places, request.Query["areas"] == "yes" ? situation.Areas?.Around(places) : null));
        }

        return Written.Bytes(Media.Lines, output =>
        {
            foreach (var place in places)
            {
                ControlJson.Write(output, place, names.Count == 0 ? null : situation.ControlIndex.History(place.Key, situation.Control.Vantage));
            }
        });
    }
}
