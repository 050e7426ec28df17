using System.Net;
using AngleSharp.Html.Parser;
using Sitrep.BuiltIn;
using Sitrep.Record.Accounts;
using Sitrep.Record.Trail;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Accounts;

public sealed class AccountTests : IAsyncLifetime
{
    private const string Better = "seventeen quiet lanterns";

    private readonly Guarded guarded = new();

    public Task InitializeAsync() => guarded.InitializeAsync();

    public Task DisposeAsync() => guarded.DisposeAsync();

    [Fact]
    public async Task People_see_where_they_are_signed_in_and_sign_out_everywhere()
    {
        using var here = await SignedIn("reader");
        using var there = await SignedIn("reader");
        using var other = await SignedIn("reviewer");
        var page = new HtmlParser().ParseDocument(await here.GetStringAsync(new Uri("/account", UriKind.Relative)));
        Assert.Equal(["this one", "another"], page.QuerySelectorAll("tbody tr td:last-child").Select(cell => cell.TextContent).OrderByDescending(text => text, StringComparer.Ordinal));

        using var left = await here.Send("/account", "/sign-out", ("everywhere", "yes"));
        Assert.Equal("\"cache\"", left.Headers.GetValues("Clear-Site-Data").Single());
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect, HttpStatusCode.OK), (await Status(here), await Status(there), await Status(other)));
        Assert.Equal("signed-out-everywhere", Trail("reader")[0].Action);
    }

    [Fact]
    public async Task An_admin_ends_the_sessions_of_an_account_that_the_trail_shows()
    {
        using var admin = await SignedIn("admin");
        using var reader = await SignedIn("reader");
        using var ended = await admin.Send("/audit?account=reader", "/audit/sign-out", ("account", "reader"));
        Assert.Equal("/audit?account=reader&done=yes", ended.Headers.Location!.ToString());
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (await Status(reader), await Status(admin)));
        Assert.Equal(("signed-out-everywhere", "admin", "reader"), (Trail("reader")[0].Action, Trail("reader")[0].Author.Name, Trail("reader")[0].Account));

        using var nobody = await admin.Send("/audit", "/audit/sign-out", ("account", "nobody"));
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    [Fact]
    public async Task Another_password_ends_all_other_sessions_and_keeps_the_role()
    {
        using var here = await SignedIn("reviewer");
        using var there = await SignedIn("reviewer");
        using var changed = await Change(here, Guarded.Password, Better, Better);
        Assert.Equal("/account?done=yes", changed.Headers.Location!.ToString());
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (await Status(here), await Status(there)));
        Assert.Equal(Role.Reviewer, guarded.Accounts.Try("reviewer", Better).Account!.Role);
        Assert.Null(guarded.Accounts.Try("reviewer", Guarded.Password).Account);
        Assert.Equal("password-changed", Trail("reviewer")[0].Action);
    }

    [Theory]
    [InlineData("wrong", Better, Better, HttpStatusCode.Forbidden, "do not fit")]
    [InlineData(Guarded.Password, Better, Better + "x", HttpStatusCode.UnprocessableEntity, "the same twice")]
    [InlineData(Guarded.Password, "short", "short", HttpStatusCode.UnprocessableEntity, "too short")]
    [InlineData(Guarded.Password, "Password1234", "Password1234", HttpStatusCode.UnprocessableEntity, "tried first")]
    [InlineData(Guarded.Password, "sitrep-aleppo-admin", "sitrep-aleppo-admin", HttpStatusCode.UnprocessableEntity, "little else than the name")]
    public async Task A_password_that_will_not_do_is_refused_with_why(string current, string next, string again, HttpStatusCode expected, string words)
    {
        using var browser = await SignedIn("admin");
        using var answer = await Change(browser, current, next, again);
        Assert.Equal(expected, answer.StatusCode);
        Assert.Contains(words, new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync()).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(guarded.Accounts.Try("admin", Guarded.Password).Account);
    }

    [Fact]
    public async Task Who_guesses_at_the_password_in_a_session_left_open_is_locked_out_as_at_the_door()
    {
        using var browser = await SignedIn("reader");
        for (var i = 0; i < 5; i++)
        {
            using var answer = await Change(browser, $"guess {i}", Better, Better);
            Assert.Equal(i < 4 ? HttpStatusCode.Forbidden : HttpStatusCode.TooManyRequests, answer.StatusCode);
        }

        Assert.Equal("account-locked", Trail("reader")[0].Action);
    }

    [Fact]
    public async Task A_token_has_no_account_page()
    {
        using var answer = await guarded.Browser().SendAsync(guarded.Request("GET", "/account", Role.Admin));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_that_was_open_when_the_program_began_anew_can_still_be_sent()
    {
        var cookies = new CookieContainer();
        using var before = Browser(guarded.Served.Address, cookies);
        using var entered = await before.SignIn("reader");
        var token = Browsing.TokenOf(await before.GetStringAsync(new Uri("/account", UriKind.Relative)));

        using var accounts = AccountStore.Open(guarded.Temp.Folder, guarded.Clock);
        await using var again = await Served.Start(new WebOptions(guarded.Temp.Reader, BuiltInPacks.Packs) { Tools = guarded.Temp.Tools, Writer = guarded.Temp.WriterFor, Accounts = accounts });
        // A cookie knows no port.
        using var after = Browser(again.Address, cookies);
        using var left = await after.PostAsync(new Uri("/sign-out", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("form-token", token)]));
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
    }

    private static HttpClient Browser(string address, CookieContainer cookies) => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = new(address) };

    private async Task<HttpClient> SignedIn(string name)
    {
        var browser = guarded.Browser();
        using var entered = await browser.SignIn(name);
        Assert.Equal("/", entered.Headers.Location!.ToString());
        return browser;
    }

    private static Task<HttpResponseMessage> Change(HttpClient browser, string current, string next, string again) =>
        browser.Send("/account", "/account/password", ("current", current), ("next", next), ("again", again));

    private static async Task<HttpStatusCode> Status(HttpClient browser)
    {
        using var answer = await browser.GetAsync(new Uri("/reports", UriKind.Relative));
        return answer.StatusCode;
    }

    private List<TrailEntry> Trail(string account) => [.. guarded.Temp.Reader.Trail(new(account), 0, 100).Entries];
}
