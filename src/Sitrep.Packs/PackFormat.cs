using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Sitrep.Packs;

/// <summary>
/// The compiled form of packs. "SPK1", then a file a record: path, length, node. A node is a tag byte (text, list, map), a count
/// and its content; counts and lengths are 32-bit little-endian, texts UTF-8.
/// </summary>
public static class PackFormat
{
    const uint Magic = 0x314B5053;

    public static void Write(Stream output, IEnumerable<KeyValuePair<string, PackNode>> files)
    {
        using var writer = new BinaryWriter(output, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        foreach (var (path, node) in files.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            using var body = new MemoryStream();
            using (var inner = new BinaryWriter(body, Encoding.UTF8, leaveOpen: true))
            {
                WriteNode(inner, node);
            }

            WriteText(writer, path);
            writer.Write((int)body.Length);
            writer.Write(body.GetBuffer().AsSpan(0, (int)body.Length));
        }
    }

    internal static IEnumerable<KeyValuePair<string, Lazy<PackNode>>> Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < 4 || BinaryPrimitives.ReadUInt32LittleEndian(bytes.Span) != Magic)
        {
            throw new InvalidDataException("These bytes are no compiled packs of this version. Build them again from the packs folder.");
        }

        for (var at = 4; at < bytes.Length;)
        {
            var path = ReadText(bytes.Span, ref at);
            var length = ReadInt(bytes.Span, ref at);
            var body = bytes.Slice(at, length);
            at += length;
            yield return KeyValuePair.Create(path, new Lazy<PackNode>(() =>
            {
                var start = 0;
                return ReadNode(body.Span, ref start);
            }));
        }
    }

    static void WriteNode(BinaryWriter writer, PackNode node)
    {
        writer.Write((byte)node.Kind);
        switch (node.Kind)
        {
            case PackNodeKind.Text:
                WriteText(writer, node.Text);
                break;
            case PackNodeKind.List:
                writer.Write(node.Items.Length);
                foreach (var item in node.Items)
                {
                    WriteNode(writer, item);
                }

                break;
            default:
                writer.Write(node.Entries.Length);
                foreach (var (key, value) in node.Entries)
                {
                    WriteText(writer, key);
                    WriteNode(writer, value);
                }

                break;
        }
    }

    static PackNode ReadNode(ReadOnlySpan<byte> bytes, ref int at)
    {
        var kind = (PackNodeKind)bytes[at++];
        if (kind == PackNodeKind.Text)
        {
            return PackNode.OfText(ReadText(bytes, ref at));
        }

        var count = ReadInt(bytes, ref at);
        return kind == PackNodeKind.List ? ReadItems(bytes, count, ref at) : ReadEntries(bytes, count, ref at);
    }

    static PackNode ReadItems(ReadOnlySpan<byte> bytes, int count, ref int at)
    {
        var items = ImmutableArray.CreateBuilder<PackNode>(count);
        for (var i = 0; i < count; i++)
        {
            items.Add(ReadNode(bytes, ref at));
        }

        return PackNode.OfItems(items.MoveToImmutable());
    }

    static PackNode ReadEntries(ReadOnlySpan<byte> bytes, int count, ref int at)
    {
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<string, PackNode>>(count);
        for (var i = 0; i < count; i++)
        {
            var key = ReadText(bytes, ref at);
            entries.Add(KeyValuePair.Create(key, ReadNode(bytes, ref at)));
        }

        return PackNode.OfEntries(entries.MoveToImmutable());
    }

    static void WriteText(BinaryWriter writer, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        writer.Write(bytes.Length);
        writer.Write(bytes);
    }

    static string ReadText(ReadOnlySpan<byte> bytes, ref int at)
    {
        var length = ReadInt(bytes, ref at);
        at += length;
        return Encoding.UTF8.GetString(bytes.Slice(at - length, length));
    }

    static int ReadInt(ReadOnlySpan<byte> bytes, ref int at)
    {
        at += 4;
        return BinaryPrimitives.ReadInt32LittleEndian(bytes[(at - 4)..]);
    }
}
