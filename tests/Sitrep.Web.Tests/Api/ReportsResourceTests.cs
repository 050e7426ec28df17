using System.Net;
using System.Text.Json.Nodes;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Api;

[Collection(nameof(AleppoSite))]
public sealed class ReportsResourceTests(AleppoSite site)
{
    private readonly Served served = site.Served;

    [Fact]
    public async Task Reports_come_last_published_first_with_both_clocks()
    {
        var reports = JsonNode.Parse(await served.Text("/api/v1/reports"))!["reports"]!.AsArray();
        Assert.Equal("Flash update", (string)reports[0]!["title"]!);
        Assert.Equal("2024-11-30", (string)reports[0]!["published"]!);
        Assert.StartsWith("2024-11-30T12:00:00", (string)reports[0]!["received"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_found_by_its_key_and_by_its_whole_id()
    {
        var byKey = JsonNode.Parse(await served.Text("/api/v1/reports/c000000000000000"))!;
        var byId = JsonNode.Parse(await served.Text($"/api/v1/reports/{(string)byKey["report"]!["id"]!}"))!;
        Assert.Equal(3, byId["claims"]!.AsArray().Count);
        Assert.Equal("Second day west of Aleppo", (string)byId["report"]!["title"]!);
    }

    [Fact]
    public async Task The_clean_text_is_plain_text()
    {
        using var answer = await served.Client.GetAsync(new Uri("/api/v1/reports/0a00000000000000/text", UriKind.Relative));
        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("عندان", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_original_is_a_download_and_never_a_page()
    {
        using var answer = await served.Client.GetAsync(new Uri("/api/v1/reports/c000000000000000/original", UriKind.Relative));
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("c000000000000000.txt", answer.Content.Headers.ContentDisposition.FileName);
    }

    [Theory]
    [InlineData("/api/v1/reports/ffff")]
    [InlineData("/api/v1/reports/..%2f..%2fetc%2fpasswd/original")]
    [InlineData("/api/v1/claims/none")]
    [InlineData("/api/v1/nothing")]
    public async Task What_is_not_there_is_told_in_problem_details(string address)
    {
        using var answer = await served.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }
}
