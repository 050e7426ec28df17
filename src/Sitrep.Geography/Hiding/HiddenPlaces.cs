using Sitrep.Geography.Names;
using Sitrep.Geography.Roads;
using Sitrep.Model;

namespace Sitrep.Geography.Hiding;

/// <summary>
/// A veil over a gazetteer and over roads. A place that only the case's own gazetteer knows is not in what is shown at all; one that the program's own
/// gazetteer or roads know keeps its names, which anybody can look up, and on the roads lies in the middle of its cell. Immutable, safe for many threads.
/// </summary>
public sealed class HiddenPlaces
{
    /// <summary>A place and the point of a road that has its name are no further apart, kilometres.</summary>
    const double SameKm = 5;

    readonly PlaceVeil veil;
    readonly Gazetteer? known;
    readonly RoadNetwork published;
    readonly Dictionary<string, double> grids = new(StringComparer.Ordinal);

    /// <param name="known">The gazetteer with the case's own places; null when there is none.</param>
    /// <param name="published">The program's own roads.</param>
    public HiddenPlaces(PlaceVeil veil, Gazetteer? known, RoadNetwork published)
    {
        (this.veil, this.known, this.published) = (veil, known, published);
        foreach (var (name, grid) in veil.Coarsened)
        {
            Add(name, grid);
            foreach (var place in Named(name))
            {
                Add(place.Name, grid);
                Add(place.Shown(), grid);
            }
        }

        var named = veil.Names.SelectMany(Named).ToHashSet();
        var own = known?.OwnPlaces.Where(place => (IsCoarse(place) || veil.TellsName(place.Name) || veil.TellsName(place.Shown()) || named.Contains(place)) && !IsPublished(place)).ToHashSet() ?? [];
        Places = own.Count == 0 ? known : known!.Without(own);
    }

    /// <summary>The gazetteer without the case's own places that are hidden.</summary>
    public Gazetteer? Places { get; }

    /// <summary>True when the position of a place is hidden.</summary>
    public bool IsCoarse(GazetteerPlace place) => IsCoarse(place.Name) || IsCoarse(place.Shown()) || veil.GridOf(place.Id) is not null;

    /// <summary>
    /// The roads with nothing that is hidden: in the cell of a hidden place it, and every junction without a name, lies in the middle; and a road's name
    /// in which a hidden name stands is none. Numbers of nodes and segments stay.
    /// </summary>
    public RoadNetwork Over(RoadNetwork network)
    {
        if (veil.HidesNothing)
        {
            return network;
        }

        var middles = new Dictionary<int, GeoPoint>();
        var cells = new HashSet<(double Grid, GeoPoint Middle)>();
        for (var i = 0; i < network.Nodes.Length; i++)
        {
            if (GridOf(network.Nodes[i]) is { } grid)
            {
                middles[i] = PlaceVeil.Middle(PlaceAt(network.Nodes[i]), grid);
                cells.Add((grid, middles[i]));
            }
        }

        var nodes = network.Nodes.Select((node, i) => middles.TryGetValue(i, out var middle) ? Coarse(node, middle) : InCell(node, cells));
        return RoadNetwork.Of([.. nodes], [.. network.Segments.Select(segment => veil.TellsName(segment.Road) ? segment with { Road = "" } : segment)]);
    }

    RoadNode Coarse(RoadNode node, GeoPoint middle) => new(middle, [.. node.Names.Where(name => !(IsCoarse(name) || veil.TellsName(name)) || IsPublished(name, node.Location))]) { IsCoarse = true };

    static RoadNode InCell(RoadNode node, HashSet<(double Grid, GeoPoint Middle)> cells)
    {
        if (node.Names.IsEmpty)
        {
            foreach (var (grid, middle) in cells)
            {
                if (PlaceVeil.Middle(node.Location, grid) == middle)
                {
                    return new(middle, []) { IsCoarse = true };
                }
            }
        }

        return node;
    }

    // A road may pass a place in the next cell: claims tell the place's own.
    GeoPoint PlaceAt(RoadNode node) => node.Names.Where(IsCoarse).SelectMany(Named).Select(place => (GeoPoint?)place.Location)
        .Where(at => at!.Value.KmTo(node.Location) <= SameKm).MinBy(at => at!.Value.KmTo(node.Location)) ?? node.Location;

    IEnumerable<GazetteerPlace> Named(string name)
    {
        var found = new List<PlaceCandidate>();
        known?.Spelt(name, found);
        return found.Select(candidate => candidate.Place).Concat(known?.OwnPlaces.Where(place => place.Id == name) ?? [])
            .Concat(name.StartsWith("geonames:", StringComparison.Ordinal) ? known?.Places.Where(place => place.Id == name).Take(1) ?? [] : []).Distinct();
    }

    double? GridOf(RoadNode node)
    {
        double? widest = null;
        foreach (var name in node.Names)
        {
            var grid = grids.TryGetValue(NameFolding.Fold(name), out var told) ? told : IsHidden(name, node.Location) ? PlaceVeil.UsualGrid : (double?)null;
            widest = grid > (widest ?? 0) ? grid : widest;
        }

        return widest;
    }

    // A name that anybody can look up tells nothing of the case where no claim has it.
    bool IsHidden(string name, GeoPoint at) => veil.TellsName(name) && !IsPublished(name, at);

    bool IsCoarse(string name) => grids.ContainsKey(NameFolding.Fold(name));

    bool IsPublished(GazetteerPlace place) => IsPublished(place.Name, place.Location) || IsPublished(place.Shown(), place.Location);

    bool IsPublished(string name, GeoPoint at)
    {
        var found = new List<PlaceCandidate>();
        known?.Spelt(name, found);
        return found.Exists(candidate => !candidate.FromUser && candidate.Place.Location.KmTo(at) <= SameKm)
            || published.Nodes.Any(node => node.Location.KmTo(at) <= SameKm && node.Names.Any(known => NameFolding.Fold(known) == NameFolding.Fold(name)));
    }

    void Add(string name, double grid) => grids[NameFolding.Fold(name)] = Math.Max(grid, grids.GetValueOrDefault(NameFolding.Fold(name)));
}
