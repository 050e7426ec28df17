using Microsoft.Playwright;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Browser.Tests;

/// <summary>Who comes in, by the form that people see, and what each role is offered.</summary>
[Collection(nameof(Browsing))]
public sealed class SignInQuestions(Browsing browsing) : IAsyncLifetime
{
    private readonly Guarded guarded = new();

    public Task InitializeAsync() => guarded.InitializeAsync();

    public Task DisposeAsync() => guarded.DisposeAsync();

    [Fact]
    public async Task A_stranger_is_asked_who_they_are_and_led_on_to_what_they_wanted()
    {
        await using var visit = await browsing.Visit(guarded.Served, "/reports");
        await Assertions.Expect(visit.Heading("Sign in")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Link)).ToHaveCountAsync(0);
        await visit.IsAccessible(ColorScheme.Light, ColorScheme.Dark);
        visit.Expects(403);
        await visit.Enter("reader", "wrong");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Name and password do not fit.");
        await visit.IsAccessible(ColorScheme.Light, ColorScheme.Dark);

        await visit.Enter("reader", Guarded.Password);
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/reports$"));
        await visit.Button("Sign out").ClickAsync();
        await visit.Page.GotoAsync("/reports");
        await Assertions.Expect(visit.Heading("Sign in")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_fifth_wrong_password_says_that_the_account_is_closed()
    {
        await using var visit = await browsing.Visit(guarded.Served, "/sign-in");
        visit.Expects(403);
        visit.Expects(429);
        for (var i = 0; i < 5; i++)
        {
            await visit.Enter("reviewer", $"wrong {i}");
            await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync(i < 4 ? "do not fit" : "closed for a quarter of an hour");
        }

        await visit.Enter("reviewer", Guarded.Password);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("closed for a quarter of an hour");
    }

    [Theory]
    [InlineData("reader", false)]
    [InlineData("reviewer", true)]
    public async Task Who_only_reads_is_offered_neither_judging_nor_adding(string name, bool judges)
    {
        await using var visit = await browsing.Visit(guarded.Served, "/sign-in?back=%2Freview");
        await visit.Enter(name, Guarded.Password);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Article).First).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^(Accept|Same)") })).ToHaveCountAsync(judges ? 1 : 0);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Add" })).ToHaveCountAsync(judges ? 1 : 0);
        await Assertions.Expect(visit.Page.GetByText("Your role reads what was judged and does not judge.")).ToHaveCountAsync(judges ? 0 : 1);
        await visit.IsAccessible(ColorScheme.Light, ColorScheme.Dark);
        await visit.Page.GotoAsync($"/claims/{guarded.Temp.Current.View().Claims[0].Key}");
        await Assertions.Expect(visit.Link("Judge it")).ToHaveCountAsync(judges ? 1 : 0);
    }
}
