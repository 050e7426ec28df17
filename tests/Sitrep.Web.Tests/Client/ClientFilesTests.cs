using System.Net;
using Sitrep.Web.Client;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Client;

[Collection(nameof(AleppoSite))]
public sealed class ClientFilesTests(AleppoSite site)
{
    private readonly Served served = site.Served;

    public static TheoryData<string, string> Files => new() { { ClientFiles.Script, "text/javascript" }, { ClientFiles.Style, "text/css" } };

    [Fact]
    public async Task The_map_names_what_it_will_need_and_no_other_page_does()
    {
        using var map = await served.Client.GetAsync(new Uri("/", UriKind.Relative));
        foreach (var address in map.Headers.GetValues("Link").Single().Split(", ").Select(link => link.Split('<', '>')[1]))
        {
            using var needed = await served.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.Equal(HttpStatusCode.OK, needed.StatusCode);
        }

        using var list = await served.Client.GetAsync(new Uri("/incidents", UriKind.Relative));
        Assert.False(list.Headers.Contains("Link"));
    }

    [Theory]
    [MemberData(nameof(Files))]
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
