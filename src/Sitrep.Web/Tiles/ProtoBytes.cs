using System.Text;

namespace Sitrep.Web.Tiles;

/// <summary>Writes protocol buffers' wire format (protobuf.dev/programming-guides/encoding): as much of it as a vector tile needs.</summary>
internal sealed class ProtoBytes
{
    private const int Varint = 0, Fixed64 = 1, Delimited = 2;

    private byte[] bytes = new byte[256];
    private int length;

    public ReadOnlySpan<byte> Written => bytes.AsSpan(0, length);

    public void Number(int field, ulong value)
    {
        Raw((uint)(field << 3 | Varint));
        Raw(value);
    }

    public void Double(int field, double value)
    {
        Raw((uint)(field << 3 | Fixed64));
        BitConverter.TryWriteBytes(Room(8), value);
    }

    public void Text(int field, string value)
    {
        var size = Encoding.UTF8.GetByteCount(value);
        Head(field, size);
        Encoding.UTF8.GetBytes(value, Room(size));
    }

    public void Message(int field, ProtoBytes message)
    {
        Head(field, message.length);
        message.Written.CopyTo(Room(message.length));
    }

    public void Packed(int field, ReadOnlySpan<uint> values)
    {
        var size = 0;
        foreach (var value in values)
        {
            size += SizeOf(value);
        }

        Head(field, size);
        foreach (var value in values)
        {
            Raw(value);
        }
    }

    /// <summary>Fields that are written already.</summary>
    public void Append(ProtoBytes fields) => fields.Written.CopyTo(Room(fields.length));

    public void Clear() => length = 0;

    private void Head(int field, int size)
    {
        Raw((uint)(field << 3 | Delimited));
        Raw((uint)size);
    }

    // Seven bits a byte, the lowest first; the eighth says that more follow.
    private void Raw(ulong value)
    {
        for (; value >= 0x80; value >>= 7)
        {
            Room(1)[0] = (byte)(value | 0x80);
        }

        Room(1)[0] = (byte)value;
    }

    private Span<byte> Room(int size)
    {
        if (length + size > bytes.Length)
        {
            Array.Resize(ref bytes, Math.Max(bytes.Length * 2, length + size));
        }

        length += size;
        return bytes.AsSpan(length - size, size);
    }

    private static int SizeOf(uint value) => value switch { < 1u << 7 => 1, < 1u << 14 => 2, < 1u << 21 => 3, < 1u << 28 => 4, _ => 5 };
}
