using System.Net;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Client;

[Collection(nameof(AleppoSite))]
public sealed class ClientFilesTests(AleppoSite site)
{
    private readonly Served served = site.Served;

    [Theory]
    [InlineData("/client/app.js", "text/javascript")]
    [InlineData("/client/app.css", "text/css")]
    public async Task The_built_client_comes_out_of_the_assembly_and_is_sent_once(string address, string type)
    {
        using var first = await served.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(type, first.Content.Headers.ContentType!.MediaType);
        Assert.NotEmpty(await first.Content.ReadAsByteArrayAsync());
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await served.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    [Theory]
    [InlineData("/client/")]
    [InlineData("/client/../words/words.en.json")]
    [InlineData("/client/..%2fwords%2fwords.en.json")]
    [InlineData("/client/%2e%2e/types.json")]
    public async Task Nothing_else_comes_out_of_it(string address)
    {
        using var answer = await served.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
