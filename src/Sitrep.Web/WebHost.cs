using System.Net;
using System.Net.Sockets;
using System.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Sitrep.Web.Accounts;
using Sitrep.Web.Api;
using Sitrep.Web.Api.Json;
using Sitrep.Web.Case;
using Sitrep.Web.Case.Map;
using Sitrep.Web.Case.Review;
using Sitrep.Web.Case.Search;
using Sitrep.Web.Case.Ways;
using Sitrep.Web.Client;
using Sitrep.Web.Fetching;
using Sitrep.Web.Pages.Routes;
using Sitrep.Web.Safety;
using Sitrep.Web.Views.Maps.Picture;
using Sitrep.Web.Words;

namespace Sitrep.Web;

/// <summary>Makes the web app. Nothing is read from the environment or the current directory; only warnings and errors are logged, to standard error.</summary>
public static class WebHost
{
    // What adds reports takes more, and says so itself.
    private const int LargestBody = 64 << 10;

    // Bytes of an answer that the system holds for a reader. Left to itself it takes up to some megabytes, which count as read: a slow reader would be borne for hours.
    private const int HeldForReader = 64 << 10;

    /// <summary>The app, ready to run. Starting it throws IOException when the port is taken.</summary>
    public static WebApplication Build(WebOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new() { ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        Entrance.Check(options);
        // A case is held in memory: to collect the garbage of all of it in one go would stop whoever reads for a second.
        GCSettings.LatencyMode = GCLatencyMode.SustainedLowLatency;
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => Limit(kestrel, options)).UseSockets(sockets => sockets.CreateBoundListenSocket = Listen);
        if (options.Certificate is not null)
        {
            builder.WebHost.UseKestrelHttpsConfiguration();
        }

        AddParts(builder.Services, options);
        var app = builder.Build();
        if (options.WarmsUp)
        {
            app.UseWarmUp();
        }

        var traffic = app.Services.GetRequiredService<Traffic>();
        app.Use((_, next) => traffic.Count(() => next()));
        app.UseProxies(options.Proxies);
        app.UseHostFiltering();
        app.UseSecurityHeaders(options.IsPublic);
        app.UseMapHints();
        app.UseOwnErrors();
        app.UseHeads();
        app.UseRouting();
        app.UseDoor();
        app.UseOutputCache();
        Compressed.Use(app);
        app.UseOwnRequests();
        app.MapClientFiles();
        app.MapBasemap(options.Basemap);
        app.MapApi();
        app.MapPages();
        app.MapSignIn();
        app.MapAccount();
        app.MapAccounts();
        return app;
    }

    // Who sends or reads slower than this holds a connection to no purpose.
    private static void Limit(KestrelServerOptions kestrel, WebOptions options)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = LargestBody;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 << 10;
        kestrel.Limits.RequestHeadersTimeout = 2 * options.SlowFor;
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(60);
        kestrel.Limits.MinRequestBodyDataRate = new(bytesPerSecond: options.SlowestPace, gracePeriod: options.SlowFor);
        kestrel.Limits.MinResponseDataRate = new(bytesPerSecond: options.SlowestPace, gracePeriod: options.SlowFor);
        kestrel.Limits.MaxConcurrentConnections = 2000;
        kestrel.Listen(options.Address, options.Port, listening =>
        {
            if (options.Certificate is { } certificate)
            {
                listening.UseHttps(certificate);
            }
        });
    }

    // What is accepted inherits the buffer.
    private static Socket Listen(EndPoint at)
    {
        var socket = SocketTransportOptions.CreateDefaultBoundListenSocket(at);
        socket.SendBufferSize = HeldForReader;
        return socket;
    }

    /// <summary>Where a started app listens: "http://127.0.0.1:5080".</summary>
    public static string AddressOf(WebApplication app) =>
        app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    private static void AddParts(IServiceCollection services, WebOptions options)
    {
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddSimpleConsole(console => console.SingleLine = true)
            .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        services.AddHostFiltering(filter => (filter.AllowedHosts, filter.AllowEmptyHosts) = (HostsOf(options), false));
        services.AddRouting();
        services.AddRazorComponents();
        KeptFormKeys.Add(services, options.Accounts);
        // With a certificate of ours every page is over https, and a browser holds a cookie with this beginning to this host alone.
        services.AddAntiforgery(form => (form.Cookie.Name, form.Cookie.SameSite, form.Cookie.HttpOnly, form.Cookie.SecurePolicy, form.FormFieldName) =
            (options.Certificate is null ? "sitrep-form" : "__Host-sitrep-form", SameSiteMode.Strict, true, CookieSecurePolicy.SameAsRequest, "form-token"));
        services.ConfigureHttpJsonOptions(json => JsonForm.Configure(json.SerializerOptions));
        services.AddSingleton(options);
        services.AddSingleton<Entrance>();
        services.AddSingleton<Paces>();
        services.AddSingleton(options.Tools);
        services.AddSingleton(options.Packs);
        services.AddSingleton(options.Tools.Fuser);
        services.AddSingleton(options.Tools.Sides);
        var traffic = new Traffic();
        var current = new CurrentCase(options.Case, options.Tools, traffic);
        services.AddSingleton(traffic);
        services.AddSingleton(current);
        if (options.Writer is { } writer)
        {
            services.AddSingleton(writer(current));
        }

        services.AddSingleton<BriefDesk>();
        services.AddSingleton<ReviewDesk>();
        services.AddSingleton<RoadDesk>();
        services.AddSingleton<MapDesk>();
        services.AddSingleton<PictureDesk>();
        services.AddSingleton<SearchDesk>();
        services.AddSingleton<CompletionDesk>();
        services.AddSingleton(options.Fetcher ?? new PageFetcher());
        KeptAnswers.Add(services);
        Compressed.Add(services);
        services.AddHttpContextAccessor();
        services.AddScoped(of => Preferences.Of(of.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request));
        services.AddScoped(of => InterfaceWords.Of(of.GetRequiredService<Preferences>().Language));
        services.AddSingleton<Speakers>();
        services.AddScoped<Words.Telling>();
        services.AddScoped<Figuring>();
    }

    private static string[] HostsOf(WebOptions options)
    {
        var address = options.Address.AddressFamily == AddressFamily.InterNetworkV6 ? $"[{options.Address}]" : options.Address.ToString();
        return ["localhost", "127.0.0.1", "[::1]", address, .. options.Hosts];
    }
}
