using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Sitrep.Record.Accounts;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Accounts;

/// <summary>The page of accounts: who may sign in, and what an admin does about it.</summary>
public sealed class AccountsPageTests : IAsyncLifetime
{
    private const string Good = "seventeen quiet lanterns";

    private readonly Guarded guarded = new();
    private HttpClient admin = null!;

    public async Task InitializeAsync()
    {
        await guarded.InitializeAsync();
        admin = await SignedIn("admin");
    }

    public async Task DisposeAsync()
    {
        admin.Dispose();
        await guarded.DisposeAsync();
    }

    [Fact]
    public async Task It_lists_who_may_sign_in_with_role_and_state_and_by_what_programs_are_known()
    {
        for (var i = 0; i < 5; i++)
        {
            guarded.Accounts.Try("reader", "wrong");
        }

        guarded.Accounts.MakeToken("reviewer", "nightly <b>export</b>");
        var page = await Page("/accounts");
        Assert.Equal(["admin (you)", "reader", "reviewer"], page.QuerySelectorAll("section:first-of-type tbody th").Select(cell => cell.TextContent));
        Assert.Equal(["Admin", "Reader", "Reviewer"], page.QuerySelectorAll("section:first-of-type tbody td:nth-child(2)").Select(cell => cell.TextContent));
        var states = page.QuerySelectorAll("section:first-of-type tbody td:nth-child(5)").Select(cell => cell.TextContent).ToList();
        Assert.StartsWith("closed until 20", states[1], StringComparison.Ordinal);
        Assert.Equal(("open", "open"), (states[0], states[2]));
        Assert.Matches("^20", page.QuerySelector("section:first-of-type tbody tr td:nth-child(4)")!.TextContent);
        Assert.Equal("not signed in", page.QuerySelectorAll("section:first-of-type tbody tr td:nth-child(4)")[1].TextContent);
        Assert.Contains("nightly <b>export</b>", page.QuerySelector("#tokens-title")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, page.QuerySelectorAll("form[action='/accounts/tokens/revoke']").Length);
        Assert.DoesNotContain(page.QuerySelectorAll("form[action='/accounts/remove'] input[name=name]"), field => field.GetAttribute("value") == "admin");
    }

    [Fact]
    public async Task An_account_is_added_and_the_ledger_says_by_whom()
    {
        using var added = await Put("anna", "reviewer", Good, Good);
        Assert.Equal((HttpStatusCode.SeeOther, "/accounts?done=added&account=anna"), (added.StatusCode, added.Headers.Location!.ToString()));
        Assert.Equal("anna: The account is made.", (await Page("/accounts?done=added&account=anna")).QuerySelector("[role=status]")!.TextContent.Trim());
        Assert.Equal(Role.Reviewer, guarded.Accounts.Try("anna", Good).Account!.Role);
        Assert.Equal(("user-added", "admin", "anna"), Last("anna"));
    }

    [Fact]
    public async Task Another_role_and_password_end_sessions_and_open_what_was_closed()
    {
        using var reader = await SignedIn("reader");
        for (var i = 0; i < 5; i++)
        {
            guarded.Accounts.Try("reader", "wrong");
        }

        var form = (await Page("/accounts?name=reader")).QuerySelector("form[action='/accounts']")!;
        Assert.Equal(("reader", "reader"), (form.QuerySelector("input[name=name]")!.GetAttribute("value"), form.QuerySelector("option[selected]")!.GetAttribute("value")));
        using var changed = await Put("reader", "reviewer", Good, Good);
        Assert.Equal("/accounts?done=changed&account=reader", changed.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Redirect, await Status(reader));
        Assert.Equal(Role.Reviewer, guarded.Accounts.Try("reader", Good).Account!.Role);
        Assert.Equal(("user-changed", "admin", "reader"), Last("reader"));
    }

    [Theory]
    [InlineData("anna", "reader", "short", "short", "too short")]
    [InlineData("anna", "reader", "Password1234", "Password1234", "tried first")]
    [InlineData("anna-anna", "reader", "sitrep-anna-anna", "sitrep-anna-anna", "little else than the name")]
    [InlineData("anna", "reader", Good, Good + "x", "the same twice")]
    [InlineData("anna", "king", Good, Good, "A role and a password")]
    [InlineData("an na", "reader", Good, Good, "without spaces")]
    [InlineData("", "reader", Good, Good, "without spaces")]
    [InlineData("admin", "reader", Good, Good, "Nobody takes away their own right")]
    public async Task What_will_not_do_is_refused_with_why_and_nothing_is_changed(string name, string role, string password, string again, string words)
    {
        var before = guarded.Accounts.Accounts();
        using var refused = await Put(name, role, password, again);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = new HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync());
        Assert.Contains(words, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(name, page.QuerySelector("form[action='/accounts'] input[name=name]")!.GetAttribute("value"));
        Assert.DoesNotContain(page.QuerySelectorAll("input[type=password]"), field => field.HasAttribute("value"));
        Assert.Equal(before, guarded.Accounts.Accounts());
    }

    [Fact]
    public async Task An_account_is_removed_and_nobody_removes_their_own()
    {
        using var removed = await admin.Send("/accounts", "/accounts/remove", ("name", "reader"));
        Assert.Equal("/accounts?done=removed&account=reader", removed.Headers.Location!.ToString());
        Assert.Null(guarded.Accounts.Find("reader"));
        Assert.Equal(("user-removed", "admin", "reader"), Last("reader"));
        using var own = await admin.Send("/accounts", "/accounts/remove", ("name", "ADMIN"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, own.StatusCode);
        Assert.NotNull(guarded.Accounts.Find("admin"));
        using var nobody = await admin.Send("/accounts", "/accounts/remove", ("name", "nobody"));
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    [Fact]
    public async Task All_sessions_of_an_account_are_ended()
    {
        using var reader = await SignedIn("reader");
        using var ended = await admin.Send("/accounts", "/accounts/sign-out", ("name", "reader"));
        Assert.Equal("/accounts?done=signed-out&account=reader", ended.Headers.Location!.ToString());
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (await Status(reader), await Status(admin)));
        Assert.Equal(("signed-out-everywhere", "admin", "reader"), Last("reader"));
    }

    [Fact]
    public async Task A_token_is_shown_once_and_opens_until_it_is_taken_back()
    {
        using var made = await admin.Send("/accounts", "/accounts/tokens", ("name", "reviewer"), ("note", "export"));
        Assert.Equal((HttpStatusCode.OK, true), (made.StatusCode, made.Headers.CacheControl!.NoStore));
        var text = new HtmlParser().ParseDocument(await made.Content.ReadAsStringAsync()).QuerySelector("[role=status] code")!.TextContent;
        Assert.Equal("reviewer", guarded.Accounts.ByToken(text)!.Name);
        Assert.Equal(("token-made", "admin", "reviewer"), Last("reviewer"));
        Assert.DoesNotContain(text, (await Page("/accounts?done=token-made&account=reviewer")).Source.Text, StringComparison.Ordinal);
        using var revoked = await admin.Send("/accounts", "/accounts/tokens/revoke", ("id", text.Split('_')[1]));
        Assert.Equal("/accounts?done=token-revoked&account=reviewer", revoked.Headers.Location!.ToString());
        Assert.Null(guarded.Accounts.ByToken(text));
        Assert.Equal(("token-revoked", "admin", "reviewer"), Last("reviewer"));
        using var none = await admin.Send("/accounts", "/accounts/tokens/revoke", ("id", "none"));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory]
    [InlineData("/accounts")]
    [InlineData("/accounts/remove")]
    [InlineData("/accounts/sign-out")]
    [InlineData("/accounts/tokens")]
    [InlineData("/accounts/tokens/revoke")]
    public async Task Nothing_is_done_without_the_token_of_the_form(string address)
    {
        using var answer = await admin.PostAsync(new Uri(address, UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("name", "reader"), KeyValuePair.Create("role", "admin"), KeyValuePair.Create("password", Good), KeyValuePair.Create("again", Good)]));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(Role.Reader, guarded.Accounts.Find("reader")!.Role);
    }

    [Theory]
    [InlineData("reader")]
    [InlineData("reviewer")]
    public async Task Who_is_no_admin_does_not_get_it_and_is_not_led_to_it(string name)
    {
        using var browser = await SignedIn(name);
        using var answer = await browser.GetAsync(new Uri("/accounts", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.DoesNotContain("href=\"/accounts\"", await browser.GetStringAsync(new Uri("/reports", UriKind.Relative)), StringComparison.Ordinal);
        Assert.Contains("href=\"/accounts\"", await admin.GetStringAsync(new Uri("/reports", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_this_machine_alone_there_are_none_and_the_page_says_how_there_would_be()
    {
        await using var open = await Served.Start(guarded.Temp.Options);
        using var answer = await open.Client.GetAsync(new Uri("/accounts", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("sitrep serve --sign-in", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/accounts\"", await open.Text("/reports"), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Put(string name, string role, string password, string again) =>
        admin.Send("/accounts", "/accounts", ("name", name), ("role", role), ("password", password), ("again", again));

    private async Task<IDocument> Page(string address) => new HtmlParser().ParseDocument(await admin.GetStringAsync(new Uri(address, UriKind.Relative)));

    private async Task<HttpClient> SignedIn(string name)
    {
        var browser = guarded.Browser();
        using var entered = await browser.SignIn(name);
        Assert.Equal("/", entered.Headers.Location!.ToString());
        return browser;
    }

    private static async Task<HttpStatusCode> Status(HttpClient browser)
    {
        using var answer = await browser.GetAsync(new Uri("/reports", UriKind.Relative));
        return answer.StatusCode;
    }

    private (string Action, string Author, string? Account) Last(string account) =>
        guarded.Temp.Reader.Trail(new(account), 0, 100).Entries.Select(entry => (entry.Action, entry.Author.Name, entry.Account)).First(entry => entry.Item1 != "signed-in");
}
