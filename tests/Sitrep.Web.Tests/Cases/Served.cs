using Microsoft.AspNetCore.Builder;
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

    public static Task<Served> Start(ICaseReader reader) => Start(new WebOptions(reader, BuiltInPacks.Packs));

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

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
