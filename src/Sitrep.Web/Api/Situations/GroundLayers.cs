using System.Collections.Immutable;
using Sitrep.Exchange.Out;
using Sitrep.Exchange.Out.Incidents;
using Sitrep.Geography.Names;
using Sitrep.Model;
using Sitrep.Situation.Access;
using Sitrep.Situation.Control;
using Sitrep.Situation.Control.Areas;
using Sitrep.Situation.Displacement;
using Sitrep.Web.Case;
using Sitrep.Web.Tiles;

namespace Sitrep.Web.Api.Situations;

/// <summary>The layers of a tile beside the incidents: who holds places and the ground around them, roads, and where people went.</summary>
internal static class GroundLayers
{
    // Lines and surfaces reach a little over the edge, so that their joints do not show.
    private const int Buffer = 64;

    public static ImmutableArray<string> Names { get; } = ["areas", "control", "roads", "displacement"];

    public static TileLayer Of(string name, TileAddress tile, SituationView situation) => name switch
    {
        "areas" => Areas(tile, situation.Areas),
        "control" => Control(tile, situation.Control.Places),
        "roads" => Roads(tile, situation.Roads),
        _ => Displacement(tile, situation.Displacement),
    };

    private static TileLayer Areas(TileAddress tile, AreaMap? map)
    {
        var layer = new TileLayer("areas");
        foreach (var area in map?.Areas ?? [])
        {
            foreach (var polygon in area.Polygons)
            {
                // An outline turns clockwise on the screen, where those of GeoJSON turn the other way.
                var rings = polygon.Rings.Select(ring => Rings.Clip([.. ring.Skip(1).Reverse().Select(point => Units(tile, point))], -Buffer, TileLayer.Extent + Buffer)).ToList();
                if (rings[0].Length > 2)
                {
                    layer.With("layer", Codes.Of(area.Layer)).With("status", Codes.Of(area.Status)).With("holder", area.Holder?.Name).With("side", area.Holder?.Key)
                        .With("strength", area.Strength).With("freshest", area.Freshest).With("stalest", area.Stalest);
                    layer.AddPolygon(rings);
                }
            }
        }

        return layer;
    }

    private static TileLayer Control(TileAddress tile, IEnumerable<PlaceControl> places)
    {
        var layer = new TileLayer("control");
        foreach (var held in places)
        {
            if (held.Place.Location is { } at && Units(tile, at) is var units && IsIn(units))
            {
                layer.With("name", held.Name).With("status", Codes.Of(held.Status)).With("holder", held.Holder?.Name).With("side", held.Holder?.Key)
                    .With("since", held.Since is { } day ? Wire.Of(day) : null).With("place", held.Place.Id ?? held.Name).With("besieged", held.Siege is null ? null : true);
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
            if (Part(tile, roads.Network.Nodes[segment.From].Location, roads.Network.Nodes[segment.To].Location) is { } part)
            {
                layer.With("road", segment.Road).With("status", Codes.Of(told.Status)).With("disputed", told.Disputed).With("since", told.Since is { } day ? Wire.Of(day) : null);
                layer.AddLine([part.From, part.To], (ulong)told.Segment);
            }
        }

        return layer;
    }

    // Of a movement of which one end alone is told there is a point.
    private static TileLayer Displacement(TileAddress tile, Movements movements)
    {
        var layer = new TileLayer("displacement");
        foreach (var flow in movements.Flows)
        {
            var (from, to) = (flow.From?.Location, flow.To?.Location);
            var line = from is { } start && to is { } end ? Part(tile, start, end) : null;
            var point = line is null && (from is null || to is null) && (from ?? to) is { } at && Units(tile, at) is var units && IsIn(units) ? units : ((int, int)?)null;
            if (line is null && point is null)
            {
                continue;
            }

            layer.With("flow", flow.Id).With("action", flow.Action).With("from", flow.From?.Shown()).With("to", flow.To?.Shown())
                .With("people", flow.People?.Best).With("households", flow.Households?.Best).With("disputed", flow.Disputed).With("return", flow.IsReturn);
            if (line is { } part)
            {
                layer.AddLine([part.From, part.To]);
            }
            else
            {
                layer.AddPoint(point!.Value);
            }
        }

        return layer;
    }

    private static ((int X, int Y) From, (int X, int Y) To)? Part(TileAddress tile, GeoPoint from, GeoPoint to) =>
        Lines.Clip(Units(tile, from), Units(tile, to), -Buffer, TileLayer.Extent + Buffer) is { } part && part.From != part.To ? part : null;

    private static (int X, int Y) Units(TileAddress tile, GeoPoint at)
    {
        var (x, y) = Mercator.Of(at);
        return tile.Units(x, y, TileLayer.Extent);
    }

    private static bool IsIn((int X, int Y) at) => at.X is >= 0 and < TileLayer.Extent && at.Y is >= 0 and < TileLayer.Extent;
}
