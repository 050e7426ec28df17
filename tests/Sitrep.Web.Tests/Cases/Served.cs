using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Sitrep.BuiltIn;
using Sitrep.Web.Case;

namespace Sitrep.Web.Tests.Cases;

/// <summary>The app on a free port of the loopback address, as the command line serves it.</summary>
internal sealed class Served : IAsyncDisposable
{
    private readonly WebApplication app;

    private Served(WebApplication app)
    {
        this.app = app;
        Client = new() { BaseAddress = new(WebHost.AddressOf(app)) };
    }

    public HttpClient Client { get; }

    public string Address => Client.BaseAddress!.ToString().TrimEnd('/');

    /// <summary>All routes that there are.</summary>
    public IEnumerable<RouteEndpoint> Routes => ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    public IEnumerable<ApiRoute> ApiRoutes() => Routes.Where(route => route.RoutePattern.RawText?.StartsWith("/api/", StringComparison.Ordinal) is true).SelectMany(ApiRoute.Of);

    public static Task<Served> Start(ICaseReader reader) => Start(new WebOptions(reader, BuiltInPacks.Packs));

    /// <summary>A case on disk, which can be judged and added to.</summary>
    public static Task<Served> Start(TempCase temp) => Start(temp.Options);

    public static async Task<Served> Start(WebOptions options)
    {
        var app = WebHost.Build(options with { Port = 0 });
        await app.StartAsync();
        return new(app);
    }

    public async Task<string> Text(string address)
    {
        using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>Sends JSON, as a script of ours would.</summary>
    public async Task<HttpResponseMessage> Post(string address, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Sitrep", "1");
        return await Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
