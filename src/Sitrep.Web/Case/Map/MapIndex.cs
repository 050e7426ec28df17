using System.Collections.Immutable;
using Sitrep.Situation;
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

    private readonly Passing all;
    private readonly Few<Passing> passing = new(MostFilters);

    public MapIndex(ImmutableArray<IncidentEntry> incidents) => all = new(null, [.. incidents.Where(entry => entry.HasPosition).Select(MapIncident.Of).OrderBy(incident => incident.Code)]);

    private MapIndex(MapIndex before, IncidentsChange change)
    {
        var (gone, come) = (Shown(change.Gone), Shown(change.Come));
        all = before.all.After(gone, come);
        passing = before.passing.Each(MostFilters, kept => kept.After(gone, come));
    }

    /// <summary>The incidents that pass a filter.</summary>
    public Passing Of(IncidentFilter filter) => filter.IsNone ? all : passing.Get(filter.ToQuery(), () => all.Of(filter));

    /// <summary>Finds what passes the filters that an index before was asked for.</summary>
    public void Warm(Lazy<MapIndex> before) => Array.ForEach(before.IsValueCreated ? before.Value.passing.Made() : [], kept => Of(kept.Filter!));

    /// <summary>The index after a change; what passes the filters that were asked for lately is changed with it.</summary>
    public MapIndex After(IncidentsChange change) => new(this, change);

    private static MapIncident[] Shown(IncidentEntry[] entries)
    {
        MapIncident[] shown = [.. entries.Where(entry => entry.HasPosition).Select(MapIncident.Of)];
        Array.Sort(shown, MapIncident.InOrder);
        return shown;
    }

    internal static uint CodeOf(double x, double y) => Spread((uint)(x * (1 << Bits))) | Spread((uint)(y * (1 << Bits))) << 1;

    // Each bit of the number at every second place.
    private static uint Spread(uint bits)
    {
        bits = (bits | bits << 8) & 0x00FF00FF;
        bits = (bits | bits << 4) & 0x0F0F0F0F;
        bits = (bits | bits << 2) & 0x33333333;
        return (bits | bits << 1) & 0x55555555;
    }

    /// <summary>Incidents on the curve that pass a filter, with their codes beside them.</summary>
    public sealed class Passing(IncidentFilter? filter, ImmutableArray<MapIncident> incidents)
    {
        /// <summary>Null for all incidents.</summary>
        public IncidentFilter? Filter => filter;

        private readonly uint[] codes = [.. incidents.Select(incident => incident.Code)];

        public Passing Of(IncidentFilter narrower) => new(narrower, [.. incidents.Where(incident => narrower.Takes(incident.Entry))]);

        public Passing After(MapIncident[] gone, MapIncident[] come)
        {
            MapIncident[] entering = filter is null ? come : [.. come.Where(incident => filter.Takes(incident.Entry))];
            return new(filter, Splice.Of(incidents, gone, entering, MapIncident.InOrder, (one, other) => ReferenceEquals(one.Entry, other.Entry)).Apply(incidents, entering));
        }

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
