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
            Span<byte> head = stackalloc byte[8];
            return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head[..7].SequenceEqual("PMTiles"u8) && head[7] == Version
                ? null : $"{file} is no PMTiles file of version {Version}. Convert it: pmtiles convert FILE region.pmtiles.";
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return $"{file} cannot be read: {e.Message.TrimEnd('.')}. Make it readable.";
        }
    }

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
