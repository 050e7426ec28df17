using System.Net;
using System.Net.Sockets;
using Sitrep.Exchange.In;

namespace Sitrep.Web.Fetching;

/// <summary>
/// Fetches a page that a person gave the address of, and nothing that lies within this machine or its networks: each name is resolved once, every address it
/// has is checked, and the connection goes to a checked one, so that a name cannot be changed in between. Redirects are followed by hand, each checked again.
/// </summary>
public sealed class PageFetcher : IDisposable
{
    private const int MostRedirects = 5;

    private readonly Func<string, CancellationToken, Task<IPAddress[]>> resolve;
    private readonly Func<IPAddress, bool> isAllowed;
    private readonly TimeSpan longest;
    private readonly HttpClient client;

    public PageFetcher() : this((host, stop) => Dns.GetHostAddressesAsync(host, stop), PublicAddresses.Has, TimeSpan.FromSeconds(20))
    {
    }

    /// <summary>With other names and other rules, for tests.</summary>
    internal PageFetcher(Func<string, CancellationToken, Task<IPAddress[]>> resolve, Func<IPAddress, bool> isAllowed, TimeSpan longest)
    {
        (this.resolve, this.isAllowed, this.longest) = (resolve, isAllowed, longest);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectCallback = Connect,
            PooledConnectionLifetime = TimeSpan.Zero,
            MaxResponseHeadersLength = 32,
        };
        client = new(handler) { Timeout = longest };
        client.DefaultRequestHeaders.UserAgent.ParseAdd("sitrep");
    }

    public async Task<Fetched> Fetch(string address, CancellationToken stop)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(stop);
        time.CancelAfter(longest);
        try
        {
            return await Follow(address, time.Token).ConfigureAwait(false);
        }
        catch (ForbiddenAddressException e)
        {
            return Fetched.Not(e.Message);
        }
        catch (HttpRequestException e)
        {
            return e.InnerException is ForbiddenAddressException forbidden ? Fetched.Not(forbidden.Message)
                : Fetched.Not($"{address} cannot be reached. Check it, or save the page and add the file.");
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return Fetched.Not($"{address} takes too long to answer. Save the page and add the file.");
        }
        catch (IOException)
        {
            return Fetched.Not($"{address} broke off. Try again, or save the page and add the file.");
        }
    }

    public void Dispose() => client.Dispose();

    private async Task<Fetched> Follow(string given, CancellationToken stop)
    {
        if (!Uri.TryCreate(given.Trim(), UriKind.Absolute, out var address))
        {
            return Fetched.Not("That is no address: it begins with https:// or http://.");
        }

        for (var i = 0; i <= MostRedirects; i++)
        {
            if ((address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps) || address.UserInfo.Length > 0)
            {
                return Fetched.Not("Only addresses that begin with https:// or http:// and have no password are fetched.");
            }

            using var answer = await client.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, stop).ConfigureAwait(false);
            if ((int)answer.StatusCode is < 300 or >= 400 || answer.Headers.Location is not { } next)
            {
                return answer.IsSuccessStatusCode ? await Read(address, answer, stop).ConfigureAwait(false)
                    : Fetched.Not($"{address} answers {(int)answer.StatusCode}. Check it, or save the page and add the file.");
            }

            address = new(address, next);
        }

        return Fetched.Not($"{given} leads from one address to the next without an end.");
    }

    private static async Task<Fetched> Read(Uri address, HttpResponseMessage answer, CancellationToken stop)
    {
        if (FormatOf(answer.Content.Headers.ContentType?.MediaType) is not { } format)
        {
            return Fetched.Not($"{address} is no text and no page ({answer.Content.Headers.ContentType?.MediaType}).");
        }

        // None was asked for, and nothing is unpacked: a few bytes may unpack to any number.
        if (answer.Content.Headers.ContentEncoding.Count > 0)
        {
            return Fetched.Not($"{address} comes compressed. Save the page and add the file.");
        }

        // One byte over the limit is enough to know.
        using var bytes = new MemoryStream();
        await using var body = await answer.Content.ReadAsStreamAsync(stop).ConfigureAwait(false);
        var buffer = new byte[1 << 16];
        for (var n = 1; n > 0 && bytes.Length <= ReportFiles.LargestBytes; bytes.Write(buffer, 0, n))
        {
            n = await body.ReadAsync(buffer, stop).ConfigureAwait(false);
        }

        return bytes.Length > ReportFiles.LargestBytes ? Fetched.Not($"{address} is larger than {ReportFiles.LargestBytes >> 20} MiB.") : new(new(address.ToString(), bytes.ToArray()), format, null);
    }

    private static ReportFormat? FormatOf(string? type) => type switch
    {
        null or "text/html" or "application/xhtml+xml" => ReportFormat.Html,
        "text/plain" => ReportFormat.Text,
        "text/markdown" => ReportFormat.Markdown,
        _ => null,
    };

    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var found = IPAddress.TryParse(host, out var literal) ? [literal] : await Resolve(host, stop).ConfigureAwait(false);
        // One address within among several is enough to refuse: which one is connected to is not left to chance.
        if (found.Length == 0 || !found.All(isAllowed))
        {
            throw new ForbiddenAddressException($"{host} lies within this machine or its networks, and nothing is fetched from there. Save the page and add the file.");
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, port, stop).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private async Task<IPAddress[]> Resolve(string host, CancellationToken stop)
    {
        try
        {
            return await resolve(host, stop).ConfigureAwait(false);
        }
        catch (SocketException e)
        {
            throw new HttpRequestException("There is no such name.", e);
        }
    }

    private sealed class ForbiddenAddressException(string message) : Exception(message);
}
