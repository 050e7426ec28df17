using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Sitrep.Exchange.Out.Access;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Situation.Access;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Case.Incidents;
using Sitrep.Web.Case.Map;
using Sitrep.Web.Tiles;

namespace Sitrep.Web.Api.Situations;

/// <summary>/api/v1/tiles/{z}/{x}/{y}: what the map shows, as a vector tile. layer (repeatable) says which of its layers; without it the incidents.</summary>
internal static class TilesResource
{
    public static ImmutableArray<string> Layers { get; } = ["incidents", "control", "roads"];

    public static IResult One(int z, int x, int y, HttpRequest request, MapDesk desk)
    {
        var tile = new TileAddress(z, x, y);
        if (!tile.IsInWorld)
        {
            return TypedResults.NotFound();
        }

        if (Asked.Other(request.Query, "layer", Layers) is { } complaint)
        {
            return complaint;
        }

        var asked = request.Query["layer"];
        var layers = Layers.Where(name => asked.Count == 0 ? name == Layers[0] : asked.Contains(name)).Select(name => Layer(name, tile, request, desk)).ToArray();
        return TypedResults.Bytes(VectorTile.Of(layers), VectorTile.MediaType);
    }

    private static TileLayer Layer(string name, TileAddress tile, HttpRequest request, MapDesk desk) => name switch
    {
        "incidents" => Incidents(tile, desk.Clusters(IncidentFilter.From(request.Query), tile)),
        "control" => Control(tile, desk.View(VantageQuery.From(request.Query))),
        _ => Roads(tile, desk.View(VantageQuery.From(request.Query)).Situation.Roads),
    };

    private static TileLayer Incidents(TileAddress tile, IEnumerable<MapCluster> clusters)
    {
        var layer = new TileLayer("incidents");
        foreach (var cluster in clusters)
        {
            layer.With("count", cluster.Count).With("disputed", cluster.Disputed).With("name", cluster.Name).With("place", cluster.Place);
            foreach (var type in TypeNames.All.Where(type => cluster.Of(type) > 0))
            {
                layer.With(TypeNames.Of(type), cluster.Of(type));
            }

            if (cluster.Only is { } only)
            {
                layer.With("incident", only.Key).With("type", TypeNames.Of(only.Incident.Type)).With("grade", only.Grade).With("precision", TypeNames.Of(only.Incident.Place!.Precision));
            }

            layer.AddPoint(tile.Units(cluster.At.X, cluster.At.Y, TileLayer.Extent));
        }

        return layer;
    }

    private static TileLayer Control(TileAddress tile, CaseView view)
    {
        var layer = new TileLayer("control");
        foreach (var held in view.Situation.Picture.Control)
        {
            if (held.Place.Location is { } at && Units(tile, at) is var units && IsNear(units))
            {
                layer.With("name", held.Name).With("status", Codes.Of(held.Status)).With("holder", held.Holder?.Name)
                    .With("since", held.Since is { } day ? Exchange.Out.Wire.Of(day) : null).With("place", held.Place.Id ?? held.Name);
                layer.AddPoint(units);
            }
        }

        return layer;
    }

    private static TileLayer Roads(TileAddress tile, RoadAccess roads)
    {
        var layer = new TileLayer("roads");
        foreach (var told in roads.Segments)
        {
            var segment = roads.Network.Segments[told.Segment];
            (int X, int Y)[] ends = [Units(tile, roads.Network.Nodes[segment.From].Location), Units(tile, roads.Network.Nodes[segment.To].Location)];
            if (Lines.Clip(ends[0], ends[1], -Buffer, TileLayer.Extent + Buffer) is { } part && part.From != part.To)
            {
                layer.With("road", segment.Road).With("status", Codes.Of(told.Status)).With("disputed", told.Disputed)
                    .With("since", told.Since is { } day ? Exchange.Out.Wire.Of(day) : null);
                layer.AddLine([part.From, part.To], (ulong)told.Segment);
            }
        }

        return layer;
    }

    // Lines reach a little over the edge, so that their joints do not show.
    private const int Buffer = 64;

    private static (int X, int Y) Units(TileAddress tile, Model.GeoPoint at)
    {
        var (x, y) = Mercator.Of(at);
        return tile.Units(x, y, TileLayer.Extent);
    }

    private static bool IsNear((int X, int Y) at) => at.X is >= 0 and < TileLayer.Extent && at.Y is >= 0 and < TileLayer.Extent;
}
