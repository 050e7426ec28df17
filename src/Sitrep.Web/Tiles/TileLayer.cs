using System.Runtime.InteropServices;

namespace Sitrep.Web.Tiles;

/// <summary>
/// One layer of a vector tile (Mapbox Vector Tile specification 2.1, section 4). Coordinates are in units of the extent, from the tile's north-west corner.
/// Keys and values of properties are written once a layer.
/// </summary>
public sealed class TileLayer(string name)
{
    /// <summary>How many units a tile is wide.</summary>
    public const int Extent = 4096;

    private const uint Point = 1, Line = 2, Polygon = 3, MoveTo = 1, LineTo = 2, ClosePath = 7;

    private readonly ProtoBytes features = new(), feature = new(), value = new();
    private readonly Dictionary<string, uint> keys = new(StringComparer.Ordinal);
    private readonly Dictionary<object, uint> values = [];
    private readonly List<object> valuesInOrder = [];
    private readonly List<uint> tags = [], commands = [];

    public bool IsEmpty { get; private set; } = true;

    /// <summary>A property of the next feature: a text, a whole number (int or long), a double or a bool. Null is none.</summary>
    public TileLayer With(string key, object? given)
    {
        if (given is not null)
        {
            ref var k = ref CollectionsMarshal.GetValueRefOrAddDefault(keys, key, out var known);
            k = known ? k : (uint)keys.Count - 1;
            ref var v = ref CollectionsMarshal.GetValueRefOrAddDefault(values, given, out known);
            if (!known)
            {
                v = (uint)valuesInOrder.Count;
                valuesInOrder.Add(given);
            }

            tags.AddRange([k, v]);
        }

        return this;
    }

    public void AddPoint((int X, int Y) at, ulong? id = null)
    {
        commands.AddRange([Command(MoveTo, 1), ZigZag(at.X), ZigZag(at.Y)]);
        Finish(Point, id);
    }

    /// <param name="points">At least two.</param>
    public void AddLine(ReadOnlySpan<(int X, int Y)> points, ulong? id = null)
    {
        Path(points, (0, 0));
        Finish(Line, id);
    }

    /// <param name="rings">The outer ring clockwise as the screen shows it, holes the other way round; the first point is not said again at the end.</param>
    public void AddPolygon(IEnumerable<(int X, int Y)[]> rings, ulong? id = null)
    {
        (int X, int Y) cursor = (0, 0);
        foreach (var ring in rings.Where(ring => ring.Length > 2))
        {
            cursor = Path(ring, cursor);
            commands.Add(Command(ClosePath, 1));
        }

        Finish(Polygon, id);
    }

    internal void WriteTo(ProtoBytes tile)
    {
        var layer = new ProtoBytes();
        layer.Number(15, 2);
        layer.Text(1, name);
        // The features lie one after the other with their heads already.
        layer.Append(features);
        foreach (var key in keys.Keys)
        {
            layer.Text(3, key);
        }

        foreach (var given in valuesInOrder)
        {
            layer.Message(4, ValueOf(given));
        }

        layer.Number(5, Extent);
        tile.Message(3, layer);
    }

    private (int X, int Y) Path(ReadOnlySpan<(int X, int Y)> points, (int X, int Y) cursor)
    {
        commands.AddRange([Command(MoveTo, 1), ZigZag(points[0].X - cursor.X), ZigZag(points[0].Y - cursor.Y), Command(LineTo, (uint)points.Length - 1)]);
        for (var i = 1; i < points.Length; i++)
        {
            commands.AddRange([ZigZag(points[i].X - points[i - 1].X), ZigZag(points[i].Y - points[i - 1].Y)]);
        }

        return points[^1];
    }

    private void Finish(uint kind, ulong? id)
    {
        feature.Clear();
        if (id is { } number)
        {
            feature.Number(1, number);
        }

        feature.Packed(2, CollectionsMarshal.AsSpan(tags));
        feature.Number(3, kind);
        feature.Packed(4, CollectionsMarshal.AsSpan(commands));
        features.Message(2, feature);
        tags.Clear();
        commands.Clear();
        IsEmpty = false;
    }

    private ProtoBytes ValueOf(object given)
    {
        value.Clear();
        switch (given)
        {
            case string text:
                value.Text(1, text);
                break;
            case double real:
                value.Double(3, real);
                break;
            case bool yes:
                value.Number(7, yes ? 1u : 0u);
                break;
            default:
                // A signed number is 64 bits in two's complement.
                value.Number(4, unchecked((ulong)Convert.ToInt64(given, System.Globalization.CultureInfo.InvariantCulture)));
                break;
        }

        return value;
    }

    private static uint Command(uint id, uint count) => id | count << 3;

    private static uint ZigZag(int value) => (uint)(value << 1 ^ value >> 31);
}
