using System.Text;
using Sitrep.Model;

namespace Sitrep.Exchange.In.Roads.Extracts;

/// <summary>A block of an extract: a table of texts, and groups of nodes and ways that use it.</summary>
sealed class OsmBlock
{
    const double Nano = 1e-9;
    readonly byte[] bytes;
    readonly List<string> texts = [];
    readonly List<(int Start, int Length)> groups = [];
    long granularity = 100, latitudeOffset, longitudeOffset;

    public OsmBlock(byte[] bytes)
    {
        this.bytes = bytes;
        var wire = new Wire(bytes);
        while (wire.Next())
        {
            switch (wire.Field)
            {
                case 1: ReadTexts(wire.Bytes); break;
                case 2: groups.Add((Where(wire.Bytes), wire.Bytes.Length)); break;
                case 17: granularity = (long)wire.Number; break;
                case 19: latitudeOffset = (long)wire.Number; break;
                case 20: longitudeOffset = (long)wire.Number; break;
            }
        }
    }

    int Where(ReadOnlySpan<byte> part)
    {
        bytes.AsSpan().Overlaps(part, out var at);
        return part.IsEmpty ? 0 : at;
    }

    void ReadTexts(ReadOnlySpan<byte> table)
    {
        for (var wire = new Wire(table); wire.Next();)
        {
            texts.Add(Encoding.UTF8.GetString(wire.Bytes));
        }
    }

    /// <summary>The tags and nodes of each way.</summary>
    public void Ways(Action<Dictionary<string, string>, List<long>> take)
    {
        foreach (var (start, length) in groups)
        {
            for (var wire = new Wire(bytes.AsSpan(start, length)); wire.Next();)
            {
                if (wire.Field == 3)
                {
                    Way(wire.Bytes, take);
                }
            }
        }
    }

    void Way(ReadOnlySpan<byte> way, Action<Dictionary<string, string>, List<long>> take)
    {
        var (keys, values, nodes) = (new List<long>(), new List<long>(), new List<long>());
        for (var wire = new Wire(way); wire.Next();)
        {
            switch (wire.Field)
            {
                case 2: Plain(wire.Bytes, keys); break;
                case 3: Plain(wire.Bytes, values); break;
                case 8: Differences(wire.Bytes, nodes); break;
            }
        }

        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < Math.Min(keys.Count, values.Count); i++)
        {
            tags[Text(keys[i])] = Text(values[i]);
        }

        take(tags, nodes);
    }

    string Text(long number) => number >= 0 && number < texts.Count ? texts[(int)number] : "";

    /// <summary>The number and position of each node.</summary>
    public void Nodes(Action<long, GeoPoint> take)
    {
        foreach (var (start, length) in groups)
        {
            for (var wire = new Wire(bytes.AsSpan(start, length)); wire.Next();)
            {
                if (wire.Field == 1)
                {
                    Single(wire.Bytes, take);
                }
                else if (wire.Field == 2)
                {
                    Dense(wire.Bytes, take);
                }
            }
        }
    }

    void Single(ReadOnlySpan<byte> node, Action<long, GeoPoint> take)
    {
        var (id, latitude, longitude) = (0L, 0L, 0L);
        for (var wire = new Wire(node); wire.Next();)
        {
            switch (wire.Field)
            {
                case 1: id = Wire.Unzigzag(wire.Number); break;
                case 8: latitude = Wire.Unzigzag(wire.Number); break;
                case 9: longitude = Wire.Unzigzag(wire.Number); break;
            }
        }

        take(id, At(latitude, longitude));
    }

    void Dense(ReadOnlySpan<byte> nodes, Action<long, GeoPoint> take)
    {
        var (ids, latitudes, longitudes) = (new List<long>(), new List<long>(), new List<long>());
        for (var wire = new Wire(nodes); wire.Next();)
        {
            switch (wire.Field)
            {
                case 1: Differences(wire.Bytes, ids); break;
                case 8: Differences(wire.Bytes, latitudes); break;
                case 9: Differences(wire.Bytes, longitudes); break;
            }
        }

        if (ids.Count != latitudes.Count || ids.Count != longitudes.Count)
        {
            throw new InvalidDataException("nodes without a position");
        }

        for (var i = 0; i < ids.Count; i++)
        {
            take(ids[i], At(latitudes[i], longitudes[i]));
        }
    }

    GeoPoint At(long latitude, long longitude) =>
        new(Nano * (latitudeOffset + granularity * latitude), Nano * (longitudeOffset + granularity * longitude));

    static void Plain(ReadOnlySpan<byte> packed, List<long> numbers)
    {
        for (var wire = new Wire(packed); !wire.IsEmpty;)
        {
            numbers.Add((long)wire.Varint());
        }
    }

    static void Differences(ReadOnlySpan<byte> packed, List<long> numbers)
    {
        var last = 0L;
        for (var wire = new Wire(packed); !wire.IsEmpty;)
        {
            numbers.Add(last += wire.Signed());
        }
    }
}
