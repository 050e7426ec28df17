using System.Buffers.Binary;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace Sitrep.Web.Client;

/// <summary>A detailed basemap of a region, one file of map tiles (PMTiles, version 3, github.com/protomaps/PMTiles). The browser asks for ranges of its bytes and reads it itself.</summary>
public static class Basemap
{
    public const string Address = "/basemap.pmtiles";

    private const byte Version = 3;

    // The header of version 3: its length, and where offset and length of the root directory, the metadata, the leaf directories and the tiles stand, 8 bytes each.
    private const int Header = 127, Parts = 8, PartsEnd = 72;

    /// <summary>What is wrong with a file, and what to do; null when it can be served.</summary>
    public static string? Complaint(string file)
    {
        if (!File.Exists(file))
        {
            return $"there is no file {file}. Name a PMTiles file: --basemap region.pmtiles.";
        }

        try
        {
            using var stream = File.OpenRead(file);
            Span<byte> head = stackalloc byte[Header];
            head = head[..stream.ReadAtLeast(head, Header, throwOnEndOfStream: false)];
            return !head.StartsWith("PMTiles"u8) || head.Length < Parts || head[7] != Version ? $"{file} is no PMTiles file of version {Version}. Convert it: pmtiles convert FILE region.pmtiles."
                : !IsWhole(head, stream.Length) ? $"{file} is cut short: it holds less than its header tells of. Copy or download it again."
                : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{file} cannot be read: {e.Message.TrimEnd('.')}. Make it readable.";
        }
    }

    private static bool IsWhole(ReadOnlySpan<byte> head, long size)
    {
        for (var at = Parts; at < PartsEnd; at += 16)
        {
            if (head.Length < Header || !Fits(BinaryPrimitives.ReadUInt64LittleEndian(head[at..]), BinaryPrimitives.ReadUInt64LittleEndian(head[(at + 8)..]), (ulong)size))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Fits(ulong offset, ulong length, ulong size) => offset <= size && length <= size - offset;

    /// <summary>Serves the file, if there is one, in ranges.</summary>
    public static void MapBasemap(this IEndpointRouteBuilder app, string? file)
    {
        if (file is null)
        {
            return;
        }

        var (path, changed) = (Path.GetFullPath(file), new DateTimeOffset(File.GetLastWriteTimeUtc(file)));
        var tag = new EntityTagHeaderValue($"\"{changed.UtcTicks:x}\"");
        // It tells which region the case is about: it is for those who may read the case.
        app.MapMethods(Address, ["GET", "HEAD"], () => TypedResults.PhysicalFile(path, "application/octet-stream", lastModified: changed, entityTag: tag, enableRangeProcessing: true));
    }
}
