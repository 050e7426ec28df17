using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace Sitrep.Web.Client;

/// <summary>
/// Asks the app for its map once it has started, before anybody does: what is opened, compiled and made for the first answers is then ready while a browser
/// still starts. Nothing goes over the network, and who asks has no more rights than anybody else on this machine.
/// </summary>
internal static class WarmUp
{
    private static readonly (string Path, string Query)[] First =
    [
        ("/", ""), ("/api/v1/tiles/0/0/0", "?layer=incidents"), ("/api/v1/tiles/5/19/12", "?layer=incidents"), ("/api/v1/tiles/5/19/12", "?layer=areas&layer=control&layer=roads"),
        (ClientFiles.Script, ""),
    ];

    /// <summary>Before all other parts of the app, so that a question passes through them as one from outside does.</summary>
    public static void UseWarmUp(this WebApplication app)
    {
        RequestDelegate? answer = null;
        ((IApplicationBuilder)app).Use(next => answer = next);
        app.Lifetime.ApplicationStarted.Register(() => _ = Task.Run(() => Ask(app.Services, answer!, app.Lifetime.ApplicationStopping)));
    }

    private static async Task Ask(IServiceProvider services, RequestDelegate answer, CancellationToken stop)
    {
        var asking = services.GetRequiredService<IHttpContextFactory>();
        foreach (var (path, query) in First)
        {
            if (stop.IsCancellationRequested)
            {
                return;
            }

            try
            {
                var question = asking.Create(Question(path, query));
                await answer(question).ConfigureAwait(false);
                asking.Dispose(question);
            }
            catch (Exception e) when (e is IOException or InvalidOperationException or ObjectDisposedException)
            {
                // Whoever asks for it in earnest is told.
                return;
            }
        }
    }

    private static FeatureCollection Question(string path, string query)
    {
        var parts = new FeatureCollection();
        parts.Set<IHttpRequestFeature>(new HttpRequestFeature
        {
            Method = HttpMethods.Get,
            Scheme = "http",
            Protocol = "HTTP/1.1",
            Path = path,
            QueryString = query,
            Headers = new HeaderDictionary { [HeaderNames.Host] = "localhost", [HeaderNames.AcceptEncoding] = "gzip, br" },
        });
        parts.Set<IHttpResponseFeature>(new HttpResponseFeature());
        parts.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        parts.Set<IHttpConnectionFeature>(new HttpConnectionFeature { RemoteIpAddress = IPAddress.Loopback, LocalIpAddress = IPAddress.Loopback });
        return parts;
    }
}
