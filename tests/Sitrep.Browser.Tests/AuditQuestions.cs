using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Browser.Tests;

/// <summary>What an admin asks of the trail, and what people see to about their own account.</summary>
[Collection(nameof(Browsing))]
public sealed class AuditQuestions(Browsing browsing) : IAsyncLifetime
{
    private readonly Guarded guarded = new();

    public async Task InitializeAsync()
    {
        await guarded.InitializeAsync();
        guarded.TellOfAWeek();
    }

    public Task DisposeAsync() => guarded.DisposeAsync();

    [Fact]
    public async Task What_did_berta_do_and_what_was_done_to_her_account()
    {
        await using var visit = await SignedIn("admin");
        await visit.Page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Audit" }).ClickAsync();
        await Assertions.Expect(visit.Heading("Audit trail")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByText("Hassan Abdul Ghani")).ToHaveCountAsync(0);

        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Account" }).SelectOptionAsync("berta");
        await Assertions.Expect(visit.Heading("7 entries")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Rows.First).ToContainTextAsync("closed an account for a while");
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "What" }).SelectOptionAsync("Judgements");
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(1);
        await Assertions.Expect(visit.Rows).ToContainTextAsync("The agency tells of the day before.");
        await visit.Page.GetByLabel("To the day").FillAsync("2024-01-01");
        await Assertions.Expect(visit.Page.GetByText("There is no such entry.")).ToBeVisibleAsync();
        await visit.Link("Show everything").ClickAsync();
        await visit.Rows.GetByRole(AriaRole.Link, new() { Name = "anna" }).First.ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex("account=anna"));
    }

    [Fact]
    public async Task An_admin_signs_somebody_out_everywhere()
    {
        await using var reader = await SignedIn("reader");
        await using var visit = await SignedIn("admin", "/audit?account=reader");
        await visit.Button("End all sessions of this account").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "All its sessions are ended." })).ToBeVisibleAsync();
        await reader.Page.GotoAsync("/reports");
        await Assertions.Expect(reader.Heading("Sign in")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task People_change_their_password_and_sign_out_everywhere()
    {
        await using var elsewhere = await SignedIn("reader");
        await using var visit = await SignedIn("reader");
        await visit.Link("Your account").ClickAsync();
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(2);
        visit.Expects(422);
        await Change(visit, "password1234");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("among those that are tried first");
        await visit.IsAccessible(ColorScheme.Light, ColorScheme.Dark);

        await Change(visit, "seventeen quiet lanterns");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "Your password is changed" })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Rows).ToHaveCountAsync(1);
        await elsewhere.Page.GotoAsync("/reports");
        await Assertions.Expect(elsewhere.Heading("Sign in")).ToBeVisibleAsync();

        await visit.Button("Sign out everywhere").ClickAsync();
        await Assertions.Expect(visit.Heading("Sign in")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task How_do_I_let_somebody_in_and_out_again()
    {
        await using var visit = await SignedIn("admin", "/accounts");
        await visit.Page.GetByLabel("Name", new() { Exact = true }).FillAsync("newcomer");
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = "Role", Exact = true }).SelectOptionAsync("reviewer");
        await visit.Page.GetByLabel("The new password", new() { Exact = true }).FillAsync("seventeen quiet lanterns");
        await visit.Page.GetByLabel("The new password again").FillAsync("seventeen quiet lanterns");
        await visit.Button("Save").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "newcomer: The account is made." })).ToBeVisibleAsync();

        await visit.Page.GetByLabel("Remove: newcomer", new() { Exact = true }).ClickAsync();
        await visit.IsAccessible(ColorScheme.Light, ColorScheme.Dark);
        await visit.Button("Remove for good: newcomer").ClickAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Status).Filter(new() { HasText = "newcomer: The account is removed." })).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Rowheader, new() { Name = "newcomer" })).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("reader")]
    [InlineData("reviewer")]
    public async Task Who_is_no_admin_is_not_offered_the_trail_and_does_not_get_it(string name)
    {
        await using var visit = await SignedIn(name);
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Audit" })).ToHaveCountAsync(0);
        visit.Expects(403);
        await visit.Page.GotoAsync("/audit");
        await Assertions.Expect(visit.Heading("Not allowed")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/audit?account=berta")]
    [InlineData("/account")]
    [InlineData("/accounts?name=reader")]
    public async Task These_pages_keep_nobody_out_and_fit_a_phone(string address)
    {
        await using var visit = await SignedIn("admin", address);
        await visit.IsAccessible(ColorScheme.Light, ColorScheme.Dark);
        await visit.Page.SetViewportSizeAsync(390, 844);
        Assert.InRange(await visit.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"), 300, 390);
        await visit.Page.GotoAsync($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang=ar");
        await visit.IsAccessible(ColorScheme.Light);
    }

    private async Task<Visit> SignedIn(string name, string address = "/reports")
    {
        var visit = await browsing.Visit(guarded.Served, address);
        await visit.Enter(name, Guarded.Password);
        await Assertions.Expect(visit.Button("Sign out")).ToBeVisibleAsync();
        return visit;
    }

    private static async Task Change(Visit visit, string password)
    {
        await visit.Page.GetByLabel("Your password now").FillAsync(Guarded.Password);
        await visit.Page.GetByLabel("The new password", new() { Exact = true }).FillAsync(password);
        await visit.Page.GetByLabel("The new password again").FillAsync(password);
        await visit.Button("Change it").ClickAsync();
    }
}
