using System.Net;
using Sitrep.Web.Safety;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Safety;

[Collection(nameof(AleppoSite))]
public sealed class SecurityHeadersTests(AleppoSite site)
{
    private readonly Served served = site.Served;

    [Theory]
    [InlineData("/")]
    [InlineData("/reports")]
    [InlineData("/brief")]
    [InlineData("/nothing")]
    [InlineData("/api/v1/claims")]
    [InlineData("/api/v1/claims?type=war")]
    [InlineData("/client/none.js")]
    public async Task Every_answer_carries_the_policy(string address)
    {
        using var answer = await served.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(SecurityHeaders.ContentPolicy, answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.False(answer.Headers.Contains("Server"));
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public void The_policy_allows_nothing_inline_and_nothing_from_elsewhere()
    {
        Assert.DoesNotContain("unsafe", SecurityHeaders.ContentPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", SecurityHeaders.ContentPolicy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", SecurityHeaders.ContentPolicy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("attacker.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost.attacker.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    public async Task A_request_by_a_name_that_is_not_ours_is_refused(string host, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/reports");
        request.Headers.Host = host;
        using var answer = await served.Client.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("POST", "/")]
    [InlineData("PUT", "/api/v1/claims")]
    [InlineData("DELETE", "/api/v1/reports/c000000000000000")]
    public async Task Nothing_can_be_changed(string method, string address)
    {
        using var request = new HttpRequestMessage(new(method), address);
        using var answer = await served.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }
}
