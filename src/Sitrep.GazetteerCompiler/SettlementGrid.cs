using Sitrep.Geography.Names;
using Sitrep.Model;

namespace Sitrep.GazetteerCompiler;

/// <summary>Settlements by where they lie, so that a later list's are told from those that are known: neither list has the other's ids.</summary>
sealed class SettlementGrid(IReadOnlyList<Settlement> known)
{
    const double CellDegrees = 0.1, SameNameKm = 6, SamePointKm = 0.15;

    readonly ILookup<(int, int), int> cells = Enumerable.Range(0, known.Count).ToLookup(i => Cell(known[i].Entry.Location));

    /// <summary>Index of the settlement that a row means: of the same name and country near by, or at the very point under a former name; null when it is new.</summary>
    public int? Find(CityRow city)
    {
        var (at, name) = (new GeoPoint(city.Latitude, city.Longitude), NameFolding.Fold(city.Name));
        int? samePoint = null;
        foreach (var i in Around(at))
        {
            var (entry, km) = (known[i].Entry, known[i].Entry.Location.KmTo(at));
            if (entry.Country == city.Country && km <= SameNameKm && NameFolding.Fold(entry.Name) == name)
            {
                return i;
            }

            samePoint = entry.Country == city.Country && km <= SamePointKm ? i : samePoint;
        }

        return samePoint;
    }

    IEnumerable<int> Around(GeoPoint at)
    {
        var (row, column) = Cell(at);
        return from r in Enumerable.Range(row - 1, 3) from c in Enumerable.Range(column - 1, 3) from i in cells[(r, c)] select i;
    }

    static (int, int) Cell(GeoPoint at) => ((int)Math.Floor(at.Latitude / CellDegrees), (int)Math.Floor(at.Longitude / CellDegrees));
}
