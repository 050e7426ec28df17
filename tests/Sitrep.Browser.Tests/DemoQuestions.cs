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
        await visit.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("captured Khan al-Asal") }).First.ClickAsync();

        await Assertions.Expect(visit.Heading("What each source says")).ToBeVisibleAsync();
        string[] voices = ["Hay'at Tahrir al-Sham", "Assad government", "Northern Front Monitor"];
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Article).GetByRole(AriaRole.Heading)).ToHaveTextAsync(voices);
        await Assertions.Expect(Sayings(visit, voices[0])).ToContainTextAsync(["Military Operations Command reports: Military Operations Administration captured Khan al-Asal",
            "Military Operations Administration says: Military Operations Administration captured Khan al-Asal from Syrian Arab Armed Forces"]);
        await Assertions.Expect(Sayings(visit, voices[1])).ToContainTextAsync(["Defence Ministry denies: Hay'at Tahrir al-Sham captured Khan al-Asal from Syrian Arab Armed Forces"]);
        await Assertions.Expect(Sayings(visit, voices[2])).ToContainTextAsync(["Northern Front Monitor reports: Hay'at Tahrir al-Sham held Khan al-Asal"]);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Article, new() { Name = voices[0] }).Locator("mark").Last).ToHaveTextAsync("captured Khan al-Asal");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Definition).Filter(new() { HasText = "UTC" })).ToHaveTextAsync("2024-11-28 17:45 UTC");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Term).Filter(new() { HasText = "First known here" })).ToBeVisibleAsync();
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
        await Assertions.Expect(visit.Heading("4 rows")).ToBeVisibleAsync();
        // What became of whom, as who claims it: lowest, best, highest, and what each source's own words come to.
        Assert.Equal(
            [
                "Casualties: killed | combatants | Hay'at Tahrir al-Sham | 200 | 200 | no bound | Military Operations Administration: at least 200",
                "Casualties: killed | combatants | Northern Front Monitor | 87 | 87 | 87 | monitor: 87",
                "Casualties: captured | combatants | Hay'at Tahrir al-Sham | 32 | 32 | 32 | Hay'at Tahrir al-Sham: 32",
                "Casualties: killed | officers | Hay'at Tahrir al-Sham | 13 | 13 | 13 | Military Operations Administration: 13",
            ],
            await Lines(visit.Rows));
        var monitor = visit.Rows.Filter(new() { HasText = "monitor: 87" });
        await monitor.GetByText("monitor: 87").ClickAsync();
        await Assertions.Expect(monitor.GetByRole(AriaRole.Listitem)).ToContainTextAsync(["38 soldiers of the Syrian army killed", "87 soldiers"]);
    }

    [Fact]
    public async Task Is_the_road_from_Aleppo_to_Damascus_open_and_what_is_the_way_round()
    {
        await using var visit = await browsing.Visit(browsing.Demo, "/roads");
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "From" }).FillAsync("Aleppo");
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "To", Exact = true }).FillAsync("Damascus");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(visit.Heading("From Aleppo to Damascus: the usual way is said to be cut")).ToBeVisibleAsync();
        var answer = visit.Page.GetByRole(AriaRole.Region, new() { Name = "From Aleppo to Damascus: the usual way is said to be cut" });
        await Assertions.Expect(answer.GetByText("cut disputed M5, Aleppo – Saraqib, by 2024-11-28")).ToBeVisibleAsync();
        await Assertions.Expect(answer.GetByRole(AriaRole.Listitem).GetByRole(AriaRole.Listitem)).ToContainTextAsync(
        [
            "military source denies: highway between Aleppo cut", "Military Operations Command reports: M5 highway cut", "residents and a military source say: M5 highway cut",
            "Northern Front Monitor reports: M5 highway cut", "UN humanitarian office reports: M5 highway cut", "Levant Wire reports: M5 highway closed",
            "Aleppo: left Assad government", "Khan al-Asal: held Hay'at Tahrir al-Sham", "Al-Zirbah: held Hay'at Tahrir al-Sham", "Saraqib: held Hay'at Tahrir al-Sham",
        ]);
        await Assertions.Expect(answer.GetByRole(AriaRole.Heading, new() { Name = "The way round" })).ToBeVisibleAsync();
        await Assertions.Expect(answer.GetByText("58 km and 58 min longer, at 60 km/h.")).ToBeVisibleAsync();
        await Assertions.Expect(answer.GetByText("Aleppo → As-Safira → Khanasser → Ithriya → Salamiyah → Homs → Nabk → Al-Qutayfah → Damascus", new() { Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Who_held_Saraqib_on_30_November()
    {
        await using var visit = await browsing.Visit(browsing.Demo, "/control");
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Place" }).FillAsync("Saraqib");
        await visit.Page.GetByLabel("As of the day", new() { Exact = true }).And(visit.Page.Locator("[type=date]")).FillAsync("2024-11-30");

        await Assertions.Expect(visit.Heading("1 place, as of: 2024-11-30")).ToBeVisibleAsync();
        Assert.Equal(["held Hay'at Tahrir al-Sham An independent voice says who holds it. two independent voices | Hay'at Tahrir al-Sham | 2024-11-30 | 5 claims"], await Lines(visit.Rows));
        await Assertions.Expect(visit.Rows.GetByRole(AriaRole.Listitem)).ToContainTextAsync(
        [
            "Northern Front Monitor reports: Syrian Arab Armed Forces held Saraqib", "Saraqib Notebook reports: Syrian Arab Armed Forces withdrew from Saraqib",
            "Saraqib Notebook reports: Hay'at Tahrir al-Sham entered Saraqib", "Saraqib Notebook reports: Hay'at Tahrir al-Sham captured Saraqib",
            "Levant Wire reports: Hay'at Tahrir al-Sham captured Saraqib",
        ]);
        var course = visit.Page.GetByRole(AriaRole.Region, new() { Name = "How it changed: Saraqib" });
        await Assertions.Expect(course.Locator("ol > li")).ToContainTextAsync(["2024-11-29: held Assad government", "2024-11-30: held Hay'at Tahrir al-Sham"]);

        await visit.Page.GetByLabel("As of the day", new() { Exact = true }).And(visit.Page.Locator("[type=date]")).FillAsync("2024-11-29");
        await Assertions.Expect(visit.Heading("1 place, as of: 2024-11-29")).ToBeVisibleAsync();
        Assert.Equal(["held Assad government An independent voice says who holds it. one independent voice | Assad government | 2024-11-29 | 1 claim"], await Lines(visit.Rows));
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

    private static ILocator Sayings(Visit visit, string voice) => visit.Page.GetByRole(AriaRole.Article, new() { Name = voice }).Locator(".saying > p:first-child");

    // What each row says in its cells, without what must be opened first.
    private static async Task<string[]> Lines(ILocator rows)
    {
        var lines = new List<string>();
        foreach (var row in await rows.AllAsync())
        {
            var cells = await row.GetByRole(AriaRole.Cell).EvaluateAllAsync<string[]>("cells => cells.map(cell => (cell.querySelector('summary') ?? cell).innerText)");
            lines.Add(string.Join(" | ", cells.Select(cell => string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))));
        }

        return [.. lines];
    }
}
