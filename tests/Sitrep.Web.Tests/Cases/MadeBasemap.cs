using System.Buffers.Binary;

namespace Sitrep.Web.Tests.Cases;

/// <summary>
/// A large PMTiles file (version 3): a root directory of leaves, leaves of many tiles, and tiles far apart in a file of which most is a hole, so that it
/// takes little room on the disk. What a tile holds follows from its number.
/// </summary>
internal static class MadeBasemap
{
    public const int HeaderLength = 127, TilesALeaf = 1000, TileLength = 600;

    const byte Uncompressed = 1, VectorTiles = 1;

    /// <summary>Writes it; its last tile lies about <paramref name="length"/> bytes from the first.</summary>
    public static void Write(string file, int leaves, long length)
    {
        var step = Math.Max(TileLength, length / (leaves * TilesALeaf));
        var made = Enumerable.Range(0, leaves).Select(leaf => Directory([.. Enumerable.Range(leaf * TilesALeaf, TilesALeaf).Select(tile => (Id: (long)tile, Run: 1, Length: TileLength, Offset: tile * step))])).ToList();
        var starts = made.Aggregate(new List<long> { 0 }, (all, leaf) => [.. all, all[^1] + leaf.Length]);
        var root = Directory([.. made.Select((leaf, i) => (Id: (long)i * TilesALeaf, Run: 0, leaf.Length, Offset: starts[i]))]);
        var tiles = HeaderLength + root.Length + starts[^1];
        using var stream = File.Create(file);
        stream.Write(Header(root.Length, starts[^1], tiles, leaves * TilesALeaf * step));
        stream.Write(root);
        made.ForEach(leaf => stream.Write(leaf));
        stream.SetLength(tiles + leaves * TilesALeaf * step);
        foreach (var tile in Enumerable.Range(0, leaves * TilesALeaf).Where(IsFilled))
        {
            stream.Position = tiles + tile * step;
            stream.Write(Tile(tile));
        }
    }

    /// <summary>One in so many tiles has bytes; the others are holes.</summary>
    public static bool IsFilled(int tile) => tile % 97 == 0;

    public static byte[] Tile(int tile) => [.. Enumerable.Range(0, TileLength).Select(i => (byte)(tile * 31 + i * 7 + 1))];

    /// <summary>The entry of a directory that has a tile: of a leaf, or of a tile when its run is not 0.</summary>
    public static (long Id, int Run, int Length, long Offset) Find(ReadOnlySpan<byte> directory, long tile)
    {
        var (at, count) = (0, 0);
        count = (int)Number(directory, ref at);
        var entries = new (long Id, int Run, int Length, long Offset)[count];
        for (var (i, id) = (0, 0L); i < count; i++)
        {
            entries[i].Id = id += Number(directory, ref at);
        }

        for (var i = 0; i < count; i++)
        {
            entries[i].Run = (int)Number(directory, ref at);
        }

        for (var i = 0; i < count; i++)
        {
            entries[i].Length = (int)Number(directory, ref at);
        }

        for (var i = 0; i < count; i++)
        {
            entries[i].Offset = Number(directory, ref at) is > 0 and var offset ? offset - 1 : entries[i - 1].Offset + entries[i - 1].Length;
        }

        return entries.Last(entry => entry.Id <= tile);
    }

    // Ids and offsets by their differences, as the format has them; an offset that follows the one before is 0.
    static byte[] Directory((long Id, int Run, int Length, long Offset)[] entries)
    {
        var bytes = new List<byte>();
        Add(bytes, entries.Length);
        for (var i = 0; i < entries.Length; i++)
        {
            Add(bytes, entries[i].Id - (i == 0 ? 0 : entries[i - 1].Id));
        }

        Array.ForEach(entries, entry => Add(bytes, entry.Run));
        Array.ForEach(entries, entry => Add(bytes, entry.Length));
        for (var i = 0; i < entries.Length; i++)
        {
            Add(bytes, i > 0 && entries[i].Offset == entries[i - 1].Offset + entries[i - 1].Length ? 0 : entries[i].Offset + 1);
        }

        return [.. bytes];
    }

    static byte[] Header(int root, long leaves, long tiles, long length)
    {
        var header = new byte[HeaderLength];
        "PMTiles"u8.CopyTo(header);
        header[7] = 3;
        long[] numbers = [HeaderLength, root, 0, 0, HeaderLength + root, leaves, tiles, length, 0, 0, 0];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(8 + 8 * i), numbers[i]);
        }

        ReadOnlySpan<byte> forms = [1, Uncompressed, Uncompressed, VectorTiles, 0, 14];
        forms.CopyTo(header.AsSpan(96));
        return header;
    }

    static void Add(List<byte> bytes, long number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            bytes.Add((byte)(number | 0x80));
        }

        bytes.Add((byte)number);
    }

    static long Number(ReadOnlySpan<byte> bytes, ref int at)
    {
        var (number, shift) = (0L, 0);
        do
        {
            number |= (bytes[at] & 0x7FL) << shift;
            shift += 7;
        }
        while ((bytes[at++] & 0x80) != 0);
        return number;
    }
}
