using Microsoft.Playwright;
using Sitrep.Browser.Tests.Cases;

namespace Sitrep.Browser.Tests;

[Collection(nameof(Browsing))]
public sealed class Pictures(Browsing browsing)
{
    /// <summary>A picture of each page, of the bundled case. With SITREP_SCREENSHOTS=1 they are written to docs/images; otherwise only their making is tested.</summary>
    [Theory]
    [InlineData("map", "/?layer=incidents&layer=control&layer=claimed&layer=roads", null)]
    [InlineData("incidents", "/incidents?type=control", null)]
    [InlineData("incident", "/incidents?type=control&q=Khan%20al-Asal", "captured Khan al-Asal")]
    [InlineData("claim", "/claims?type=control&q=Saraqib", "Sar")]
    [InlineData("timeline", "/timeline", null)]
    [InlineData("tallies", "/tallies?type=casualty", null)]
    [InlineData("roads", "/roads?from=Aleppo&to=Damascus", null)]
    [InlineData("control", "/control", null)]
    [InlineData("displacement", "/displacement", null)]
    [InlineData("reports", "/reports", null)]
    [InlineData("report", "/reports", "Factions reach")]
    [InlineData("sources", "/sources", null)]
    [InlineData("source", "/sources", "Northern Front Monitor")]
    [InlineData("brief", "/brief", null)]
    [InlineData("brief-arabic", "/brief?lang=ar", null)]
    [InlineData("search", "/search?q=Saraqib", null)]
    public async Task A_page_can_be_photographed(string name, string address, string? link)
    {
        await using var visit = await browsing.Visit(browsing.Demo, address);
        if (link is not null)
        {
            await visit.Link(link).First.ClickAsync();
            await visit.Page.WaitForLoadStateAsync();
        }

        if (name == "map")
        {
            await visit.WithMap();
            await Assertions.Expect(visit.Page.Locator(".ring").First).ToBeVisibleAsync();
        }

        if (name == "tallies")
        {
            await Assertions.Expect(visit.Page.Locator("[data-island=chart][data-rendered=true]").First).ToBeVisibleAsync();
        }

        await Take(visit, name);
    }

    [Theory]
    [InlineData("review")]
    [InlineData("add")]
    public async Task A_page_of_those_who_judge_can_be_photographed(string name)
    {
        await using var desk = await Desk.Open();
        await using var visit = await browsing.Visit(desk.Served, $"/{name}");
        await Take(visit, name);
    }

    [Theory]
    [InlineData("sign-in", 5_000)]
    [InlineData("account", 10_000)]
    [InlineData("audit", 20_000)]
    public async Task A_page_about_people_can_be_photographed(string name, int smallest)
    {
        var guarded = new Web.Tests.Cases.Guarded();
        await guarded.InitializeAsync();
        guarded.TellOfAWeek();
        await using (var visit = await browsing.Visit(guarded.Served, "/sign-in"))
        {
            if (name != "sign-in")
            {
                await visit.Enter("admin", Web.Tests.Cases.Guarded.Password);
                await visit.Page.GotoAsync($"/{name}");
            }

            await Take(visit, name, smallest);
        }

        await guarded.DisposeAsync();
    }

    [Fact]
    public async Task The_map_on_a_phone_can_be_photographed()
    {
        await using var visit = await browsing.Visit(browsing.Demo, "/", new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
        await visit.WithMap();
        await Assertions.Expect(visit.Page.Locator(".ring").First).ToBeVisibleAsync();
        await Take(visit, "phone");
    }

    [Fact]
    public async Task The_interface_in_Arabic_can_be_photographed_and_keeps_nobody_out()
    {
        await using var visit = await browsing.Visit(browsing.Demo, "/control?lang=ar");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Name = "السيطرة", Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Columnheader, new() { Name = "من يقال إنه يسيطر" })).ToBeVisibleAsync();
        await Take(visit, "arabic");
        await visit.IsAccessible(ColorScheme.Light, ColorScheme.Dark);
    }

    private static async Task Take(Visit visit, string name, int smallest = 20_000)
    {
        var write = Environment.GetEnvironmentVariable("SITREP_SCREENSHOTS") == "1";
        var picture = await visit.Page.ScreenshotAsync(new() { Path = write ? Path.Combine(Repository.Root, "docs", "images", $"{name}.png") : null });
        Assert.InRange(picture.Length, smallest, 400_000);
    }
}
