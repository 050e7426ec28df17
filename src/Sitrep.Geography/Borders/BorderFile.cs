using System.Collections.Immutable;
using System.Text;
using Sitrep.Model;

namespace Sitrep.Geography.Borders;

/// <summary>
/// Borders as a file: the cells that lines run through, then each ring's country, kind and box, then the points as differences in hundred-thousandths of a
/// degree (about a metre). A ring's points are only read when it is asked for them.
/// </summary>
public static class BorderFile
{
    const uint Mark = 0x31424953; // "SIB1"
    const double Steps = 1e5;

    public static void Write(Stream output, IReadOnlyCollection<BorderRing> rings)
    {
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
        WriteCells(writer, BorderCells.Crossed(rings));
        writer.Write7BitEncodedInt(rings.Count);
        var points = rings.Select(Points).ToList();
        foreach (var (ring, bytes) in rings.Zip(points))
        {
            WriteHead(writer, ring, bytes.Length);
        }

        points.ForEach(writer.Write);
    }

    /// <exception cref="InvalidDataException">The bytes are not such a file.</exception>
    public static WorldBorders Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false));
            return reader.ReadUInt32() == Mark ? Read(reader, bytes) : throw new InvalidDataException("These are no borders. Build the program again.");
        }
        catch (EndOfStreamException e)
        {
            throw new InvalidDataException("The borders break off. Build the program again.", e);
        }
    }

    static WorldBorders Read(BinaryReader reader, ReadOnlyMemory<byte> bytes)
    {
        var cells = ReadCells(reader);
        var heads = Enumerable.Range(0, reader.Read7BitEncodedInt()).Select(_ => ReadHead(reader)).ToList();
        var (rings, at) = (ImmutableArray.CreateBuilder<BorderRing>(heads.Count), (int)reader.BaseStream.Position);
        foreach (var (country, isHole, box, length) in heads)
        {
            var points = at + length <= bytes.Length ? bytes.Slice(at, length) : throw new InvalidDataException("The borders break off. Build the program again.");
            rings.Add(new(country, isHole, box, () => Points(points)));
            at += length;
        }

        return new(rings.ToImmutable(), cells);
    }

    static void WriteCells(BinaryWriter writer, HashSet<int> cells)
    {
        var last = 0;
        writer.Write7BitEncodedInt(cells.Count);
        foreach (var cell in cells.Order())
        {
            writer.Write7BitEncodedInt(cell - last);
            last = cell;
        }
    }

    static HashSet<int> ReadCells(BinaryReader reader)
    {
        var last = 0;
        return [.. Enumerable.Range(0, reader.Read7BitEncodedInt()).Select(_ => last += reader.Read7BitEncodedInt())];
    }

    static void WriteHead(BinaryWriter writer, BorderRing ring, int bytes)
    {
        writer.Write7BitEncodedInt(ring.Country);
        writer.Write(ring.IsHole);
        foreach (var edge in new[] { ring.Box.West, ring.Box.South, ring.Box.East, ring.Box.North })
        {
            writer.Write(edge);
        }

        writer.Write7BitEncodedInt(bytes);
    }

    static (int Country, bool IsHole, Box Box, int Bytes) ReadHead(BinaryReader reader) => (reader.Read7BitEncodedInt(), reader.ReadBoolean(),
        new(reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble()), reader.Read7BitEncodedInt());

    static byte[] Points(BorderRing ring)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var (lat, lon) = (0, 0);
        foreach (var point in ring.Points)
        {
            var (nextLat, nextLon) = ((int)Math.Round(point.Latitude * Steps), (int)Math.Round(point.Longitude * Steps));
            writer.Write7BitEncodedInt(Folded(nextLat - lat));
            writer.Write7BitEncodedInt(Folded(nextLon - lon));
            (lat, lon) = (nextLat, nextLon);
        }

        return bytes.ToArray();
    }

    static GeoPoint[] Points(ReadOnlyMemory<byte> bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes.ToArray(), writable: false));
        var (lat, lon, points) = (0, 0, new List<GeoPoint>(bytes.Length / 3));
        while (reader.BaseStream.Position < reader.BaseStream.Length)
        {
            lat += Unfolded(reader.Read7BitEncodedInt());
            lon += Unfolded(reader.Read7BitEncodedInt());
            points.Add(new(lat / Steps, lon / Steps));
        }

        return [.. points];
    }

    // Small numbers of either sign as small numbers without one.
    static int Folded(int number) => (number << 1) ^ (number >> 31);

    static int Unfolded(int number) => (int)((uint)number >> 1) ^ -(number & 1);
}
