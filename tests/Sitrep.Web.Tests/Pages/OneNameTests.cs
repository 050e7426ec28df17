using AngleSharp.Html.Parser;
using Sitrep.Model;
using Sitrep.Situation;
using Sitrep.Web.Tests.Cases;
using Sitrep.Web.Tests.Cases.Demo;
using Sitrep.Web.Tests.Tiles;

namespace Sitrep.Web.Tests.Pages;

/// <summary>A place is called by one name on every page of the bundled case, on its map and in the API.</summary>
public sealed class OneNameTests : IAsyncLifetime
{
    private static readonly string[] Given = ["Sarāqib", "Az Zarbah", "Khan al Asal", "Al Atārib", "Taftanāz", "Sarmīn", "Tadmur", "Dārat ‘Izzah"];
    private static readonly Place Saraqib = At("the town", "Sarāqib", "geonames:164816", 35.8645, 36.8059), Zirbah = At("Zarba", "Az Zarbah", "geonames:172045", 36.0677, 36.9801),
        Palmyra = At("the oasis", "Tadmur", "geonames:163808", 34.5624, 38.2840), Izzah = At("the hills", "Dārat ‘Izzah", "geonames:170512", 36.2823, 36.8506);

    private Served served = null!;

    public async Task InitializeAsync() => served = await Served.Start(new GivenCase("One name", [.. DemoReading.Reports(), Report()]));

    public async Task DisposeAsync() => await served.DisposeAsync();

    [Fact]
    public async Task No_page_calls_a_place_by_another()
    {
        string[] first = ["/", "/claims", "/incidents", "/control", "/roads?from=Saraqib&to=Damascus", "/displacement", "/timeline", "/tallies?by=place", "/brief", "/brief?lang=ar", "/search?q=town"];
        var pages = (await Crawl.From(served.Client, first)).Where(Crawl.IsPage).ToList();
        Assert.True(pages.Count > 2 * first.Length, $"Only {pages.Count} pages were found.");
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            var text = await Words(page);
            Assert.All(Given, name => Assert.False(text.Contains(name, StringComparison.Ordinal), $"{page} says {name}."));
            told.UnionWith(new[] { "Saraqib", "Al-Zirbah", "Palmyra", "Darat Izzah" }.Where(name => text.Contains(name, StringComparison.Ordinal)).Select(name => $"{page.Split('?')[0]} {name}"));
        }

        Assert.All(["/ Saraqib", "/claims Al-Zirbah", "/incidents Palmyra", "/control Saraqib", "/roads Saraqib", "/displacement Darat Izzah", "/tallies Palmyra", "/brief Saraqib", "/timeline Al-Zirbah"],
            page => Assert.Contains(page, told));
    }

    [Theory]
    [InlineData("incidents", "Saraqib", "Al-Zirbah", "Palmyra")]
    [InlineData("control", "Saraqib")]
    [InlineData("control?areas=yes", "Saraqib")]
    [InlineData("roads", "Saraqib", "Al-Zirbah")]
    [InlineData("displacement", "Darat Izzah", "Saraqib")]
    [InlineData("timeline", "Saraqib", "Palmyra")]
    [InlineData("tallies?by=place", "Palmyra")]
    [InlineData("brief", "Saraqib", "Palmyra")]
    [InlineData("brief?format=md", "Saraqib", "Palmyra")]
    public async Task No_answer_of_the_API_calls_a_place_by_another(string asked, params string[] shown)
    {
        var told = await served.Text($"/api/v1/{asked}");
        Assert.All(shown, name => Assert.Contains(name, told, StringComparison.Ordinal));
        Assert.All(Given, name => Assert.DoesNotContain(name.Replace("ā", "\\u0101", StringComparison.Ordinal), told.Replace("ā", "\\u0101", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_maps_labels_are_these_names()
    {
        var tile = ReadTile.Of(await served.Client.GetByteArrayAsync(new Uri("/api/v1/tiles/9/308/201?layer=control&layer=displacement&layer=incidents", UriKind.Relative)));
        Assert.Contains(tile.Layers["control"], place => (string)place.Properties["name"] == "Saraqib");
        Assert.DoesNotContain(tile.Layers.Values.SelectMany(layer => layer).SelectMany(feature => feature.Properties.Values).OfType<string>(), Given.Contains);
    }

    [Theory]
    [InlineData("Saraqib", "Saraqib")]
    [InlineData("Sarāqib", "Saraqib")]
    public async Task A_place_is_found_by_what_is_shown_and_by_what_the_gazetteer_calls_it(string asked, string shown)
    {
        var page = new HtmlParser().ParseDocument(await served.Text($"/control?place={Uri.EscapeDataString(asked)}"));
        Assert.Contains(shown, Assert.Single(page.QuerySelectorAll("tbody tr")).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("palm")]
    [InlineData("tadm")]
    public async Task Typing_either_name_offers_the_one_that_is_shown(string typed) =>
        Assert.Contains("\"key\":\"geonames:163808\",\"name\":\"Palmyra\"", await served.Text($"/api/v1/names/places?q={typed}"), StringComparison.Ordinal);

    // What a search found is quoted as it is kept; beside it stands the name that is shown.
    private async Task<string> Words(string page)
    {
        using var answer = await served.Client.GetAsync(new Uri(page, UriKind.Relative));
        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return "";
        }

        var shown = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        foreach (var quoted in shown.QuerySelectorAll("ol.found p[dir]"))
        {
            quoted.Remove();
        }

        return shown.DocumentElement.OuterHtml;
    }

    private static ReceivedReport Report() => new Told("0e", "Agency", "One day", "2024-11-30", "The army took the town. Six soldiers died at the oasis. The M5 highway was cut at Zarba. Families left the hills for the town.")
        .Claim(ClaimType.Control, "capture", "The army took the town", claim => claim with { Place = Saraqib, Actor = new("The army", "Syrian government forces", "pack:saa") })
        .Claim(ClaimType.Casualty, "killed", "Six soldiers died at the oasis", claim => claim with { Place = Palmyra, Time = new(new(2024, 11, 30), new(2024, 11, 30), TimePrecision.Day), Count = Count.Exactly(6), CountSurface = "Six", Category = "combatant" })
        .Claim(ClaimType.Infrastructure, "cut", "The M5 highway was cut at Zarba", claim => claim with { Place = Zirbah, Item = "M5 highway" })
        .Claim(ClaimType.Displacement, "displaced", "Families left the hills for the town", claim => claim with { Place = Izzah, OtherPlace = Saraqib })
        .Received("2024-11-30T12:00:00Z");

    private static Place At(string surface, string name, string id, double latitude, double longitude) =>
        new(surface, name, id, new GeoPoint(latitude, longitude), PlacePrecision.Exact, Within: "Syria", Country: "SY");
}
