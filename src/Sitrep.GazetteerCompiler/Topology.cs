using System.Text.Json;
using Sitrep.Geography.Borders;
using Sitrep.Model;

namespace Sitrep.GazetteerCompiler;

/// <summary>Reads the countries of a TopoJSON file, whose lines are kept once for both neighbours: quantized arcs, of which each country lists its rings.</summary>
sealed class Topology
{
    const double Turn = 360;

    readonly GeoPoint[][] arcs;
    readonly List<BorderRing> rings = [];

    Topology(JsonElement root)
    {
        var (scale, origin) = (Pair(root.GetProperty("transform").GetProperty("scale")), Pair(root.GetProperty("transform").GetProperty("translate")));
        arcs = [.. root.GetProperty("arcs").EnumerateArray().Select(arc => Arc(arc, scale, origin))];
        var country = 0;
        foreach (var geometry in root.GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray())
        {
            Add(country++, geometry);
        }
    }

    /// <exception cref="InvalidDataException">The file is no such TopoJSON.</exception>
    public static IReadOnlyCollection<BorderRing> Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            return new Topology(json.RootElement).rings;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"'{path}' is no TopoJSON of countries: {e.Message}", e);
        }
    }

    void Add(int country, JsonElement geometry)
    {
        var polygons = geometry.GetProperty("type").GetString() switch
        {
            "Polygon" => [geometry.GetProperty("arcs")],
            "MultiPolygon" => geometry.GetProperty("arcs").EnumerateArray(),
            _ => Enumerable.Empty<JsonElement>(),
        };
        foreach (var polygon in polygons)
        {
            var outline = true;
            foreach (var ring in polygon.EnumerateArray())
            {
                rings.AddRange(Turned(Ring(ring)).Select(points => new BorderRing(country, !outline, points)));
                outline = false;
            }
        }
    }

    // A negative number is the arc of its complement, backwards. Where one arc ends the next begins, at the same point.
    GeoPoint[] Ring(JsonElement numbers)
    {
        var ring = new List<GeoPoint>();
        foreach (var number in numbers.EnumerateArray().Select(n => n.GetInt32()))
        {
            var arc = number >= 0 ? arcs[number] : arcs[~number].Reverse();
            ring.AddRange(ring.Count == 0 ? arc : arc.Skip(1));
        }

        return [.. ring];
    }

    // A ring across the date line jumps from one edge of the map to the other. Made whole, it reaches over one edge, and again, a turn away, over the other.
    // What runs around a pole is not made whole by that and left out: nobody lives there.
    static IEnumerable<GeoPoint[]> Turned(GeoPoint[] ring)
    {
        var whole = ring.ToArray();
        for (var i = 1; i < whole.Length; i++)
        {
            whole[i] = ring[i] with { Longitude = whole[i - 1].Longitude + Math.IEEERemainder(ring[i].Longitude - whole[i - 1].Longitude, Turn) };
        }

        var box = Box.Around(whole);
        return Math.Abs(whole[^1].Longitude - whole[0].Longitude) > Turn / 2 ? []
            : new[] { -Turn, 0, Turn }.Where(turn => box.West + turn < Turn / 2 && box.East + turn > -Turn / 2)
                .Select(turn => whole.Select(p => p with { Longitude = p.Longitude + turn }).ToArray());
    }

    static GeoPoint[] Arc(JsonElement arc, (double X, double Y) scale, (double X, double Y) origin)
    {
        var (x, y) = (0.0, 0.0);
        return [.. arc.EnumerateArray().Select(Pair).Select(step => new GeoPoint((y += step.Y) * scale.Y + origin.Y, (x += step.X) * scale.X + origin.X))];
    }

    static (double X, double Y) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());
}
