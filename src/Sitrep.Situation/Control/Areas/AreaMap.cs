using System.Collections.Immutable;
using NetTopologySuite.Geometries;
using Sitrep.Model;
using Sitrep.Situation.Fusion;

namespace Sitrep.Situation.Control.Areas;

/// <summary>
/// A picture as areas. Ground is only drawn around places of which something is told; where nobody reported, the map stays empty. Assessed areas never
/// overlap each other; claimed ones show what sides say of themselves and may, where two claim one place.
/// </summary>
/// <param name="Areas">By layer, status, holder and age.</param>
/// <param name="Cells">Around every place that has a position and of which anything is told, by name: also those that no area shows, since nobody is said to hold them.</param>
public sealed record AreaMap(ImmutableArray<ControlArea> Areas, ImmutableArray<ControlCell> Cells, AreaRules Rules)
{
    const int Decimals = 5;
    const double PoleDegrees = 89;

    /// <summary>Areas as of the picture's day; without one, of the newest word in it, so that no clock of this machine comes in.</summary>
    public static AreaMap Of(ControlPicture picture, Terrain terrain, AreaRules rules)
    {
        var today = picture.Vantage.AsOf ?? picture.Places.Max(p => p.Newest);
        var sites = picture.Places.Where(IsPoint).GroupBy(PointOf).Select(same => (At: same.Key, Places: same.ToImmutableArray())).ToList();
        var builder = new CellBuilder([.. sites.Select(s => s.At)], terrain, rules);
        var shapes = new Geometry[sites.Count];
        var cells = new ControlCell[sites.Count];
        Parallel.For(0, sites.Count, i =>
        {
            shapes[i] = builder.Cell(i);
            cells[i] = new(sites[i].Places, sites[i].At, builder.ReachOf(i), Days(sites[i].Places, today), Shapes.Polygons(shapes[i]));
        });
        return new(Joined(cells, shapes, rules), [.. cells], rules);
    }

    /// <summary>Only the cells of some places, and the areas that they are part of, whole.</summary>
    public AreaMap Around(IEnumerable<PlaceControl> places)
    {
        var keys = places.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        bool Has(ControlCell cell) => cell.Places.Any(p => keys.Contains(p.Key));
        return new([.. Areas.Where(a => a.Cells.Any(Has))], [.. Cells.Where(Has)], Rules);
    }

    // Who holds a region, or a village near a town, is told of no point that ground could be drawn around.
    static bool IsPoint(PlaceControl place) => place.Place is { Location: { } at, Precision: PlacePrecision.Exact } && Math.Abs(at.Latitude) < PoleDegrees;

    static GeoPoint PointOf(PlaceControl place) => place.Place.Location is { } at ? new(Math.Round(at.Latitude, Decimals), Math.Round(at.Longitude, Decimals)) : default;

    static int? Days(ImmutableArray<PlaceControl> places, DateOnly? today) =>
        places.Max(p => p.Newest) is { } newest && today is { } day ? Math.Max(0, day.DayNumber - newest.DayNumber) : null;

    static ImmutableArray<ControlArea> Joined(ControlCell[] cells, Geometry[] shapes, AreaRules rules)
    {
        var drawn = cells.Select((cell, i) => (Cell: cell, Shape: shapes[i])).Where(c => !c.Cell.Polygons.IsEmpty)
            .SelectMany(c => Shown(c.Cell).Select(s => (c.Cell, c.Shape, s.Layer, s.Status, s.Holder, Band: rules.BandOf(c.Cell.Days ?? 0))))
            .GroupBy(c => (c.Layer, c.Status, Holder: c.Holder?.Key, c.Band))
            .OrderBy(g => g.Key.Layer).ThenBy(g => g.Key.Status).ThenBy(g => g.Key.Holder, StringComparer.Ordinal).ThenBy(g => g.Key.Band).ToList();
        var areas = new ControlArea[drawn.Count];
        Parallel.For(0, drawn.Count, i => areas[i] = new(drawn[i].Key.Layer, drawn[i].Key.Status, drawn[i].First().Holder, drawn[i].Key.Band,
            drawn[i].Min(c => rules.StrengthOf(c.Cell.Days ?? 0)), [.. drawn[i].Select(c => c.Cell)], Shapes.Polygons(Shapes.Joined([.. drawn[i].Select(c => c.Shape)]))));
        return [.. areas];
    }

    // What is contested shows in the assessed layer as contested, and in the other as claimed by each who is said to hold it.
    static IEnumerable<(AreaLayer Layer, PlaceStatus Status, Side? Holder)> Shown(ControlCell cell) => cell.Status switch
    {
        PlaceStatus.Held => [(AreaLayer.Assessed, PlaceStatus.Held, cell.Places[0].Holder)],
        PlaceStatus.Claimed => [(AreaLayer.Claimed, PlaceStatus.Claimed, cell.Places[0].Holder)],
        PlaceStatus.Contested => cell.Places.SelectMany(p => p.Claimants).DistinctBy(s => s.Key).Select(s => (AreaLayer.Claimed, PlaceStatus.Claimed, (Side?)s))
            .Prepend((AreaLayer.Assessed, PlaceStatus.Contested, null)),
        _ => [],
    };
}
