using System.Collections.Immutable;
using Sitrep.Web.Case.Incidents;
using Sitrep.Web.Tiles;

namespace Sitrep.Web.Case.Map;

/// <summary>
/// The incidents that have a position, sorted along a Z-order curve (Morton, 1966), so that the incidents of any tile lie side by side: a tile is a stretch of
/// the list whatever its zoom. Which of them pass a filter is found once a filter.
/// </summary>
internal sealed class MapIndex
{
    /// <summary>Bits of each coordinate on the curve; finer tiles are looked through one by one.</summary>
    private const int Bits = 16;

    /// <summary>So many filters' results are kept.</summary>
    private const int MostFilters = 64;

    private readonly ImmutableArray<MapIncident> sorted;
    private readonly uint[] codes;
    private readonly Few<Passing> passing = new(MostFilters);

    public MapIndex(ImmutableArray<IncidentEntry> incidents)
    {
        sorted = [.. incidents.Where(entry => entry.HasPosition).Select(MapIncident.Of).OrderBy(CodeOf)];
        codes = [.. sorted.Select(CodeOf)];
    }

    /// <summary>The incidents that pass a filter.</summary>
    public Passing Of(IncidentFilter filter) => passing.Get(filter.ToQuery(), () => Pass(filter));

    private Passing Pass(IncidentFilter filter)
    {
        if (filter.IsNone)
        {
            return new(sorted, codes);
        }

        var kept = sorted.Select(incident => filter.Takes(incident.Entry)).ToArray();
        return new([.. sorted.Where((_, i) => kept[i])], [.. codes.Where((_, i) => kept[i])]);
    }

    private static uint CodeOf(MapIncident incident) => Spread((uint)(incident.X * (1 << Bits))) | Spread((uint)(incident.Y * (1 << Bits))) << 1;

    // Each bit of the number at every second place.
    private static uint Spread(uint bits)
    {
        bits = (bits | bits << 8) & 0x00FF00FF;
        bits = (bits | bits << 4) & 0x0F0F0F0F;
        bits = (bits | bits << 2) & 0x33333333;
        return (bits | bits << 1) & 0x55555555;
    }

    /// <summary>Incidents on the curve, with their codes beside them.</summary>
    public sealed class Passing(ImmutableArray<MapIncident> incidents, uint[] codes)
    {
        public int Count => incidents.Length;

        /// <summary>The incidents in a tile.</summary>
        /// <param name="last">Those that are said to have begun later are left out.</param>
        public IEnumerable<MapIncident> In(TileAddress tile, DateOnly? last)
        {
            var latest = last?.DayNumber ?? int.MaxValue;
            var (z, shift) = (Math.Min(tile.Z, Bits), 2 * (Bits - Math.Min(tile.Z, Bits)));
            var code = Spread((uint)(tile.X >> tile.Z - z)) | Spread((uint)(tile.Y >> tile.Z - z)) << 1;
            var (first, end) = ((ulong)code << shift, ((ulong)code + 1) << shift);
            for (var i = FirstFrom(first); i < codes.Length && codes[i] < end; i++)
            {
                if (incidents[i].First <= latest && (tile.Z <= Bits || tile.Units(incidents[i].X, incidents[i].Y, 1) == (0, 0)))
                {
                    yield return incidents[i];
                }
            }
        }

        private int FirstFrom(ulong code)
        {
            var (low, high) = (0, codes.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = codes[middle] < code ? (middle + 1, high) : (low, middle);
            }

            return low;
        }
    }
}
