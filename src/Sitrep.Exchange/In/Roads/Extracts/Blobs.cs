using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Sitrep.Exchange.In.Roads.Extracts;

/// <summary>
/// The blocks of an extract of OpenStreetMap in its binary form: each a length (32 bits, the highest byte first), a header that names its kind
/// and size, and its content, plain or deflated. Source: the format's description in the OpenStreetMap wiki, "PBF Format".
/// </summary>
static class Blobs
{
    const int LongestHeader = 64 * 1024, LongestBlob = 32 * 1024 * 1024;

    /// <summary>The contents of the blocks with map data, in order.</summary>
    /// <exception cref="InvalidDataException">The stream is no such extract, or is damaged; the message says how.</exception>
    public static IEnumerable<byte[]> DataOf(Stream stream)
    {
        var length = new byte[4];
        var first = true;
        while (stream.ReadAtLeast(length, length.Length, throwOnEndOfStream: false) is var read and > 0)
        {
            var size = read < length.Length ? -1 : BinaryPrimitives.ReadInt32BigEndian(length);
            var (kind, bytes) = size is > 0 and <= LongestHeader ? Header(Exactly(stream, size)) : ("", -1);
            if (first && kind != "OSMHeader")
            {
                throw new InvalidDataException("it does not begin as one");
            }

            if (bytes is < 0 or > LongestBlob)
            {
                throw new InvalidDataException("a block has an impossible length");
            }

            first = false;
            var blob = Exactly(stream, bytes);
            if (kind == "OSMData")
            {
                yield return Content(blob);
            }
        }
    }

    static (string Kind, int Bytes) Header(byte[] header)
    {
        var (kind, bytes) = ("", -1);
        for (var wire = new Wire(header); wire.Next();)
        {
            kind = wire.Field == 1 ? Encoding.UTF8.GetString(wire.Bytes) : kind;
            bytes = wire.Field == 3 ? (int)Math.Min(wire.Number, int.MaxValue) : bytes;
        }

        return (kind, bytes);
    }

    static byte[] Content(byte[] blob)
    {
        for (var wire = new Wire(blob); wire.Next();)
        {
            switch (wire.Field)
            {
                case 1:
                    return wire.Bytes.ToArray();
                case 3:
                    return Inflated(wire.Bytes.ToArray());
                case 4 or 5 or 6 or 7:
                    throw new InvalidDataException("a block is packed otherwise than by zlib");
            }
        }

        return [];
    }

    // Deflated bytes can claim any length: no more than a block may have is taken.
    static byte[] Inflated(byte[] packed)
    {
        using var inflating = new ZLibStream(new MemoryStream(packed), CompressionMode.Decompress);
        var content = new MemoryStream();
        var part = new byte[64 * 1024];
        while (inflating.Read(part) is var read and > 0)
        {
            content.Write(part, 0, read);
            if (content.Length > LongestBlob)
            {
                throw new InvalidDataException("a block unpacks to more than 32 MB");
            }
        }

        return content.ToArray();
    }

    static byte[] Exactly(Stream stream, int count)
    {
        var bytes = new byte[count];
        return stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false) == count ? bytes : throw new InvalidDataException("its end is missing");
    }
}
