using Microsoft.Playwright;

namespace Sitrep.Browser.Tests;

/// <summary>What an analyst asks of the bundled case, asked as an analyst would: by links, fields and keys.</summary>
[Collection(nameof(Browsing))]
public sealed class DemoQuestions(Browsing browsing)
{
    [Fact]
    public async Task Who_says_that_Khan_al_Asal_was_captured_and_when_was_it_first_known_here()
    {
        await using var visit = await browsing.Visit(browsing.Demo, "/incidents");
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Control" }).CheckAsync();
        await visit.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search", Exact = true }).FillAsync("Khan al-Asal");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("captured Khan al Asal") }).First.ClickAsync();

        await Assertions.Expect(visit.Heading("What each source says")).ToBeVisibleAsync();
        var voices = visit.Page.GetByRole(AriaRole.Article);
        Assert.True(await voices.CountAsync() >= 2, "Khan al-Asal is told of by one source only.");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Article, new() { Name = "Hay'at Tahrir al-Sham" })).ToContainTextAsync(new System.Text.RegularExpressions.Regex("says: .*captured Khan al Asal"));
        await Assertions.Expect(voices.Filter(new() { HasText = "denies" }).First).ToBeVisibleAsync();
        await Assertions.Expect(voices.Locator("mark").First).ToContainTextAsync("Khan al-Asal");
        await Assertions.Expect(visit.Page.Locator("dl.facts").First).ToContainTextAsync(new System.Text.RegularExpressions.Regex("First known here2024-11-28 [0-9]{2}:[0-9]{2} UTC"));
        await Assertions.Expect(visit.Page.GetByText("denied", new() { Exact = true }).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_was_the_toll_of_government_forces_by_source_on_29_November()
    {
        await using var visit = await browsing.Visit(browsing.Demo, "/tallies");
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Claimant" }).CheckAsync();
        await visit.Page.GetByLabel("To the day").FillAsync("2024-11-29");
        await visit.Page.GetByLabel("Type of claim").SelectOptionAsync("casualty");
        await visit.Page.GetByLabel("Whose").SelectOptionAsync("Assad government");

        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("side=Assad"));
        var killed = visit.Rows.Filter(new() { HasText = "killed" });
        await Assertions.Expect(killed.Filter(new() { HasText = "Hay'at Tahrir al-Sham" }).Or(killed.Filter(new() { HasText = "Military Operations" })).First).ToContainTextAsync("200");
        await Assertions.Expect(killed.Filter(new() { HasText = "Northern Front Monitor" }).Or(killed.Filter(new() { HasText = "monitor" })).First).ToContainTextAsync("38 soldiers of the Syrian army killed");
    }

    [Fact]
    public async Task Is_the_road_from_Aleppo_to_Damascus_open_and_what_is_the_way_round()
    {
        await using var visit = await browsing.Visit(browsing.Demo, "/roads");
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "From" }).FillAsync("Aleppo");
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "To", Exact = true }).FillAsync("Damascus");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Heading("From Aleppo to Damascus: the usual way is said to be cut")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("ul.stretches").First).ToContainTextAsync("The M5 highway between Aleppo and Saraqib is closed");
        await Assertions.Expect(visit.Heading("The way round")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("p.way").Nth(1)).ToContainTextAsync("Khanasser");
    }

    [Fact]
    public async Task Who_held_Saraqib_on_30_November()
    {
        await using var visit = await browsing.Visit(browsing.Demo, "/control");
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Place" }).FillAsync("Saraqib");
        await visit.Page.GetByLabel("As of the day", new() { Exact = true }).And(visit.Page.Locator("[type=date]")).FillAsync("2024-11-30");

        var saraqib = visit.Rows.Filter(new() { HasText = "Sar" });
        await Assertions.Expect(saraqib).ToHaveCountAsync(1);
        await Assertions.Expect(saraqib).ToContainTextAsync("held");
        await Assertions.Expect(saraqib).ToContainTextAsync("Hay'at Tahrir al-Sham");
        await Assertions.Expect(saraqib).ToContainTextAsync("Saraqib Notebook reports");
        var course = visit.Page.GetByRole(AriaRole.Region, new() { NameRegex = new("^How it changed") });
        await Assertions.Expect(course.Locator("ol > li").First).ToContainTextAsync("Assad government");
        await Assertions.Expect(course.Locator("ol > li").Last).ToContainTextAsync("2024-11-30: held Hay'at Tahrir al-Sham");

        await visit.Page.GetByLabel("As of the day", new() { Exact = true }).And(visit.Page.Locator("[type=date]")).FillAsync("2024-11-29");
        await Assertions.Expect(saraqib).ToContainTextAsync("Assad government");
    }

    [Fact]
    public async Task What_happened_on_the_first_day_of_Deterrence_of_Aggression()
    {
        await using var visit = await browsing.Visit(browsing.Demo, "/timeline");
        await Assertions.Expect(visit.Heading("Named operations")).ToBeVisibleAsync();
        var operation = visit.Page.GetByRole(AriaRole.Region, new() { NameRegex = new("Deterrence of Aggression", System.Text.RegularExpressions.RegexOptions.IgnoreCase) });
        await Assertions.Expect(operation).ToContainTextAsync("launched 2024-11-27");
        await operation.GetByText(new System.Text.RegularExpressions.Regex("^Day 1, 2024-11-27: ")).ClickAsync();
        await Assertions.Expect(operation.GetByText("tells of the operation itself").First).ToBeVisibleAsync();
        await operation.GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Link).First.ClickAsync();
        await Assertions.Expect(visit.Heading("What each source says")).ToBeVisibleAsync();
    }
}
