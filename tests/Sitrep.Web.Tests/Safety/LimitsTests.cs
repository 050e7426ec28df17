using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Sitrep.Exchange.Out.Events;
using Sitrep.Model;
using Sitrep.Web.Api.Describing;
using Sitrep.Web.Api.Describing.Marks;
using Sitrep.Web.Api.Reports;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Safety;

public sealed class LimitsTests : OnServedCase
{
    internal override WebOptions Options => Temp.Options with { SlowFor = TimeSpan.FromSeconds(2) };

    [Theory]
    [InlineData("/api/v1/judgements", 65 << 10)]
    [InlineData("/api/v1/reports", (8 << 20) + 1)]
    public async Task A_body_that_is_too_large_is_refused_before_it_is_read(string address, int size)
    {
        // Only the head is sent: the answer does not wait for the rest.
        using var socket = await Connect();
        await socket.SendAsync(Encoding.ASCII.GetBytes(FormattableString.Invariant(
            $"POST {address} HTTP/1.1\r\nHost: localhost\r\nX-Sitrep: 1\r\nContent-Type: application/json\r\nContent-Length: {size}\r\nConnection: close\r\n\r\n{{")));
        Assert.StartsWith("HTTP/1.1 413 ", await Rest(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_is_too_large_is_refused()
    {
        using var answer = await Served.Post("/api/v1/reports", $"{{\"text\":\"{new string('x', (4 << 20) + 1)}\",\"published\":\"2024-11-29\"}}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task Who_sends_too_slowly_is_cut_off()
    {
        using var socket = await Connect();
        await socket.SendAsync(Encoding.ASCII.GetBytes($"POST /api/v1/reports HTTP/1.1\r\nHost: localhost\r\nX-Sitrep: 1\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{{"));
        Assert.Contains("408", await Rest(socket), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ")]
    [InlineData("GET /")]
    public async Task Who_sends_the_head_of_a_request_too_slowly_is_cut_off(string begin)
    {
        using var socket = await Connect();
        foreach (var letter in Encoding.ASCII.GetBytes(begin))
        {
            await socket.SendAsync(new[] { letter });
        }

        Assert.Contains("408", await Rest(socket), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_that_is_too_large_is_refused()
    {
        using var socket = await Connect();
        await socket.SendAsync(Encoding.ASCII.GetBytes($"GET / HTTP/1.1\r\nHost: localhost\r\nX-A: {new string('a', 17 << 10)}\r\n\r\n"));
        Assert.StartsWith("HTTP/1.1 431 ", await Rest(socket), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(64)]
    public async Task Who_reads_too_slowly_is_cut_off(int bytesAtATime)
    {
        await using var hasty = await Served.Start(Temp.Options with { SlowFor = TimeSpan.FromSeconds(2), SlowestPace = 1 << 20 });
        var all = await SlowReader.Read(hasty, TimeSpan.Zero, 0);
        Assert.InRange(await SlowReader.Read(hasty, TimeSpan.FromSeconds(8), bytesAtATime), 1, all - 1);
    }

    [Fact]
    public async Task Who_opens_too_many_connections_is_limited()
    {
        await using var app = WebHost.Build(Temp.Options with { Port = 0 });
        var limits = app.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits;
        Assert.Equal((500, TimeSpan.FromSeconds(5)), (limits.MinResponseDataRate!.BytesPerSecond, limits.MinResponseDataRate.GracePeriod));
        Assert.InRange(limits.MaxConcurrentConnections!.Value, 1, 10_000);
    }

    [Theory]
    [InlineData("GET /api/v1/reports/..%2f..%2f..%2fetc%2fpasswd HTTP/1.1")]
    [InlineData("GET /api/v1/reports/..%5c..%5cwindows/original HTTP/1.1")]
    [InlineData("GET /client/..%2f..%2fappsettings.json HTTP/1.1")]
    [InlineData("GET /client/../../../etc/passwd HTTP/1.1")]
    [InlineData("GET /client/%2e%2e/%2e%2e/etc/passwd HTTP/1.1")]
    [InlineData("GET /api/v1/exports/..%2f..%2fetc HTTP/1.1")]
    [InlineData("GET /reports/%00 HTTP/1.1")]
    public async Task Addresses_lead_to_no_file(string line)
    {
        using var socket = await Connect();
        await socket.SendAsync(Encoding.ASCII.GetBytes($"{line}\r\nHost: localhost\r\nConnection: close\r\n\r\n"));
        Assert.Matches("^HTTP/1.1 (400|404) ", await Rest(socket));
    }

    [Theory]
    [InlineData("<!DOCTYPE html [<!ENTITY x SYSTEM \"{0}\">]><html><body><p>Shells fell on Taftanaz. &x;</p></body></html>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE r SYSTEM \"{0}\"><html><body><p>Shells fell on Taftanaz.</p></body></html>")]
    [InlineData("<html><head><link rel=stylesheet href=\"{0}\"><base href=\"{0}\"></head><body><img src=\"{0}\"><iframe src=\"{0}\"></iframe><script src=\"{0}\"></script><p>Shells fell on Taftanaz.</p></body></html>")]
    public async Task A_page_that_is_added_makes_nothing_be_fetched(string page)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var given = page.Replace("{0}", $"http://{listener.LocalEndpoint}/secret", StringComparison.Ordinal);
        using var answer = await Served.Post("/api/v1/reports", System.Text.Json.JsonSerializer.Serialize(new { text = given, file = "page.html", published = "2024-11-29" }));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task No_cell_of_a_table_is_a_formula()
    {
        Temp.Add(new Told("cd", "=HYPERLINK(1)", "@title", "2024-11-30", "+cmd|' fired on -Town.")
            .Claim(ClaimType.Casualty, "killed", "+cmd|' fired on -Town", claim => claim with
            {
                Place = new("-Town", "=1+1", "x:1", new GeoPoint(-36, -37), PlacePrecision.Exact),
                Actor = new("+cmd|' /C calc"),
                Target = new("@SUM(A1)"),
                Count = Count.Exactly(3),
                Category = "civilian",
            }).Received("2024-11-30T18:00:00Z"));
        var tables = Served.ApiRoutes().Where(route => route.Parameters.All(name => name != "format") && route.Endpoint.Metadata.GetOrderedMetadata<Answer>().Any(answer => answer.Type == Media.Csv)).Select(route => $"{route.Path}?by=place,claimant&format=csv")
            .Concat(EventExport.Formats.Where(format => ExportResource.TypeOf(format).StartsWith("text/csv", StringComparison.Ordinal)).Select(format => $"/api/v1/exports/{format}")).ToList();
        Assert.True(tables.Count >= 6, string.Join(' ', tables));
        foreach (var address in tables)
        {
            var table = await Served.Text(address);
            Assert.DoesNotMatch("""(^|[\r\n,])"?[=@\t]""", table);
            Assert.DoesNotMatch("""(^|[\r\n,])"?[+-][A-Za-z]""", table);
        }
    }

    private async Task<Socket> Connect()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 20_000 };
        await socket.ConnectAsync(IPAddress.Loopback, Served.Client.BaseAddress!.Port);
        return socket;
    }

    private static async Task<string> Rest(Socket socket)
    {
        using var stream = new NetworkStream(socket);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
