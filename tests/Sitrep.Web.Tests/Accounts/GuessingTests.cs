using System.Net;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Accounts;

/// <summary>Who guesses: at passwords, at sessions, at names.</summary>
public sealed class GuessingTests : IAsyncLifetime
{
    private readonly Guarded guarded = new();

    public Task InitializeAsync() => guarded.InitializeAsync();

    public Task DisposeAsync() => guarded.DisposeAsync();

    [Fact]
    public async Task Who_tries_one_password_on_many_names_waits_and_nobody_s_account_is_closed()
    {
        using var browser = guarded.Browser();
        for (var i = 0; i < 20; i++)
        {
            using var wrong = await browser.SignIn(i % 5 == 0 ? "reader" : $"name-{i}", "wrong");
            Assert.Equal(HttpStatusCode.Forbidden, wrong.StatusCode);
        }

        using var right = await browser.SignIn("admin");
        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
        Assert.InRange(right.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(10));
        guarded.Clock.Passed += TimeSpan.FromMinutes(10);
        using var later = await browser.SignIn("admin");
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
    }

    [Fact]
    public async Task A_wrong_name_is_answered_as_a_wrong_password()
    {
        using var browser = guarded.Browser();
        using var name = await browser.SignIn("nobody", "wrong");
        using var password = await browser.SignIn("reader", "wrong");
        Assert.Equal(name.StatusCode, password.StatusCode);
        static string Without(string page) => System.Text.RegularExpressions.Regex.Replace(page, "value=\"[^\"]*\"", "");
        Assert.Equal(Without(await name.Content.ReadAsStringAsync()), Without(await password.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task A_session_that_somebody_puts_into_a_browser_beforehand_is_nobody_s_and_the_one_before_ends()
    {
        var planted = new string('a', 64);
        var cookies = new CookieContainer();
        cookies.Add(new Uri(guarded.Served.Address), new Cookie("sitrep-session", planted));
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = new(guarded.Served.Address) };
        using var first = await browser.SignIn("reader");
        var before = cookies.GetCookies(new Uri(guarded.Served.Address))["sitrep-session"]!.Value;
        Assert.NotEqual(planted, before);
        Assert.Null(guarded.Accounts.Sessions.Find(planted));

        using var second = await browser.SignIn("reviewer");
        Assert.Null(guarded.Accounts.Sessions.Find(before));
        Assert.Equal("reviewer", guarded.Accounts.Sessions.Find(cookies.GetCookies(new Uri(guarded.Served.Address))["sitrep-session"]!.Value));
    }

    [Fact]
    public async Task The_token_of_a_form_is_of_no_use_to_anybody_else()
    {
        using var reader = guarded.Browser();
        using var entered = await reader.SignIn("reader");
        var token = Browsing.TokenOf(await reader.GetStringAsync(new Uri("/reports", UriKind.Relative)));
        using var reviewer = guarded.Browser();
        using var other = await reviewer.SignIn("reviewer");
        using var answer = await reviewer.PostAsync(new Uri("/review/undo", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("form-token", token), KeyValuePair.Create("entry", "1")]));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Pages_of_who_signed_in_are_kept_by_no_browser()
    {
        using var browser = guarded.Browser();
        using var entered = await browser.SignIn("reader");
        foreach (var address in new[] { "/", "/reports", "/account", "/review", "/claims/" + guarded.Temp.Current.View().Claims[0].Key })
        {
            using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
            Assert.True(answer.Headers.CacheControl!.NoStore, $"{address}: {answer.Headers.CacheControl}");
        }
    }

    [Fact]
    public async Task A_map_of_the_region_is_for_those_who_may_read_the_case()
    {
        var file = Path.Combine(guarded.Temp.Folder.Root, "region.pmtiles");
        await File.WriteAllBytesAsync(file, [.. "PMTiles"u8, 3, .. new byte[200]]);
        await using var served = await Served.Start(new WebOptions(guarded.Temp.Reader, BuiltIn.BuiltInPacks.Packs) { Tools = guarded.Temp.Tools, Accounts = guarded.Accounts, Basemap = file });
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = new(served.Address) };
        using var stranger = await browser.GetAsync(new Uri("/basemap.pmtiles", UriKind.Relative));
        Assert.Equal(HttpStatusCode.Redirect, stranger.StatusCode);
        using var entered = await browser.SignIn("reader");
        using var reader = await browser.GetAsync(new Uri("/basemap.pmtiles", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, reader.StatusCode);
    }
}
