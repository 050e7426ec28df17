using System.Net;
using System.Text;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Safety;

/// <summary>On this machine there is nobody to sign in: only where a request comes from tells ours from one that a page elsewhere makes a browser send.</summary>
public sealed class OwnRequestsTests : OnServedCase
{
    [Theory]
    [InlineData(true, null, null, HttpStatusCode.UnprocessableEntity)]
    [InlineData(true, "same-origin", null, HttpStatusCode.UnprocessableEntity)]
    [InlineData(false, null, null, HttpStatusCode.Forbidden)]
    [InlineData(false, "same-origin", null, HttpStatusCode.Forbidden)]
    [InlineData(true, "cross-site", null, HttpStatusCode.Forbidden)]
    [InlineData(true, "same-site", null, HttpStatusCode.Forbidden)]
    [InlineData(true, null, "https://elsewhere.example", HttpStatusCode.Forbidden)]
    [InlineData(true, null, "null", HttpStatusCode.Forbidden)]
    public async Task A_request_that_a_page_elsewhere_could_make_is_refused(bool header, string? site, string? origin, HttpStatusCode expected)
    {
        foreach (var address in new[] { "/api/v1/judgements", "/api/v1/reports", "/api/v1/reports/address" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
            Add(request, "X-Sitrep", header ? "1" : null);
            Add(request, "Sec-Fetch-Site", site);
            Add(request, "Origin", origin);
            using var answer = await Served.Client.SendAsync(request);
            Assert.Equal(expected, answer.StatusCode);
        }

        Assert.Empty(Temp.Current.View().Judgements);
    }

    [Theory]
    [InlineData("/api/v1/judgements", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/api/v1/judgements", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/api/v1/reports", "multipart/form-data; boundary=x", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("/api/v1/reports/files", "multipart/form-data; boundary=x", HttpStatusCode.Forbidden)]
    public async Task Forms_that_need_no_question_beforehand_do_nothing(string address, string type, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent("{\"verdict\":\"accepted\"}"u8.ToArray()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        using var answer = await Served.Client.SendAsync(request);
        Assert.Equal(expected, answer.StatusCode);
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
