using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Pages;

/// <summary>What has no position stands on no map: the map says how much that is, and where it is listed.</summary>
[Collection(nameof(AleppoSite))]
public sealed class UnplacedTests(AleppoSite site)
{
    private readonly Served served = site.Served;

    [Fact]
    public async Task The_map_tells_how_many_incidents_it_cannot_show_and_leads_to_exactly_those()
    {
        var link = Assert.Single(Links(await Page("/")));
        Assert.Equal(("2 incidents", "/incidents?position=no"), (link.Text, link.GetAttribute("href")));
        var rows = (await Page("/incidents?position=no")).QuerySelectorAll("tbody tr").Select(row => row.TextContent).ToList();
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Contains("(not on the map)", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_number_is_of_the_incidents_that_pass_the_filter() =>
        Assert.Equal("/incidents?type=displacement&position=no", Assert.Single(Links(await Page("/?type=displacement"))).GetAttribute("href"));

    [Fact]
    public async Task Where_all_have_a_position_nothing_is_said() => Assert.Empty(Links(await Page("/?type=control")));

    [Fact]
    public async Task A_layer_that_is_shown_tells_what_it_leaves_out()
    {
        var links = Links(await Page("/?layer=incidents&layer=displacement")).Select(link => (link.Text, link.GetAttribute("href"))).ToList();
        Assert.Equal([("2 incidents", "/incidents?position=no"), ("1 movement of people", "/displacement?position=no")], links);
        Assert.Single((await Page("/displacement?position=no")).QuerySelectorAll("tbody tr"));
        Assert.Empty((await Page("/control?position=no")).QuerySelectorAll("tbody tr"));
    }

    [Theory]
    [InlineData("", 8)]
    [InlineData("?position=yes", 6)]
    [InlineData("?position=no", 2)]
    [InlineData("?position=no&type=casualty", 1)]
    public async Task The_table_beside_the_map_lists_what_is_asked_for(string query, int expected) => Assert.Equal(expected, (await Page("/" + query)).QuerySelectorAll("#list tbody tr").Length);

    [Fact]
    public async Task A_tile_of_what_has_no_position_is_empty()
    {
        using var answer = await served.Client.GetAsync("/api/v1/tiles/0/0/0?position=no");
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
    }

    private static List<IHtmlAnchorElement> Links(IHtmlDocument page) => [.. page.QuerySelectorAll("#list .unplaced a").Cast<IHtmlAnchorElement>()];

    private async Task<IHtmlDocument> Page(string address) => new HtmlParser().ParseDocument(await served.Text(address));
}
