using Sitrep.Model;

namespace Sitrep.Situation.Operations;

/// <summary>Where an operation goes on: around the places of what is tied to it by name.</summary>
sealed class OperationArea
{
    /// <summary>How far it reaches round a place whose extent no gazetteer gives, kilometres; as far as fusion lets an area reach.</summary>
    const double ReachKm = 25;

    const double CellDegrees = 0.5, KmPerDegree = 111.195;

    readonly List<(GeoPoint At, double Km)> wide = [];
    readonly Dictionary<(int, int), List<GeoPoint>> cells = [];

    public static OperationArea Of(NamedOperation operation, IEnumerable<OperationPart> parts)
    {
        var area = new OperationArea();
        foreach (var place in operation.Words.Where(w => w.Affirms).Select(w => w.Claim.Claim.Place).Concat(parts.Select(p => p.Incident.Place)).OfType<Place>().Distinct())
        {
            area.Add(place);
        }

        return area;
    }

    public bool Holds(Place? place) => place?.Location is { } at && (wide.Exists(w => w.At.KmTo(at) <= w.Km) || Near(at));

    // A country is no area of an operation.
    void Add(Place place)
    {
        if (place.Location is not { } at || place.Id?.StartsWith("country:", StringComparison.Ordinal) == true)
        {
            return;
        }

        if (place is { Precision: PlacePrecision.Area, RadiusKm: > ReachKm })
        {
            wide.Add((at, place.RadiusKm.Value));
        }
        else
        {
            (cells.TryGetValue(CellOf(at), out var list) ? list : cells[CellOf(at)] = []).Add(at);
        }
    }

    bool Near(GeoPoint at)
    {
        var (row, column) = CellOf(at);
        var width = (int)Math.Ceiling(ReachKm / (KmPerDegree * CellDegrees * Math.Max(0.05, Math.Cos(double.DegreesToRadians(at.Latitude)))));
        for (var i = -1; i <= 1; i++)
        {
            for (var j = -width; j <= width; j++)
            {
                if (cells.TryGetValue((row + i, column + j), out var list) && list.Exists(p => p.KmTo(at) <= ReachKm))
                {
                    return true;
                }
            }
        }

        return false;
    }

    static (int, int) CellOf(GeoPoint at) => ((int)Math.Floor(at.Latitude / CellDegrees), (int)Math.Floor(at.Longitude / CellDegrees));
}
