using System.Collections.Immutable;
using Microsoft.AspNetCore.Http;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Claims;
using Sitrep.Web.Case.Incidents;
using Sitrep.Web.Case.Map;
using Sitrep.Web.Tiles;

namespace Sitrep.Web.Api.Situations;

/// <summary>/api/v1/tiles/{z}/{x}/{y}: what the map shows, as a vector tile. layer (repeatable) says which of its layers; without it the incidents.</summary>
internal static class TilesResource
{
    public static ImmutableArray<string> Layers { get; } = ["incidents", .. GroundLayers.Names, "towns"];

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

    private static TileLayer Layer(string name, TileAddress tile, HttpRequest request, MapDesk desk) =>
        name == Layers[0] ? Incidents(tile, desk.Clusters(IncidentFilter.From(request.Query), tile))
        : name == Layers[^1] ? Towns(tile, desk.Towns)
        : GroundLayers.Of(name, tile, desk.View(VantageQuery.From(request.Query)).Situation);

    private static TileLayer Towns(TileAddress tile, Towns? towns)
    {
        var layer = new TileLayer("towns");
        foreach (var town in towns?.In(tile) ?? [])
        {
            var (x, y) = Mercator.Of(town.Location);
            layer.With("name", town.Name).With("place", town.Id).With("weight", (long)Case.Map.Towns.WeightOf(town));
            layer.AddPoint(tile.Units(x, y, TileLayer.Extent));
        }

        return layer;
    }

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
}
