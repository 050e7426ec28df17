using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Sitrep.Web.Safety;

/// <summary>
/// Packs answers that may be kept, where it saves anything and tells nobody anything: the length of what is packed tells whether a guess that is echoed in it
/// stands in it twice (BREACH). So a page with a form's token is sent as it is, and so is whatever a browser asks for on behalf of another site.
/// </summary>
internal sealed class Compressed(IServiceProvider services, IOptions<ResponseCompressionOptions> options) : ResponseCompressionProvider(services, options)
{
    /// <summary>Shorter answers gain nothing.</summary>
    private const int Least = 1024;

    private static readonly string[] OwnSites = ["same-origin", "none"];

    public override bool ShouldCompressResponse(HttpContext context) => context.Response.ContentLength is not < Least && !IsForOneBrowser(context.Response) && base.ShouldCompressResponse(context);

    // A form's token comes with a cookie, or with no-store where the browser has that already.
    private static bool IsForOneBrowser(HttpResponse response) => response.Headers.SetCookie.Count > 0 || response.Headers.CacheControl.ToString().Contains("no-store", StringComparison.Ordinal);

    /// <summary>How the answer to a request will be packed: "br", "gzip", or nothing.</summary>
    public static string FormOf(HttpContext http) =>
        MayBe(http) ? http.RequestServices.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(http)?.EncodingName ?? "" : "";

    private static bool MayBe(HttpContext http) => HttpMethods.IsGet(http.Request.Method) && http.GetEndpoint()?.Metadata.GetMetadata<IsKept>() is not null
        && (http.Request.Headers["Sec-Fetch-Site"] is not [{ Length: > 0 } site] || OwnSites.Contains(site));

    public static void Add(IServiceCollection services)
    {
        services.AddResponseCompression(packing =>
        {
            packing.EnableForHttps = true;
            packing.Providers.Add<BrotliCompressionProvider>();
            packing.Providers.Add<GzipCompressionProvider>();
            packing.MimeTypes = ["text/html", "text/markdown", "text/plain", "text/csv", "application/json", "application/geo+json", "application/x-ndjson", "application/jsonl", "application/problem+json", Tiles.VectorTile.MediaType];
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Fastest);
        services.AddSingleton<IResponseCompressionProvider, Compressed>();
    }

    /// <summary>Within what keeps answers, so that each is packed once.</summary>
    public static void Use(WebApplication app) => app.UseWhen(MayBe, within => within.UseResponseCompression());
}
