using System.Text.Json.Nodes;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Api;

public sealed class PartsTests
{
    [Fact]
    public async Task A_report_that_was_read_again_keeps_its_former_readings()
    {
        using var temp = TempCase.Aleppo();
        var report = Aleppo.Case().Reports()[0];
        temp.Reread(report with { Reading = report.Reading with { Claims = [report.Reading.Claims[0]], Program = "sitrep next" } }, new(2024, 12, 1, 8, 0, 0, TimeSpan.Zero));
        await using var served = await Served.Start(temp);
        var key = temp.Current.View().Reports.Single(entry => entry.Source.Program == "sitrep next").Key;
        var readings = JsonNode.Parse(await served.Text($"/api/v1/reports/{key}/readings"))!["readings"]!.AsArray();
        Assert.Equal([("sitrep next", 1), ("sitrep test", 3)], readings.Select(reading => ((string)reading!["program"]!, (int)reading["claims"]!)));
        var page = await served.Text($"/reports/{key}");
        Assert.Contains("2024-12-01 08:00 UTC", page, StringComparison.Ordinal);
        Assert.Contains("2024-11-28 18:02 UTC", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_side_of_a_tally_is_a_filter_whatever_it_is_split_by()
    {
        using var temp = TempCase.Aleppo();
        await using var served = await Served.Start(temp);
        var tally = JsonNode.Parse(await served.Text("/api/v1/tallies?by=category&side=Syrian%20government%20forces"))!;
        Assert.Equal((1, 13L), ((int)tally["total"]!, (long)tally["tallies"]![0]!["count"]!["best"]!));
        Assert.Equal(0, (int)JsonNode.Parse(await served.Text("/api/v1/tallies?side=Nobody"))!["total"]!);
    }

    [Fact]
    public async Task Places_and_roads_come_a_page_at_a_time_when_that_is_asked()
    {
        using var temp = TempCase.Aleppo();
        await using var served = await Served.Start(temp);
        var all = (await served.Text("/api/v1/control")).Trim().Split('\n');
        using var first = await served.Client.GetAsync(new Uri("/api/v1/control?limit=1", UriKind.Relative));
        Assert.Equal(all[0], (await first.Content.ReadAsStringAsync()).Trim());
        Assert.Equal("</api/v1/control?limit=1&offset=1>; rel=\"next\"", first.Headers.GetValues("Link").Single());
        Assert.Equal(all[1], (await served.Text("/api/v1/control?limit=1&offset=1")).Trim());
        Assert.Empty(await served.Text("/api/v1/control?position=no"));
        Assert.Equal(["Saraqib"], JsonNode.Parse(await served.Text("/api/v1/names/roads?q=sara"))!["names"]!.AsArray().Select(name => (string)name!["name"]!));
    }

    [Theory]
    [InlineData("/api/v1/claims")]
    [InlineData("/api/v1/incidents?limit=1")]
    [InlineData("/api/v1/openapi.json")]
    [InlineData("/api/v1/incidents/none-such")]
    public async Task The_head_alone_is_what_the_whole_answer_has(string address)
    {
        await using var served = await Served.Start(Aleppo.Case());
        using var whole = await served.Client.GetAsync(new Uri(address, UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var head = await served.Client.SendAsync(request);
        Assert.Equal((whole.StatusCode, whole.Headers.ETag, whole.Content.Headers.ContentType), (head.StatusCode, head.Headers.ETag, head.Content.Headers.ContentType));
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }
}
