using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Sitrep.Exchange.Tests.In.Roads;

/// <summary>Writes small extracts of OpenStreetMap's binary form, for tests.</summary>
static class OsmExtract
{
    public static byte[] Of(params byte[][] blocks) => [.. Blob("OSMHeader", [], packed: false), .. blocks.SelectMany(b => Blob("OSMData", b, packed: true))];

    /// <summary>A block of dense nodes and of ways; positions in ten-millionths of a degree.</summary>
    public static byte[] Block((long Id, long Latitude, long Longitude)[] nodes, params (string[] Tags, long[] Nodes)[] ways)
    {
        var texts = new List<string> { "" };
        int Number(string text)
        {
            if (!texts.Contains(text))
            {
                texts.Add(text);
            }

            return texts.IndexOf(text);
        }

        byte[] dense = [.. Field(1, Packed(Differences(nodes.Select(n => n.Id)))), .. Field(8, Packed(Differences(nodes.Select(n => n.Latitude)))),
            .. Field(9, Packed(Differences(nodes.Select(n => n.Longitude))))];
        byte[] group = [.. Field(2, dense), .. ways.SelectMany(w => Field(3, Way(w.Tags, w.Nodes, Number)))];
        return [.. Field(1, [.. texts.SelectMany(t => Field(1, Encoding.UTF8.GetBytes(t)))]), .. Field(2, group)];
    }

    static byte[] Blob(string kind, byte[] content, bool packed)
    {
        var blob = packed ? Field(3, Deflated(content)) : Field(1, content);
        byte[] header = [.. Field(1, Encoding.UTF8.GetBytes(kind)), .. Varint(3 << 3), .. Varint((ulong)blob.Length)];
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, header.Length);
        return [.. length, .. header, .. blob];
    }

    static byte[] Way(string[] tags, long[] nodes, Func<string, int> number) =>
    [
        .. Field(2, Packed(tags.Where((_, i) => i % 2 == 0).Select(t => (ulong)number(t)))),
        .. Field(3, Packed(tags.Where((_, i) => i % 2 == 1).Select(t => (ulong)number(t)))),
        .. Field(8, Packed(Differences(nodes))),
    ];

    static IEnumerable<ulong> Differences(IEnumerable<long> numbers)
    {
        var last = 0L;
        foreach (var number in numbers)
        {
            var step = number - last;
            yield return (ulong)((step << 1) ^ (step >> 63));
            last = number;
        }
    }

    static byte[] Packed(IEnumerable<ulong> numbers) => [.. numbers.SelectMany(Varint)];

    static byte[] Field(int number, byte[] bytes) => [.. Varint(((ulong)number << 3) | 2), .. Varint((ulong)bytes.Length), .. bytes];

    static byte[] Varint(ulong value)
    {
        var bytes = new List<byte>();
        for (; value >= 0x80; value >>= 7)
        {
            bytes.Add((byte)(value | 0x80));
        }

        bytes.Add((byte)value);
        return [.. bytes];
    }

    static byte[] Deflated(byte[] content)
    {
        var packed = new MemoryStream();
        using (var deflating = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflating.Write(content);
        }

        return packed.ToArray();
    }
}
