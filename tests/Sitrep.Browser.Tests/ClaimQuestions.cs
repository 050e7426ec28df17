using Microsoft.Playwright;

namespace Sitrep.Browser.Tests;

[Collection(nameof(Browsing))]
public sealed class ClaimQuestions(Browsing browsing)
{
    [Fact]
    public async Task Who_says_that_Khan_al_Asal_was_captured()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/");
        await visit.WithMap();
        await visit.Page.EvaluateAsync("window.kept = true");
        await visit.Link("Military Operations Command forces captured Khan al-Asal").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Heading("Military Operations Command says: Military Operations Command forces captured Khan al-Asal from Syrian government forces")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("#panel mark")).ToHaveTextAsync("its fighters had captured Khan al-Asal on Thursday");
        await Assertions.Expect(visit.Page.Locator("#panel cite")).ToHaveTextAsync("Operations Channel");
        await Assertions.Expect(visit.Page.Locator("#panel")).ToContainTextAsync("Claimed by a named source");
        Assert.True(await visit.Page.EvaluateAsync<bool>("window.kept"), "The page was loaded anew.");

        await visit.Link("Open the whole report").ClickAsync();
        await Assertions.Expect(visit.Heading("Second day west of Aleppo")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("mark.chosen")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task And_who_denies_it()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/");
        await visit.WithMap();
        await visit.Button("Khan al-Asal: 3 claims").ClickAsync();

        await Assertions.Expect(visit.Heading("Claims: Khan al-Asal")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(3);
        await Assertions.Expect(visit.Rows.Filter(new() { HasText = "military source denies" })).ToHaveCountAsync(1);
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(10);
    }

    [Fact]
    public async Task What_is_said_of_a_place_with_one_claim_is_shown_at_once()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/");
        await visit.WithMap();
        await visit.Button("Saraqib: 1 claim").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#panel mark")).ToHaveTextAsync("the army had repelled an attack near Saraqib");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator("#panel mark")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task How_many_were_displaced()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/");
        await visit.WithMap();
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Displacement" }).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");

        await Assertions.Expect(visit.Rows).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Rows).ToContainTextAsync("14,000 people displaced from the western countryside");
        await Assertions.Expect(visit.Rows).ToContainTextAsync("not on the map");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Displacement" })).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator(".ring")).ToHaveCountAsync(0);
        Assert.EndsWith("?type=displacement", visit.Page.Url.Split('#')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_did_the_state_agency_report_on_a_day()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/");
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
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Page.GetByLabel("As of the day", new() { Exact = true }).And(visit.Page.Locator("[type=date]"))).ToHaveValueAsync("2024-11-27");
        await visit.Button("As of the day: play").ClickAsync();
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(10);
    }

    [Fact]
    public async Task What_was_known_on_the_evening_of_the_second_day()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/?known-at=2024-11-28T19:00:00");
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(3);
        await Assertions.Expect(visit.Rows.Filter(new() { HasText = "denies" })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task The_same_is_found_without_script()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/", new() { JavaScriptEnabled = false });
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Control" }).CheckAsync();
        await visit.Button("Apply").ClickAsync();
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(4);
        await visit.Link("Military Operations Command forces captured Khan al-Asal").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#panel mark")).ToHaveTextAsync("its fighters had captured Khan al-Asal on Thursday");
    }
}
