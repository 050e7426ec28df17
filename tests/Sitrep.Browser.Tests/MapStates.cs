using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Sitrep.Browser.Tests;

/// <summary>The map's page in each of its states: what a link keeps, what is remembered, what moves.</summary>
[Collection(nameof(Browsing))]
public sealed class MapStates(Browsing browsing)
{
    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true };

    [Fact]
    public async Task On_a_phone_the_filter_is_folded_until_it_is_opened_and_stays_as_it_was_left()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/", Phone);
        await visit.WithMap();
        Assert.True((await visit.Page.GetByRole(AriaRole.Region, new() { Name = "Map of places with incidents" }).BoundingBoxAsync())!.Y < 422, "The map begins in the lower half of the screen.");
        await Assertions.Expect(Party(visit)).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Slider, new() { Name = "As of the day, as a slider" })).ToBeVisibleAsync();

        await visit.Page.GetByText("Filter", new() { Exact = true }).ClickAsync();
        await Party(visit).SelectOptionAsync("Syrian government forces");
        await Assertions.Expect(visit.Page.GetByText("(1 in use)")).ToBeVisibleAsync();
        await Assertions.Expect(Party(visit)).ToBeVisibleAsync();
        await visit.Page.ReloadAsync();
        await Assertions.Expect(Party(visit)).ToHaveValueAsync("Syrian government forces");
        await Assertions.Expect(Party(visit)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_map_as_it_opens_names_the_towns_and_says_what_its_marks_mean()
    {
        await using var visit = await browsing.Visit(browsing.Demo, "/");
        await visit.WithMap();
        await Assertions.Expect(visit.Page.Locator("#map")).ToHaveAttributeAsync("data-towns", new Regex("Idlib"));
        await Assertions.Expect(visit.Page.GetByText("contested, left or fought over")).ToBeVisibleAsync();
        Assert.True((await visit.Page.Locator("#map").BoundingBoxAsync())!.Height > 260, "The legend leaves the map too little room.");
    }

    [Fact]
    public async Task On_a_phone_the_legend_is_folded()
    {
        await using var visit = await browsing.Visit(browsing.Demo, "/", Phone);
        await Assertions.Expect(visit.Page.GetByText("Legend", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("contested, left or fought over")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task On_a_wide_screen_the_filter_is_open_until_it_is_folded()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/incidents?disputed=yes");
        await Assertions.Expect(Party(visit)).ToBeVisibleAsync();
        await visit.Page.GetByText("Filter (1 in use)").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(Party(visit)).ToBeHiddenAsync();
        await visit.Page.GotoAsync("/");
        await Assertions.Expect(Party(visit)).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Play_goes_on_by_itself_until_it_is_paused_and_the_way_back_leads_to_where_it_began()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/?type=control", new() { ReducedMotion = ReducedMotion.NoPreference, ViewportSize = new() { Width = 1280, Height = 800 } });
        await visit.Button("As known at (UTC): play").ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("known-at=2024-11-28T18"));
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("known-at=2024-11-28T21"));
        await visit.Button("As known at (UTC): pause").ClickAsync();
        await Assertions.Expect(visit.Button("As known at (UTC): play")).ToBeVisibleAsync();
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex(@"/\?type=control(#|$)"));
    }

    [Fact]
    public async Task Play_goes_on_from_a_moment_at_which_an_incident_is_not_told_of_yet()
    {
        var incident = $"/incidents/{Web.Tests.Cases.Aleppo.KhanAlAsal}";
        await using var visit = await browsing.Visit(browsing.Aleppo, $"{incident}?as-of=2024-11-27", new() { ReducedMotion = ReducedMotion.NoPreference, ViewportSize = new() { Width = 1280, Height = 800 } });
        await Assertions.Expect(visit.Heading("Not told of yet")).ToBeVisibleAsync();

        var asked = new List<string>();
        visit.Page.Request += (_, request) => asked.Add(request.Url);
        await visit.Button("As of the day: play").ClickAsync();
        await Assertions.Expect(visit.Heading("captured Khan al-Asal")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Button("As of the day: play")).ToBeVisibleAsync();
        Assert.Contains(asked, url => url.Contains($"{incident}?as-of=2024-11-29", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_link_shows_the_same_filter_clocks_layers_place_on_the_map_and_incident()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/#at=9/36.2/36.9");
        await visit.WithMap();
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "Type of claim" }).GetByRole(AriaRole.Checkbox, new() { Name = "Control" }).CheckAsync();
        await Party(visit).SelectOptionAsync("Syrian government forces");
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Source" }).SelectOptionAsync("Operations Channel");
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Stand behind it" }).SelectOptionAsync("one side’s word alone");
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Only what is disputed" }).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Group, new() { Name = "On the map" }).GetByRole(AriaRole.Checkbox, new() { Name = "Displacement" }).CheckAsync();
        await visit.Page.GetByLabel("As of the day", new() { Exact = true }).And(visit.Page.Locator("[type=date]")).FillAsync("2024-11-29");
        await visit.Link("Military Operations Command forces captured Khan al-Asal").ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("incident="));
        await visit.Page.GetByRole(AriaRole.Region, new() { Name = "Map", Exact = true }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("+");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("#at=10"));

        await using var other = await browsing.Visit(browsing.Aleppo, new Uri(visit.Page.Url) is var address ? address.PathAndQuery + address.Fragment : "");
        await other.WithMap();
        Assert.Equal(await State(visit), await State(other));
        Assert.Contains("10", await State(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_changes_the_look_comes_back_to_what_is_shown_now()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/");
        await visit.WithMap();
        await Party(visit).SelectOptionAsync("Syrian government forces");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("party="));
        await visit.Link("Dark").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-look", "dark");
        await Assertions.Expect(Party(visit)).ToHaveValueAsync("Syrian government forces");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("#at="));
    }

    [Fact]
    public async Task The_map_in_Arabic_says_its_own_words_in_Arabic()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/?lang=ar#at=11/36.168/37.029");
        await visit.WithMap();
        await Assertions.Expect(visit.Button("\u2068Khan al-Asal\u2069: حادثان")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Button("اقترب")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Region, new() { Name = "خريطة", Exact = true })).ToBeVisibleAsync();
    }

    private static ILocator Party(Visit visit) => visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Party", IncludeHidden = true });

    // All that the page shows of its state: fields, the map's own attributes, what is open, and how far the map is off.
    private static Task<string> State(Visit visit) => visit.Page.EvaluateAsync<string>("""
        JSON.stringify([...document.querySelectorAll('#filter :is(input, select)')].map(field => field.type === 'checkbox' ? field.checked : field.value)
            .concat([document.querySelector('#map').dataset.query, document.querySelector('#map').dataset.layers, document.querySelector('#panel').textContent, document.querySelector('#list').textContent, location.hash]))
        """);
}
