using Microsoft.Playwright;
using Sitrep.Browser.Tests.Cases;
using Sitrep.BuiltIn;
using Sitrep.Web;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Browser.Tests;

[Collection(nameof(Browsing))]
public sealed class MapQuestions(Browsing browsing)
{
    private const int AllIncidents = 8;

    [Fact]
    public async Task Who_says_that_Khan_al_Asal_was_captured_and_who_denies_it()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/");
        await visit.WithMap();
        await visit.Page.EvaluateAsync("window.kept = true");
        await visit.Link("Military Operations Command forces captured Khan al-Asal").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Heading("Military Operations Command says: Military Operations Command forces captured Khan al-Asal from Syrian government forces")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("#panel mark")).ToHaveTextAsync(["Khan al-Asal had not fallen", "its fighters had captured Khan al-Asal on Thursday"]);
        await Assertions.Expect(visit.Page.Locator("#panel cite").Last).ToHaveTextAsync("Operations Channel");
        await Assertions.Expect(visit.Page.Locator("#panel .disputed")).ToHaveTextAsync("denied");
        Assert.True(await visit.Page.EvaluateAsync<bool>("window.kept"), "The page was loaded anew.");

        await visit.Link("Open the whole report").Last.ClickAsync();
        await Assertions.Expect(visit.Heading("Second day west of Aleppo")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("mark.chosen")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task What_is_told_of_a_place()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/#at=11/36.168/37.029");
        await visit.WithMap();
        await visit.Button("Khan al-Asal: 2 incidents").ClickAsync();

        await Assertions.Expect(visit.Heading("Incidents: Khan al-Asal")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(2);
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(AllIncidents);
    }

    [Fact]
    public async Task A_place_with_one_incident_shows_it_at_once()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/#at=11/35.864/36.806");
        await visit.WithMap();
        await visit.Button("Saraqib: 1 incident").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#panel mark")).ToHaveTextAsync("the army had repelled an attack near Saraqib");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator("#panel mark")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task More_rings_than_are_drawn_are_told_with_a_way_to_the_list_of_all()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/reports");
        var note = visit.Page.GetByText("The map draws no more than 250 rings at once");
        foreach (var (most, isTold) in new[] { (1, true), (250, false) })
        {
            await visit.Page.RouteAsync("**/", async route =>
            {
                var page = await route.FetchAsync();
                await route.FulfillAsync(new() { Response = page, Body = (await page.TextAsync()).Replace("data-most-rings=\"250\"", $"data-most-rings=\"{most}\"", StringComparison.Ordinal) });
            });
            await visit.Page.GotoAsync("/");
            await visit.WithMap();
            await Assertions.Expect(note).ToBeVisibleAsync(new() { Visible = isTold });
        }

        Assert.Equal("/incidents", await note.GetByRole(AriaRole.Link, new() { IncludeHidden = true }).GetAttributeAsync("href"));
    }

    [Fact]
    public async Task Places_close_together_are_one_ring_until_one_comes_closer()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/#at=4/36.1/36.9");
        await visit.WithMap();
        var cluster = visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("incidents at places close together") }).First;
        await cluster.ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("#at=6"));
    }

    [Fact]
    public async Task How_many_were_displaced()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/");
        await visit.WithMap();
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "Type of claim" }).GetByRole(AriaRole.Checkbox, new() { Name = "Displacement" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");

        await Assertions.Expect(visit.Rows).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Rows).ToContainTextAsync("14,000 people displaced from the western countryside");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Group, new() { Name = "Type of claim" }).GetByRole(AriaRole.Checkbox, new() { Name = "Displacement" })).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator(".ring")).ToHaveCountAsync(0);
        Assert.Contains("type=displacement", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_did_the_state_agency_report_on_a_day()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/claims");
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Source" }).SelectOptionAsync("State News Agency");
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(2);
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Day told of" }).SelectOptionAsync("2024-11-28");
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(2);
        await visit.Link("Show everything").ClickAsync();
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(10);
    }

    [Fact]
    public async Task What_was_told_of_the_first_day()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/");
        await visit.Page.GetByRole(AriaRole.Slider, new() { Name = "As of the day, as a slider" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Home");
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(4);
        await Assertions.Expect(visit.Page.GetByLabel("As of the day", new() { Exact = true }).And(visit.Page.Locator("[type=date]"))).ToHaveValueAsync("2024-11-28");
        await visit.Button("As of the day: one stop on").ClickAsync();
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(7);
        await Assertions.Expect(visit.Page.Locator("[aria-live]")).ToHaveTextAsync("7 of 7 incidents");
    }

    [Fact]
    public async Task What_was_known_on_the_evening_of_the_second_day()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/?known-at=2024-11-28T19:00:00");
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(3);
        await Assertions.Expect(visit.Rows.Filter(new() { HasText = "denied" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_link_shows_the_same_layers_place_and_incident()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/");
        await visit.WithMap();
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "On the map" }).GetByRole(AriaRole.Checkbox, new() { Name = "Roads" }).UncheckAsync();
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "On the map" }).GetByRole(AriaRole.Checkbox, new() { Name = "Claimed control" }).CheckAsync();
        await Assertions.Expect(visit.Page.Locator("#map")).ToHaveAttributeAsync("data-layers", "control claimed");

        await using var other = await browsing.Visit(browsing.Aleppo, new Uri(visit.Page.Url).PathAndQuery);
        await Assertions.Expect(other.Page.GetByRole(AriaRole.Group, new() { Name = "On the map" }).GetByRole(AriaRole.Checkbox, new() { Name = "Roads" })).Not.ToBeCheckedAsync();
        await Assertions.Expect(other.Page.Locator("#map")).ToHaveAttributeAsync("data-layers", "control claimed");
    }

    [Fact]
    public async Task A_region_is_drawn_from_a_file_read_in_ranges()
    {
        var file = TinyBasemap.Write();
        try
        {
            await using var served = await Served.Start(new WebOptions(Aleppo.Case(), BuiltInPacks.Packs) { Basemap = file });
            await using var visit = await browsing.Visit(served, "/reports");
            var ranges = new List<int>();
            visit.Page.Response += (_, answer) =>
            {
                if (answer.Url.EndsWith(".pmtiles", StringComparison.Ordinal))
                {
                    ranges.Add(answer.Status);
                }
            };
            await visit.Page.GotoAsync("/");
            await visit.WithMap();
            Assert.Contains(206, ranges);
            await Assertions.Expect(visit.Page.Locator(".maplibregl-ctrl-attrib-inner")).ToContainTextAsync("Tiny makers");
            Assert.False(await visit.Page.EvaluateAsync<bool>("'hit' in window"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task The_map_comes_with_the_page_and_gives_way_to_the_one_that_moves()
    {
        await using var still = await browsing.Visit(browsing.Aleppo, "/", new() { JavaScriptEnabled = false });
        var picture = still.Page.GetByRole(AriaRole.Img, new() { Name = "The map as it begins. The list says the same." });
        await Assertions.Expect(picture).ToBeVisibleAsync();
        await Assertions.Expect(picture.GetByText("Saraqib")).ToBeVisibleAsync();

        await using var moving = await browsing.Visit(browsing.Aleppo, "/");
        await moving.WithMap();
        await Assertions.Expect(moving.Page.Locator("#map .picture")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_picture_has_its_rings_where_the_map_will_have_them()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/reports");
        // The map's own script is held back until the picture was measured.
        var held = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/chunks/map-*", async route => { await held.Task; await route.ContinueAsync(); });
        await visit.Page.GotoAsync("/");
        var drawn = await visit.Page.Locator("#map .picture g.still:has-text('Saraqib') circle").BoundingBoxAsync();
        held.SetResult();
        await visit.WithMap();
        var ring = await visit.Button("Saraqib: 1 incident").BoundingBoxAsync();
        Assert.Equal((ring!.X + ring.Width / 2, ring.Y + ring.Height / 2, ring.Width), (drawn!.X + drawn.Width / 2, drawn.Y + drawn.Height / 2, drawn.Width), Near);
    }

    [Fact]
    public async Task A_link_to_another_part_of_the_map_does_not_show_where_it_begins()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/reports");
        var held = new TaskCompletionSource();
        await visit.Page.RouteAsync("**/chunks/map-*", async route => { await held.Task; await route.ContinueAsync(); });
        await visit.Page.GotoAsync("/#at=4/36.1/36.9");
        await Assertions.Expect(visit.Page.Locator("#map .picture")).ToBeHiddenAsync();
        held.SetResult();
        await visit.WithMap();
    }

    [Fact]
    public async Task The_same_is_found_without_script()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/", new() { JavaScriptEnabled = false });
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Control", Exact = false }).First.CheckAsync();
        await visit.Button("Apply").ClickAsync();
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(3);
        await visit.Link("Military Operations Command forces captured Khan al-Asal").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#panel mark").Last).ToHaveTextAsync("its fighters had captured Khan al-Asal on Thursday");
    }

    private static bool Near((float X, float Y, float Width) a, (float X, float Y, float Width) b) => Math.Abs(a.X - b.X) < 3 && Math.Abs(a.Y - b.Y) < 3 && Math.Abs(a.Width - b.Width) < 3;
}
