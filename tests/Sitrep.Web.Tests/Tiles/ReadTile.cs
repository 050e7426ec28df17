using System.Text;

namespace Sitrep.Web.Tests.Tiles;

/// <summary>Reads vector tiles as their specification says, for tests: layers, their features with properties, and the commands of each geometry.</summary>
internal sealed class ReadTile
{
    public Dictionary<string, List<Feature>> Layers { get; } = new(StringComparer.Ordinal);

    public static ReadTile Of(byte[] bytes)
    {
        var tile = new ReadTile();
        foreach (var (field, _, layer) in Fields(bytes))
        {
            Assert.Equal(3, field);
            tile.Add(layer);
        }

        return tile;
    }

    private void Add(byte[] bytes)
    {
        var fields = Fields(bytes).ToList();
        var keys = fields.Where(f => f.Field == 3).Select(f => Encoding.UTF8.GetString(f.Bytes)).ToList();
        var values = fields.Where(f => f.Field == 4).Select(f => Value(f.Bytes)).ToList();
        Assert.Equal(2ul, fields.Single(f => f.Field == 15).Number);
        Assert.Equal(4096ul, fields.Single(f => f.Field == 5).Number);
        Layers.Add(Encoding.UTF8.GetString(fields.Single(f => f.Field == 1).Bytes), [.. fields.Where(f => f.Field == 2).Select(f => Read(f.Bytes, keys, values))]);
    }

    private static Feature Read(byte[] bytes, List<string> keys, List<object> values)
    {
        var fields = Fields(bytes).ToList();
        var tags = Packed(fields.Single(f => f.Field == 2).Bytes).ToList();
        var properties = tags.Chunk(2).ToDictionary(pair => keys[(int)pair[0]], pair => values[(int)pair[1]], StringComparer.Ordinal);
        return new((int)fields.Single(f => f.Field == 3).Number, properties, [.. Packed(fields.Single(f => f.Field == 4).Bytes).Select(n => (int)n)]);
    }

    private static object Value(byte[] bytes) => Fields(bytes).Single() switch
    {
        (1, _, var text) => Encoding.UTF8.GetString(text),
        (3, _, var real) => BitConverter.ToDouble(real),
        (7, var yes, _) => yes == 1,
        (4, var number, _) => (long)number,
        var other => throw new InvalidDataException($"field {other.Field}"),
    };

    private static IEnumerable<ulong> Packed(byte[] bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            yield return Varint(bytes, ref at);
        }
    }

    private static List<(int Field, ulong Number, byte[] Bytes)> Fields(byte[] bytes)
    {
        var fields = new List<(int, ulong, byte[])>();
        for (var at = 0; at < bytes.Length;)
        {
            var head = Varint(bytes, ref at);
            var (number, length) = (head & 7) switch { 0 => (Varint(bytes, ref at), 0), 1 => (0ul, 8), 2 => (0ul, (int)Varint(bytes, ref at)), var kind => throw new InvalidDataException($"wire type {kind}") };
            fields.Add(((int)(head >> 3), number, bytes[at..(at + length)]));
            at += length;
        }

        return fields;
    }

    private static ulong Varint(byte[] bytes, ref int at)
    {
        var (value, shift) = (0ul, 0);
        for (; ; shift += 7)
        {
            var one = bytes[at++];
            value |= (ulong)(one & 0x7F) << shift;
            if (one < 0x80)
            {
                return value;
            }
        }
    }

    /// <param name="Kind">1 a point, 2 a line, 3 a polygon.</param>
    internal sealed record Feature(int Kind, Dictionary<string, object> Properties, int[] Commands)
    {
        public (int X, int Y) Point => (Signed(Commands[1]), Signed(Commands[2]));

        public static int Signed(int zigzag) => zigzag >>> 1 ^ -(zigzag & 1);
    }
}
