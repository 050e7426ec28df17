using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Pages;

[Collection(nameof(AleppoSite))]
public sealed class SituationPageTests(AleppoSite site)
{
    private readonly Served served = site.Served;

    [Fact]
    public async Task The_capture_is_one_incident_that_one_voice_claims_and_another_denies()
    {
        var list = await Page("/incidents?type=control&disputed=yes");
        var link = Assert.Single(list.QuerySelectorAll("tbody th a"));
        Assert.Equal($"/incidents/{Aleppo.KhanAlAsal}", link.GetAttribute("href"));

        var incident = await Page($"/incidents/{Aleppo.KhanAlAsal}");
        Assert.Equal(2, incident.QuerySelectorAll("article.voice").Length);
        Assert.Contains(incident.QuerySelectorAll("article.voice mark"), mark => mark.TextContent == "Khan al-Asal had not fallen");
        Assert.Contains("One voice says that it happened, another that it did not.", incident.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2024-11-28 18:02 UTC", incident.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task From_an_earlier_clock_the_denial_is_not_known_yet() =>
        Assert.Single((await Page($"/incidents/{Aleppo.KhanAlAsal}?known-at=2024-11-28T19:00:00Z")).QuerySelectorAll("article.voice"));

    [Fact]
    public async Task A_tally_splits_by_what_is_asked_and_tells_its_bounds()
    {
        var page = await Page("/tallies?by=side&by=claimant&type=equipment");
        var row = Assert.Single(page.QuerySelectorAll("table.tally tbody tr"));
        Assert.Equal(["13", "13", "13"], row.QuerySelectorAll("td.number").Select(cell => cell.TextContent));
        Assert.Contains("thirteen tanks were taken in the town", row.TextContent, StringComparison.Ordinal);
        var killed = (await Page("/tallies?by=side&type=casualty")).QuerySelectorAll("table.tally tbody tr").First(line => line.TextContent.Contains("200", StringComparison.Ordinal));
        Assert.Contains("no bound", killed.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=2024-11-29&to=2024-11-29", "by=side&by=day&by=category&from=2024-11-27&to=2024-11-29")]
    [InlineData("type=casualty&by=side&from=2024-11-28", "by=side&by=day&type=casualty&from=2024-11-27")]
    [InlineData("from=2024-11-27&to=2024-11-29", null)]
    [InlineData("from=2024-11-30", null)]
    [InlineData("type=equipment&from=2024-11-29&to=2024-11-29", null)]
    [InlineData("", null)]
    public async Task Tallies_of_some_days_tell_which_totals_overlap_them_and_lead_to_these(string asked, string? link)
    {
        var note = (await Page($"/tallies?{asked}")).QuerySelector("p.overlapping");
        Assert.Equal(link is not null, note?.TextContent.StartsWith("1 total of several days overlaps these days and is not counted here", StringComparison.Ordinal) ?? false);
        if (link is null)
        {
            return;
        }

        var address = note!.QuerySelector("a")!.GetAttribute("href")!;
        Assert.Equal(link.Split('&').Order(StringComparer.Ordinal), address["/tallies?".Length..].Split('&').Order(StringComparer.Ordinal));
        var wider = await Page(address);
        Assert.Contains(wider.QuerySelectorAll("table.tally tbody tr"), row => row.TextContent.Contains("200", StringComparison.Ordinal) && row.TextContent.Contains("2024-11-27 – 2024-11-29", StringComparison.Ordinal));
        Assert.Null(wider.QuerySelector("p.overlapping"));
    }

    [Fact]
    public async Task Control_tells_what_the_words_come_to_apart_from_the_words()
    {
        var row = Assert.Single((await Page("/control?place=Khan%20al-Asal")).QuerySelectorAll("tbody tr"));
        Assert.Contains("contested", row.QuerySelector("td .state")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(2, row.QuerySelectorAll("details li").Length);
        Assert.Empty((await Page("/control?place=Khan%20al-Asal&as-of=2024-11-27")).QuerySelectorAll("tbody tr"));
    }

    [Fact]
    public async Task A_way_that_no_road_joins_is_told_so()
    {
        Assert.Contains("No road known here leads to Atlantis", (await Page("/roads?from=Aleppo&to=Atlantis")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("are the same place", (await Page("/roads?from=Aleppo&to=Aleppo")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_tells_what_it_claimed_and_whose_side_it_is_on()
    {
        var page = await Page("/sources/Military%20Operations%20Command");
        Assert.Equal(3, page.QuerySelectorAll("tbody tr").Length);
        Assert.Contains("Contradicted", page.QuerySelector("dl.facts")!.TextContent, StringComparison.Ordinal);
        using var none = await served.Client.GetAsync(new Uri("/sources/Nobody", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Preferences_are_kept_and_lead_back_to_this_app_alone()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = served.Client.BaseAddress };
        using var set = await client.GetAsync(new Uri("/prefer?look=dark&back=%2Freports%3Fpage%3D1", UriKind.Relative));
        Assert.Equal("/reports?page=1", set.Headers.Location!.ToString());
        Assert.StartsWith("look=dark;", set.Headers.GetValues("Set-Cookie").Single(), StringComparison.Ordinal);
        foreach (var elsewhere in new[] { "//evil.example", "/\\evil.example", "https://evil.example/", "evil", "/a%0d%0ab" })
        {
            using var answer = await client.GetAsync(new Uri($"/prefer?look=dark&back={Uri.EscapeDataString(Uri.UnescapeDataString(elsewhere))}", UriKind.Relative));
            Assert.Equal("/", answer.Headers.Location!.ToString());
        }

        client.DefaultRequestHeaders.Add("Cookie", "look=dark; lang=ar");
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri("/reports", UriKind.Relative)));
        Assert.Equal(("dark", "rtl", "ar"), (page.DocumentElement.GetAttribute("data-look"), page.DocumentElement.GetAttribute("dir"), page.DocumentElement.GetAttribute("lang")));
    }

    private async Task<IHtmlDocument> Page(string address) => new HtmlParser().ParseDocument(await served.Text(address));
}
