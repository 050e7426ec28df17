using System.Net;
using System.Net.Sockets;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Fetching;

/// <summary>The app with the fetcher that it has, asked by the API and by the form.</summary>
public sealed class FetchingRoutesTests : OnServedCase
{
    [Fact]
    public async Task Nothing_of_this_machine_is_fetched()
    {
        using var within = new TcpListener(IPAddress.Loopback, 0);
        within.Start();
        var port = ((IPEndPoint)within.LocalEndpoint).Port;
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new(Served.Address) };
        foreach (var host in new[] { "127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "127.1", "2130706433", "0x7f.1", "0.0.0.0" })
        {
            using var answer = await Served.Post("/api/v1/reports/address", $"{{\"address\":\"http://{host}:{port}/\",\"published\":\"2024-11-29\"}}");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("lies within this machine", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            using var form = await browser.Send("/add", "/add", ("address", $"http://{host}:{port}/"), ("published", "2024-11-29"));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, form.StatusCode);
        }

        Assert.False(within.Pending());
    }

    [Fact]
    public async Task Who_has_many_pages_fetched_waits()
    {
        for (var i = 0; i < 30; i++)
        {
            using var answer = await Served.Post("/api/v1/reports/address", "{\"address\":\"http://127.0.0.1/\"}");
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        }

        using var last = await Served.Post("/api/v1/reports/address", "{\"address\":\"http://127.0.0.1/\"}");
        Assert.Equal(HttpStatusCode.TooManyRequests, last.StatusCode);
        Assert.NotNull(last.Headers.RetryAfter);
        using var browser = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new(Served.Address) };
        using var form = await browser.Send("/add", "/add", ("address", "http://127.0.0.1/"));
        Assert.Equal(HttpStatusCode.TooManyRequests, form.StatusCode);
    }
}
