using System.Net;
using Sitrep.BuiltIn;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Safety;

/// <summary>Whether a request was made over https shows in what is asked of its origin: a form from https://sitrep.example is from here only if it was.</summary>
public sealed class ProxiesTests
{
    [Theory]
    [InlineData("127.0.0.1/32", "sitrep.example", HttpStatusCode.UnprocessableEntity)]
    [InlineData("127.0.0.1/32", "evil.example", HttpStatusCode.BadRequest)]
    [InlineData("10.0.0.0/8", "sitrep.example", HttpStatusCode.Forbidden)]
    [InlineData(null, "sitrep.example", HttpStatusCode.Forbidden)]
    public async Task What_a_proxy_says_counts_only_from_one_that_is_named(string? proxy, string host, HttpStatusCode expected)
    {
        using var temp = TempCase.Aleppo();
        await using var served = await Served.Start(new WebOptions(temp.Reader, BuiltInPacks.Packs)
        {
            Tools = temp.Tools,
            Writer = temp.WriterFor,
            Hosts = ["sitrep.example"],
            Proxies = proxy is null ? [] : [IPNetwork.Parse(proxy)],
        });
        Assert.Equal(expected, await Judge(served, host));
    }

    private static async Task<HttpStatusCode> Judge(Served served, string host)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/judgements")
        {
            Content = new StringContent("""{"verdict":"accepted","claim":"none","seen":0}""", System.Text.Encoding.UTF8, "application/json"),
        };
        request.Headers.Add("X-Sitrep", "1");
        request.Headers.Add("Origin", "https://sitrep.example");
        request.Headers.Add("X-Forwarded-For", "203.0.113.7");
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", host);
        using var answer = await served.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
