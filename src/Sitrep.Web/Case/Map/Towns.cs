using Sitrep.Geography;
using Sitrep.Geography.Hiding;
using Sitrep.Model;
using Sitrep.Web.Tiles;

namespace Sitrep.Web.Case.Map;

/// <summary>The towns by which one finds one's way on the map: settlements of a gazetteer, whatever the case tells of them.</summary>
public sealed class Towns
{
    /// <summary>So many of a tile are named: the largest.</summary>
    public const int MostOfTile = 48;

    /// <summary>A seat of government counts as if so many more people lived there, by each step of its rank.</summary>
    private const uint PeopleOfRank = 20_000;

    // Two bits a zoom: towns of one tile stand beside each other, whatever its zoom.
    private readonly ulong[] codes;
    private readonly GazetteerPlace[] places;

    private Towns(ulong[] codes, GazetteerPlace[] places) => (this.codes, this.places) = (codes, places);

    /// <param name="hidden">Where a place lies that is among these is told by nothing, and not by its name on the map.</param>
    public static Towns Of(Gazetteer gazetteer, HiddenPlaces? hidden = null)
    {
        GazetteerPlace[] places = [.. gazetteer.Places.Where(place => place.Kind == PlaceKind.Settlement && (place.Population > 0 || place.Rank > 0) && hidden?.IsCoarse(place) is not true)];
        var codes = Array.ConvertAll(places, place => Code(place.Location));
        Array.Sort(codes, places);
        return new(codes, places);
    }

    /// <summary>How much a town is worth a name: the people of it, more for a seat of government.</summary>
    public static uint WeightOf(GazetteerPlace town) => town.Population + PeopleOfRank * (uint)town.Rank;

    /// <summary>The weightiest of a tile, the first of all first.</summary>
    public IEnumerable<GazetteerPlace> In(TileAddress tile)
    {
        var shift = 2 * (TileAddress.MostZoom - tile.Z);
        var first = Interleaved((uint)tile.X, (uint)tile.Y) << shift;
        var (from, to) = (From(first), From(first + (1UL << shift)));
        var best = new PriorityQueue<GazetteerPlace, (uint Weight, string Id)>(Comparer<(uint Weight, string Id)>.Create((a, b) => a.Weight != b.Weight ? a.Weight.CompareTo(b.Weight) : string.CompareOrdinal(b.Id, a.Id)));
        for (var i = from; i < to; i++)
        {
            var weight = WeightOf(places[i]);
            if (best.Count < MostOfTile)
            {
                best.Enqueue(places[i], (weight, places[i].Id));
            }
            else if (best.TryPeek(out _, out var least) && weight >= least.Weight)
            {
                best.EnqueueDequeue(places[i], (weight, places[i].Id));
            }
        }

        var found = new GazetteerPlace[best.Count];
        for (var i = found.Length - 1; i >= 0; i--)
        {
            found[i] = best.Dequeue();
        }

        return found;
    }

    private int From(ulong code)
    {
        var at = Array.BinarySearch(codes, code);
        if (at < 0)
        {
            return ~at;
        }

        while (at > 0 && codes[at - 1] == code)
        {
            at--;
        }

        return at;
    }

    private static ulong Code(GeoPoint at)
    {
        var (x, y) = Mercator.Of(at);
        var width = (double)(1 << TileAddress.MostZoom);
        return Interleaved((uint)(x * width), (uint)(y * width));
    }

    private static ulong Interleaved(uint x, uint y)
    {
        var code = 0UL;
        for (var bit = 0; bit < TileAddress.MostZoom; bit++)
        {
            code |= ((ulong)(x >> bit & 1) << 2 * bit) | ((ulong)(y >> bit & 1) << (2 * bit + 1));
        }

        return code;
    }
}
