using System.Collections.Immutable;
using System.Text;

namespace Sitrep.Geography.Roads;

/// <summary>
/// A network as a file: "SRN1"; the number of nodes, then of each its latitude and longitude (degrees, 64-bit) and its names; the number of
/// road names and these; the number of segments, then of each its ends, its road's number in that list, and its kilometres (32-bit).
/// </summary>
public static class RoadFile
{
    const uint Magic = 0x314E5253;

    public static byte[] Write(RoadNetwork network)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(Magic);
        writer.Write(network.Nodes.Length);
        foreach (var node in network.Nodes)
        {
            writer.Write(node.Location.Latitude);
            writer.Write(node.Location.Longitude);
            Write(writer, node.Names);
        }

        var roads = network.Segments.Select(s => s.Road).Distinct(StringComparer.Ordinal).ToList();
        var numbers = roads.Select((road, i) => (road, i)).ToDictionary(r => r.road, r => r.i, StringComparer.Ordinal);
        Write(writer, roads);
        writer.Write(network.Segments.Length);
        foreach (var (from, to, road, km) in network.Segments)
        {
            writer.Write(from);
            writer.Write(to);
            writer.Write(numbers[road]);
            writer.Write(km);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <exception cref="InvalidDataException">The bytes are no such file.</exception>
    public static RoadNetwork Read(byte[] bytes)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
            return reader.ReadUInt32() == Magic ? Read(reader) : throw new InvalidDataException("These bytes are no road network.");
        }
        catch (Exception e) when (e is EndOfStreamException or ArgumentException or FormatException or IndexOutOfRangeException or OverflowException)
        {
            throw new InvalidDataException("The road network is cut short or damaged.", e);
        }
    }

    static RoadNetwork Read(BinaryReader reader)
    {
        var nodes = List(reader, () => new RoadNode(new(reader.ReadDouble(), reader.ReadDouble()), List(reader, reader.ReadString)));
        var roads = List(reader, reader.ReadString);
        return RoadNetwork.Of(nodes, List(reader, () => new RoadSegment(reader.ReadInt32(), reader.ReadInt32(), roads[reader.ReadInt32()], reader.ReadSingle())));
    }

    // A count that is not true runs into the end of the file, not into memory.
    static ImmutableArray<T> List<T>(BinaryReader reader, Func<T> read)
    {
        var list = ImmutableArray.CreateBuilder<T>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            list.Add(read());
        }

        return list.ToImmutable();
    }

    static void Write(BinaryWriter writer, IReadOnlyCollection<string> texts)
    {
        writer.Write(texts.Count);
        foreach (var text in texts)
        {
            writer.Write(text);
        }
    }
}
