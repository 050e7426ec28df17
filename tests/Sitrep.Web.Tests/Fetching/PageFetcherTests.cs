using System.Net;
using System.Net.Sockets;
using System.Text;
using Sitrep.Exchange.In;
using Sitrep.Web.Fetching;

namespace Sitrep.Web.Tests.Fetching;

/// <summary>The outside world is played by this machine: a fetcher that takes 127.0.0.1 for public, and every other rule as it is.</summary>
public sealed class PageFetcherTests : IDisposable
{
    private readonly TcpListener world = new(IPAddress.Loopback, 0);
    private readonly List<string> asked = [];
    private int resolved;

    public PageFetcherTests() => world.Start();

    private int Port => ((IPEndPoint)world.LocalEndpoint).Port;

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task A_page_is_fetched_with_its_form()
    {
        Answer("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 26\r\n\r\n<p>Shells fell on town.</p>"[..^1]);
        using var fetcher = Fetcher();
        var page = await fetcher.Fetch($"http://news.example:{Port}/day", CancellationToken.None);
        Assert.Equal((ReportFormat.Html, $"http://news.example:{Port}/day", null), (page.Format, page.Original?.File, page.Complaint));
        Assert.StartsWith("GET /day HTTP/1.1", asked[0], StringComparison.Ordinal);
        Assert.DoesNotContain("Cookie", asked[0], StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[::ffff:10.0.0.1]/")]
    [InlineData("http://2130706433.example/")]
    [InlineData("http://0x0a000001/")]
    [InlineData("http://0/")]
    public async Task Nothing_within_is_fetched(string address)
    {
        using var fetcher = Fetcher();
        var page = await fetcher.Fetch(address, CancellationToken.None);
        Assert.Null(page.Original);
        Assert.Contains("lies within this machine or its networks", page.Complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://169.254.169.254/")]
    [InlineData("http://within.example/")]
    [InlineData("//10.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://news.example/")]
    public async Task A_redirect_leads_to_nothing_within(string target)
    {
        Answer($"HTTP/1.1 302 Found\r\nLocation: {target}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var fetcher = Fetcher();
        var page = await fetcher.Fetch($"http://news.example:{Port}/", CancellationToken.None);
        Assert.Null(page.Original);
        Assert.Single(asked);
    }

    [Fact]
    public async Task A_name_that_changes_after_it_was_checked_changes_nothing()
    {
        // The second time the name would lead within; it is never asked for again.
        Answer("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello");
        using var fetcher = new PageFetcher((_, _) => Task.FromResult(new[] { resolved++ == 0 ? IPAddress.Loopback : IPAddress.Parse("10.0.0.1") }), IsAllowed, TimeSpan.FromSeconds(10));
        Assert.NotNull((await fetcher.Fetch($"http://rebinding.example:{Port}/", CancellationToken.None)).Original);
        Assert.Equal(1, resolved);
    }

    [Fact]
    public async Task A_name_with_one_address_within_is_refused()
    {
        using var fetcher = new PageFetcher((_, _) => Task.FromResult(new[] { IPAddress.Loopback, IPAddress.Parse("10.0.0.1") }), IsAllowed, TimeSpan.FromSeconds(10));
        Assert.Null((await fetcher.Fetch($"http://both.example:{Port}/", CancellationToken.None)).Original);
        Assert.False(world.Pending());
    }

    [Fact]
    public async Task A_page_without_an_end_is_given_up()
    {
        Answer("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n" + new string('x', ReportFiles.LargestBytes + 10));
        using var fetcher = Fetcher();
        Assert.Contains("larger than 4 MiB", (await fetcher.Fetch($"http://news.example:{Port}/", CancellationToken.None)).Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_never_answers_is_given_up()
    {
        using var fetcher = new PageFetcher(Resolve, IsAllowed, TimeSpan.FromSeconds(1));
        Assert.Contains("takes too long", (await fetcher.Fetch($"http://news.example:{Port}/", CancellationToken.None)).Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_text_is_refused()
    {
        Answer("HTTP/1.1 200 OK\r\nContent-Type: application/zip\r\nContent-Length: 2\r\n\r\nPK");
        using var fetcher = Fetcher();
        Assert.Contains("no text and no page", (await fetcher.Fetch($"http://news.example:{Port}/", CancellationToken.None)).Complaint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_comes_packed_is_refused_and_not_unpacked()
    {
        Answer("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nContent-Length: 2\r\n\r\nxx");
        using var fetcher = Fetcher();
        Assert.Contains("comes compressed", (await fetcher.Fetch($"http://news.example:{Port}/", CancellationToken.None)).Complaint, StringComparison.Ordinal);
        Assert.DoesNotContain("Accept-Encoding", asked[0], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_server_that_sends_one_sign_after_the_other_is_given_up()
    {
        _ = Task.Run(async () =>
        {
            using var caller = await world.AcceptTcpClientAsync();
            await using var stream = caller.GetStream();
            await stream.WriteAsync("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"u8.ToArray());
            while (true)
            {
                await stream.WriteAsync("x"u8.ToArray());
                await Task.Delay(50);
            }
        });
        using var fetcher = new PageFetcher(Resolve, IsAllowed, TimeSpan.FromSeconds(2));
        Assert.Contains("takes too long", (await fetcher.Fetch($"http://news.example:{Port}/", CancellationToken.None)).Complaint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/again")]
    [InlineData("http://[::ffff:169.254.169.254]/")]
    [InlineData("http://user:password@news.example/")]
    public async Task A_redirect_without_an_end_or_with_an_address_in_another_form_is_refused(string target)
    {
        Answer($"HTTP/1.1 307 Temporary Redirect\r\nLocation: {target}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var fetcher = Fetcher();
        var page = await fetcher.Fetch($"http://news.example:{Port}/", CancellationToken.None);
        Assert.Null(page.Original);
        Assert.InRange(asked.Count, 1, 6);
    }

    private PageFetcher Fetcher() => new(Resolve, IsAllowed, TimeSpan.FromSeconds(20));

    private static bool IsAllowed(IPAddress address) => address.Equals(IPAddress.Loopback) || PublicAddresses.Has(address);

    private static Task<IPAddress[]> Resolve(string host, CancellationToken stop) =>
        Task.FromResult(new[] { host == "news.example" ? IPAddress.Loopback : IPAddress.Parse("10.0.0.1") });

    // Answers whoever comes, one after the other, until the test is over.
    private void Answer(string answer) => _ = Task.Run(async () =>
    {
        while (true)
        {
            using var caller = await world.AcceptTcpClientAsync();
            await using var stream = caller.GetStream();
            var buffer = new byte[4096];
            asked.Add(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer)));
            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer));
        }
    });
}
