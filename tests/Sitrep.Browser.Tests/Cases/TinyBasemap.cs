using System.Buffers.Binary;
using System.Text;
using Sitrep.Web.Tiles;

namespace Sitrep.Browser.Tests.Cases;

/// <summary>The smallest PMTiles file: one tile of the whole world with a square of water, and makers whose name tries to be markup.</summary>
internal static class TinyBasemap
{
    private const int HeaderLength = 127;
    private const byte Uncompressed = 1, VectorTiles = 1;

    /// <summary>Writes it to a file of the temporary folder.</summary>
    public static string Write()
    {
        var tile = VectorTile.Of(Water());
        var metadata = Encoding.UTF8.GetBytes("""{"attribution":"<img src=x onerror=window.hit=1>Tiny makers","vector_layers":[{"id":"water","fields":{}}]}""");
        byte[] directory = [1, 0, 1, .. Varint(tile.Length), 1];
        var file = Path.Combine(Directory.CreateTempSubdirectory("sitrep-").FullName, "tiny.pmtiles");
        File.WriteAllBytes(file, [.. Header(directory.Length, metadata.Length, tile.Length), .. directory, .. metadata, .. tile]);
        return file;
    }

    private static TileLayer Water()
    {
        var layer = new TileLayer("water");
        layer.AddPolygon([[(0, 0), (TileLayer.Extent, 0), (TileLayer.Extent, TileLayer.Extent), (0, TileLayer.Extent)]]);
        return layer;
    }

    private static byte[] Header(int directory, int metadata, int tile)
    {
        var header = new byte[HeaderLength];
        "PMTiles"u8.CopyTo(header);
        header[7] = 3;
        long[] numbers = [HeaderLength, directory, HeaderLength + directory, metadata, 0, 0, HeaderLength + directory + metadata, tile, 1, 1, 1];
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(8 + 8 * i), numbers[i]);
        }

        ReadOnlySpan<byte> forms = [1, Uncompressed, Uncompressed, VectorTiles, 0, 0];
        forms.CopyTo(header.AsSpan(96));
        int[] box = [-1_800_000_000, -850_000_000, 1_800_000_000, 850_000_000];
        for (var i = 0; i < box.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(102 + 4 * i), box[i]);
        }

        return header;
    }

    private static IEnumerable<byte> Varint(int number)
    {
        for (; number >= 0x80; number >>= 7)
        {
            yield return (byte)(number | 0x80);
        }

        yield return (byte)number;
    }
}
