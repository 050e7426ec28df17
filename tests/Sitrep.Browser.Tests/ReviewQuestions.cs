using Microsoft.Playwright;
using Sitrep.Browser.Tests.Cases;
using Sitrep.Model;

namespace Sitrep.Browser.Tests;

[Collection(nameof(Browsing))]
public sealed class ReviewQuestions(Browsing browsing)
{
    [Fact]
    public async Task The_queue_is_gone_through_with_the_keyboard_and_an_answer_is_taken_back()
    {
        await using var desk = await Desk.Open();
        await using var visit = await browsing.Visit(desk.Served, "/review");
        var keys = visit.Page.Keyboard;
        await Assertions.Expect(visit.Page.GetByText("Question 1 of 3.")).ToBeVisibleAsync();
        await keys.PressAsync("j");
        await Assertions.Expect(visit.Page.GetByText("Question 2 of 3.")).ToBeVisibleAsync();
        await keys.PressAsync("k");
        await Assertions.Expect(visit.Page.GetByText("Question 1 of 3.")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("mark")).ToHaveTextAsync("Men with flags stood in Saraqib");

        await keys.PressAsync("a");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("accepted");
        await Assertions.Expect(visit.Page.GetByText("Question 1 of 2.")).ToBeVisibleAsync();
        await keys.PressAsync("z");
        await Assertions.Expect(visit.Page.GetByText("Question 1 of 3.")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator("ol.judgements li")).ToHaveCountAsync(2);

        await visit.Page.GetByLabel("Answer with single keys").UncheckAsync();
        await visit.Heading("Is this read rightly?").FocusAsync();
        await keys.PressAsync("r");
        await Assertions.Expect(visit.Page.GetByText("Question 1 of 3.")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_correction_changes_what_is_wrong_and_completes_names()
    {
        await using var desk = await Desk.Open();
        await using var visit = await browsing.Visit(desk.Served, "/review?at=2");
        await visit.Page.Keyboard.PressAsync("c");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Type", Exact = true })).ToBeFocusedAsync();
        await visit.Page.GetByLabel("Count", new() { Exact = true }).FillAsync("12-15");
        var asked = visit.Page.WaitForResponseAsync(answer => answer.Url.Contains("/names/places?q=sarmin", StringComparison.Ordinal));
        var place = visit.Page.GetByLabel("Place", new() { Exact = true });
        await place.FillAsync("sarmin");
        await asked;
        var first = visit.Page.Locator("#list-place option").First;
        await Assertions.Expect(first).ToHaveAttributeAsync("value", new System.Text.RegularExpressions.Regex("^Sarm[iī]n \\[geonames:"));
        await place.FillAsync((await first.GetAttributeAsync("value"))!);
        await visit.Button("File the correction").ClickAsync();

        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("corrected");
        await visit.Page.GotoAsync("/claims?type=equipment");
        await visit.Rows.GetByRole(AriaRole.Link).First.ClickAsync();
        var history = visit.Page.Locator("ol.judgements");
        await Assertions.Expect(history).ToContainTextAsync("Count: 13 → 12 to 15");
        await Assertions.Expect(history).ToContainTextAsync("Place: Khan al-Asal → Sarm");
        await Assertions.Expect(history).Not.ToContainTextAsync("Thing:");
    }

    [Fact]
    public async Task Who_says_it_and_its_type_are_corrected()
    {
        await using var desk = await Desk.Open();
        await using var visit = await browsing.Visit(desk.Served, "/review?at=2");
        visit.Expects(422);
        await visit.Page.Keyboard.PressAsync("c");
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Type", Exact = true }).SelectOptionAsync("Humanitarian");
        await visit.Page.GetByLabel("Speaks for", new() { Exact = true }).FillAsync("Idlib Observer");
        await visit.Button("File the correction").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("they are delivered, blocked, needed");

        await Assertions.Expect(visit.Page.GetByLabel("Speaks for", new() { Exact = true })).ToHaveValueAsync("Idlib Observer");
        await visit.Page.GetByLabel("What", new() { Exact = true }).FillAsync("delivered");
        await visit.Page.GetByLabel("Category", new() { Exact = true }).FillAsync("");
        await visit.Button("File the correction").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("corrected");
        await visit.Page.GotoAsync("/claims?type=humanitarian");
        await visit.Rows.GetByRole(AriaRole.Link).First.ClickAsync();
        var history = visit.Page.Locator("ol.judgements");
        await Assertions.Expect(history).ToContainTextAsync("Type: Equipment → Humanitarian");
        await Assertions.Expect(history).ToContainTextAsync("→ Idlib Observer");
    }

    [Fact]
    public async Task Somebody_else_who_was_first_is_not_overwritten()
    {
        await using var desk = await Desk.Open();
        await using var visit = await browsing.Visit(desk.Served, "/review");
        visit.Expects(409);
        desk.JudgeElsewhere(Verdict.Rejected);
        await visit.Page.Keyboard.PressAsync("a");

        var alert = visit.Page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToContainTextAsync("This has been judged meanwhile");
        await Assertions.Expect(alert).ToContainTextAsync("Berta: rejected");
        await visit.Page.Keyboard.PressAsync("a");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("accepted");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Enter_in_a_field_of_the_correction_files_the_correction(bool script)
    {
        await using var desk = await Desk.Open();
        await using var visit = await browsing.Visit(desk.Served, "/review?at=2", new() { JavaScriptEnabled = script });
        await visit.Page.Locator("summary", new() { HasText = "Correct" }).ClickAsync();
        var count = visit.Page.GetByLabel("Count", new() { Exact = true });
        await count.FillAsync("12");
        await count.PressAsync("Enter");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("corrected");
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [InlineData(false, true)]
    public async Task Enter_in_the_reason_answers_nothing(bool script, bool pair)
    {
        await using var desk = await Desk.Open();
        await using var visit = await browsing.Visit(desk.Served, pair ? desk.Pair : "/review", new() { JavaScriptEnabled = script });
        var reason = visit.Page.GetByLabel("Why, in your words");
        await reason.FillAsync("as told");
        await reason.PressAsync("Enter");
        await reason.PressSequentiallyAsync("twice");
        await visit.Button(pair ? "Different d" : "Reject r").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync(pair ? "different" : "rejected");
        Assert.Equal(["as told twice"], desk.Judged.Select(judgement => judgement.Reason));
    }

    [Fact]
    public async Task A_key_that_is_held_answers_once()
    {
        await using var desk = await Desk.Open();
        await using var visit = await browsing.Visit(desk.Served, "/review");
        for (var press = 0; press < 3; press++)
        {
            await visit.Page.Keyboard.DownAsync("u");
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("unsure");
        }

        // What is filed shows on the page that comes with it.
        await visit.Page.GotoAsync("/review");
        Assert.Single(desk.Judged);
    }

    [Fact]
    public async Task A_text_is_pasted_and_read()
    {
        await using var desk = await Desk.Open();
        await using var visit = await browsing.Visit(desk.Served, "/add");
        visit.Expects(422);
        await visit.Page.GetByLabel("Paste a text").FillAsync("Government forces captured the town of Sarmin on Friday, a local paper reported. Two soldiers were killed.");
        await visit.Button("Add").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("not added: no date");

        await visit.Page.GetByLabel("Published", new() { Exact = true }).FillAsync("2024-11-29");
        await visit.Page.GetByLabel("Publisher", new() { Exact = true }).FillAsync("Sarmin Courier");
        await visit.Button("Add").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync("pasted.txt: added");
        await visit.Page.Locator("main").GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("mark").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Files_are_added_and_the_same_bytes_twice_are_one_report()
    {
        await using var desk = await Desk.Open();
        await using var visit = await browsing.Visit(desk.Served, "/add");
        foreach (var outcome in new[] { "added", "here already" })
        {
            await visit.Page.GetByLabel("Choose files, or drop them here").SetInputFilesAsync(new FilePayload
            {
                Name = "note.md",
                MimeType = "text/markdown",
                Buffer = System.Text.Encoding.UTF8.GetBytes("---\ntitle: A note\npublisher: Field Notes\npublished: 2024-11-30\n---\nRebels captured Sarmin on Saturday."),
            });
            await visit.Button("Add").ClickAsync();
            await Assertions.Expect(visit.Page.Locator("main")).ToContainTextAsync($"note.md: {outcome}");
        }
    }

    [Fact]
    public async Task Everything_is_searched()
    {
        await using var visit = await browsing.Visit(browsing.Demo, "/");
        await visit.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Words to search for" }).FillAsync("Saraqib junction");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator(".found mark").First).ToBeVisibleAsync();
        await visit.Page.GotoAsync("/search?q=type:control%20place:Saraqib");
        await Assertions.Expect(visit.Heading("Incidents")).ToBeVisibleAsync();
        await visit.Page.GotoAsync("/search?q=after:nonsense");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/review")]
    [InlineData("/review?at=3")]
    [InlineData("/add")]
    [InlineData("/search?q=Saraqib")]
    public async Task These_pages_keep_nobody_out_and_fit_a_phone(string address)
    {
        await using var desk = await Desk.Open();
        await using var visit = await browsing.Visit(desk.Served, address);
        if (address == "/review")
        {
            await visit.Page.Keyboard.PressAsync("c");
        }

        await visit.IsAccessible(ColorScheme.Light, ColorScheme.Dark);
        await visit.Page.SetViewportSizeAsync(390, 844);
        Assert.InRange(await visit.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"), 300, 390);
    }
}
