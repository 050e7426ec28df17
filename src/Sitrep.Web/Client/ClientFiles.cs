using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;
using Sitrep.Web.Accounts;

namespace Sitrep.Web.Client;

/// <summary>The built client, served out of this assembly: whatever the current directory, it is there.</summary>
public static class ClientFiles
{
    private static readonly Assembly Holder = typeof(ClientFiles).Assembly;

    // How the files are packed when they are built (vite.config.ts), the smallest first.
    private static readonly (string Form, string Ending)[] Packings = [("br", ".br"), ("gzip", ".gz")];

    /// <summary>The address of the client's script, and of its style sheet; they change with what is in them.</summary>
    public static string Script { get; } = Address("client/app-", ".js");

    public static string Style { get; } = Address("client/app-", ".css");

    /// <summary>What every page needs, for the header that tells a browser so before it has read the page.</summary>
    public static string Needs { get; } = $"<{Style}>; rel=preload; as=style, <{Script}>; rel=modulepreload";

    public static void MapClientFiles(this IEndpointRouteBuilder app) => app.MapMethods("/client/{**path}", ["GET", "HEAD"], Serve).ForEverybody();

    private static string Address(string beginning, string end) =>
        "/" + Holder.GetManifestResourceNames().Single(name => name.StartsWith(beginning, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal));

    private static IResult Serve(string? path, HttpRequest request, HttpResponse response)
    {
        if (path is null || Packings.Any(packing => path.EndsWith(packing.Ending, StringComparison.Ordinal)) || Holder.GetManifestResourceStream($"client/{path}") is not { } file)
        {
            return TypedResults.NotFound();
        }

        response.Headers.CacheControl = "public, max-age=31536000, immutable";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        foreach (var (form, ending) in Packings)
        {
            if (accepted.Any(one => one.Value == form && one.Quality is not 0) && Holder.GetManifestResourceStream($"client/{path}{ending}") is { } packed)
            {
                file.Dispose();
                response.Headers.ContentEncoding = form;
                return TypedResults.Stream(packed, ContentType(path), entityTag: TagOf(form));
            }
        }

        return TypedResults.Stream(file, ContentType(path), entityTag: TagOf("as-is"));
    }

    // Other bytes have another tag.
    private static EntityTagHeaderValue TagOf(string form) => new($"\"{Holder.ManifestModule.ModuleVersionId:N}-{form}\"");

    private static string ContentType(string path) => Path.GetExtension(path) switch
    {
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        _ => "application/octet-stream",
    };
}
