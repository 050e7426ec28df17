using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http.Metadata;
using Sitrep.Web.Safety;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Safety;

/// <summary>What holds of every route of the running app, so that a new one cannot be without it.</summary>
public sealed class EveryRouteTests : OnServedCase
{
    private const int UsualBody = 64 << 10;

    private static readonly string[] Ways = ["..%2f..%2f..%2f..%2fetc%2fpasswd", "..%5c..%5cwindows%5cwin.ini", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "..;/..;/etc/passwd", "/etc/passwd", "%00", "....//....//etc/passwd", "%c0%ae%c0%ae%c0%afetc"];

    private IEnumerable<ApiRoute> Routes => Served.Routes.SelectMany(ApiRoute.Of);

    [Fact]
    public async Task Every_answer_carries_the_policy_and_is_kept_by_nobody_between()
    {
        foreach (var address in Crawl.Addresses(Served, Temp.Current.View()).Append(Served.Routes.Select(route => route.RoutePattern.RawText).Contains("/client/{**path}") ? "/client/none.js" : "/"))
        {
            using var answer = await Served.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(SecurityHeaders.ContentPolicy, answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal(("nosniff", "DENY", "no-referrer"), (answer.Headers.GetValues("X-Content-Type-Options").Single(), answer.Headers.GetValues("X-Frame-Options").Single(), answer.Headers.GetValues("Referrer-Policy").Single()));
            Assert.Equal(("same-origin", "same-origin"), (answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single(), answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single()));
            Assert.True(answer.Headers.CacheControl is { Private: true, NoCache: true } or { NoStore: true }, $"{address}: {answer.Headers.CacheControl}");
            Assert.False(answer.Headers.Contains("Server") || answer.Headers.Contains("X-Powered-By") || answer.Headers.Contains("Access-Control-Allow-Origin"), address);
            Assert.True(answer.Content.Headers.ContentType is null or { MediaType: "application/octet-stream" or "application/vnd.mapbox-vector-tile" or "application/geo+json" or "application/problem+json" or "application/json" or "application/jsonl" or "application/pdf" }
                or { CharSet: "utf-8" } || answer.Content.Headers.ContentType.MediaType!.Contains("xml", StringComparison.Ordinal), $"{address}: {answer.Content.Headers.ContentType}");
        }
    }

    [Fact]
    public async Task No_parameter_of_a_path_leads_to_a_file()
    {
        foreach (var route in Routes.Where(route => route.Method == "GET" && route.Parameters.Any()))
        {
            foreach (var way in Ways)
            {
                var path = route.Parameters.Aggregate(route.Path, (path, name) => path.Replace($"{{{name}}}", way, StringComparison.Ordinal));
                var answer = await Raw($"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
                Assert.True(answer.StartsWith("HTTP/1.1 400 ", StringComparison.Ordinal) || answer.StartsWith("HTTP/1.1 404 ", StringComparison.Ordinal), $"{path}: {answer.Split('\r')[0]}");
                Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task No_route_takes_a_body_that_is_larger_than_its_own_limit()
    {
        foreach (var route in Routes.Where(Changes))
        {
            var limit = route.Endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize ?? UsualBody;
            Assert.InRange(limit, 1, 80 << 20);
            var isApi = route.Path.StartsWith("/api", StringComparison.Ordinal);
            var type = !isApi ? "application/x-www-form-urlencoded" : route.Path.EndsWith("files", StringComparison.Ordinal) ? "multipart/form-data; boundary=x" : "application/json";
            var path = Filled(route);
            var answer = await Raw(FormattableString.Invariant($"{route.Method} {path} HTTP/1.1\r\nHost: localhost\r\nX-Sitrep: 1\r\nContent-Type: {type}\r\nContent-Length: {limit + 1}\r\nConnection: close\r\n\r\n"));
            Assert.True(answer.StartsWith("HTTP/1.1 413 ", StringComparison.Ordinal), $"{path}: {answer.Split('\r')[0]}");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("{\"text\":1,\"verdict\":{},\"claim\":[]}")]
    [InlineData("\u0000\u0001--x")]
    public async Task No_broken_body_breaks_a_route_or_tells_of_its_inside(string body)
    {
        foreach (var route in Routes.Where(route => Changes(route) && route.Path.StartsWith("/api", StringComparison.Ordinal)))
        {
            foreach (var type in new[] { "application/json", "multipart/form-data; boundary=x", "multipart/form-data", "text/xml", "application/json; charset=utf-7" })
            {
                using var request = new HttpRequestMessage(new(route.Method), Filled(route)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
                request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
                request.Headers.Add("X-Sitrep", "1");
                using var answer = await Served.Client.SendAsync(request);
                var told = await answer.Content.ReadAsStringAsync();
                Assert.True((int)answer.StatusCode is >= 400 and < 500, $"{route.Path} {type}: {answer.StatusCode} {told}");
                Assert.DoesNotContain("   at ", told, StringComparison.Ordinal);
                Assert.DoesNotContain("System.", told, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task A_packed_body_is_not_unpacked()
    {
        using var packed = new MemoryStream();
        await using (var zip = new System.IO.Compression.GZipStream(packed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true))
        {
            await zip.WriteAsync(Encoding.UTF8.GetBytes($"{{\"text\":\"{new string('x', 10 << 20)}\",\"published\":\"2024-11-29\"}}"));
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/reports") { Content = new ByteArrayContent(packed.ToArray()) };
        request.Content.Headers.ContentType = new("application/json");
        request.Content.Headers.ContentEncoding.Add("gzip");
        request.Headers.Add("X-Sitrep", "1");
        using var answer = await Served.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("a.zip", new byte[] { (byte)'P', (byte)'K', 3, 4 }, "ZIP archive")]
    [InlineData("a.kmz", new byte[] { (byte)'P', (byte)'K', 3, 4 }, "ZIP archive")]
    [InlineData("a.html", new byte[] { 0x1f, 0x8b, 8 }, "is compressed")]
    public async Task An_archive_that_is_added_is_refused_and_not_opened(string name, byte[] begin, string words)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent([.. begin, .. new byte[100]]), "files", name } };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/reports/files") { Content = form };
        request.Headers.Add("X-Sitrep", "1");
        using var answer = await Served.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(words, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../../../etc/cron.d/x.txt", "x.txt")]
    [InlineData("..\\..\\windows\\x.txt", "x.txt")]
    [InlineData("C:\\x.txt", "x.txt")]
    [InlineData("..", "unnamed")]
    [InlineData("a\u0000b\r\n.txt", "ab.txt")]
    public void The_name_of_a_file_that_is_added_is_its_last_part(string given, string kept) => Assert.Equal(kept, Web.Case.Adding.FileNames.Safe(given));

    private static bool Changes(ApiRoute route) => route.Method is not ("GET" or "HEAD");

    private static string Filled(ApiRoute route) => route.Parameters.Aggregate(route.Path, (path, name) => path.Replace($"{{{name}}}", "1", StringComparison.Ordinal));

    private async Task<string> Raw(string request)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveTimeout = 20_000 };
        await socket.ConnectAsync(IPAddress.Loopback, Served.Client.BaseAddress!.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(request));
        using var reader = new StreamReader(new NetworkStream(socket), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
