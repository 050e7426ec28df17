using System.Net;
using System.Text.RegularExpressions;
using Sitrep.Record.Accounts;
using Sitrep.Record.Ledger;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Accounts;

[Collection(nameof(Guarded))]
public sealed partial class SignInTests(Guarded guarded)
{
    [Fact]
    public async Task Who_signs_in_is_known_until_they_sign_out()
    {
        using var browser = guarded.Browser();
        using var first = await browser.GetAsync(new Uri("/reports?page=1", UriKind.Relative));
        Assert.Equal((HttpStatusCode.Redirect, "/sign-in?back=%2Freports%3Fpage%3D1"), (first.StatusCode, first.Headers.Location!.ToString()));

        using var entered = await Enter(browser, "reader", Guarded.Password, "/reports");
        Assert.Equal((HttpStatusCode.Redirect, "/reports"), (entered.StatusCode, entered.Headers.Location!.ToString()));
        var cookie = entered.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("sitrep-session=", StringComparison.Ordinal));
        Assert.Contains("; samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, await Status(browser, "/reports"));

        var token = FormToken().Match(await browser.GetStringAsync(new Uri("/reports", UriKind.Relative))).Groups["token"].Value;
        using var left = await browser.PostAsync(new Uri("/sign-out", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("form-token", token)]));
        Assert.Equal(HttpStatusCode.Redirect, left.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, await Status(browser, "/reports"));
        Assert.Equal(["signed-in", "signed-out"], Deeds("reader"));
    }

    [Fact]
    public async Task A_session_ends_when_nobody_uses_it()
    {
        using var browser = guarded.Browser();
        using var entered = await Enter(browser, "reviewer", Guarded.Password, "/");
        guarded.Clock.Passed += TimeSpan.FromMinutes(119);
        Assert.Equal(HttpStatusCode.OK, await Status(browser, "/reports"));
        guarded.Clock.Passed += TimeSpan.FromMinutes(121);
        Assert.Equal(HttpStatusCode.Redirect, await Status(browser, "/reports"));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_an_account_for_a_while_and_the_ledger_says_so()
    {
        guarded.Accounts.Put("eve", Role.Reader, Guarded.Password);
        using var browser = guarded.Browser();
        for (var i = 0; i < 5; i++)
        {
            using var wrong = await Enter(browser, "eve", "wrong", "/");
            Assert.Equal(i < 4 ? HttpStatusCode.Forbidden : HttpStatusCode.TooManyRequests, wrong.StatusCode);
        }

        using var right = await Enter(browser, "eve", Guarded.Password, "/");
        Assert.Equal(HttpStatusCode.TooManyRequests, right.StatusCode);
        Assert.Equal(["account-locked"], Deeds("eve"));
        guarded.Clock.Passed += AccountStore.LockedFor;
        using var later = await Enter(browser, "eve", Guarded.Password, "/");
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
    }

    [Theory]
    [InlineData("", HttpStatusCode.OK)]
    [InlineData("yes", HttpStatusCode.Redirect)]
    public async Task Who_signs_out_everywhere_is_out_in_every_browser(string everywhere, HttpStatusCode elsewhere)
    {
        guarded.Accounts.Put("many", Role.Reader, Guarded.Password);
        using var here = guarded.Browser();
        using var there = guarded.Browser();
        using var one = await Enter(here, "many", Guarded.Password, "/");
        using var other = await Enter(there, "many", Guarded.Password, "/");
        var token = FormToken().Match(await here.GetStringAsync(new Uri("/reports", UriKind.Relative))).Groups["token"].Value;
        using var left = await here.PostAsync(new Uri("/sign-out", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("form-token", token), KeyValuePair.Create("everywhere", everywhere)]));
        Assert.Equal(HttpStatusCode.Redirect, await Status(here, "/reports"));
        Assert.Equal(elsewhere, await Status(there, "/reports"));
    }

    [Fact]
    public async Task Who_is_removed_is_out_at_once()
    {
        guarded.Accounts.Put("gone", Role.Reader, Guarded.Password);
        using var browser = guarded.Browser();
        using var entered = await Enter(browser, "gone", Guarded.Password, "/");
        Assert.Equal(HttpStatusCode.OK, await Status(browser, "/reports"));
        guarded.Accounts.Remove("gone");
        Assert.Equal(HttpStatusCode.Redirect, await Status(browser, "/reports"));
    }

    [Theory]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("https://elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_leads_nowhere_else(string back)
    {
        using var browser = guarded.Browser();
        using var entered = await Enter(browser, "admin", Guarded.Password, back);
        Assert.Equal("/", entered.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_form_without_the_token_of_its_page_is_refused()
    {
        using var browser = guarded.Browser();
        using var answer = await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), new FormUrlEncodedContent([KeyValuePair.Create("name", "reader"), KeyValuePair.Create("password", Guarded.Password)]));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Neither_passwords_nor_tokens_are_kept()
    {
        guarded.Accounts.Put("kept", Role.Reader, "a password of its own");
        var (_, token) = guarded.Accounts.MakeToken("kept", "test");
        using var stream = new FileStream(guarded.Temp.Folder.AccountsFile, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        var bytes = await reader.ReadToEndAsync();
        Assert.Contains("pbkdf2-sha256$600000$", bytes, StringComparison.Ordinal);
        Assert.DoesNotContain("a password of its own", bytes, StringComparison.Ordinal);
        Assert.DoesNotContain(token.Split('_')[2], bytes, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> Status(HttpClient browser, string address)
    {
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode;
    }

    private static async Task<HttpResponseMessage> Enter(HttpClient browser, string name, string password, string back)
    {
        var page = await browser.GetStringAsync(new Uri("/sign-in", UriKind.Relative));
        return await browser.PostAsync(new Uri("/sign-in", UriKind.Relative), new FormUrlEncodedContent(
        [
            KeyValuePair.Create("name", name), KeyValuePair.Create("password", password), KeyValuePair.Create("back", back),
            KeyValuePair.Create("form-token", FormToken().Match(page).Groups["token"].Value),
        ]));
    }

    private List<string> Deeds(string of)
    {
        using var record = guarded.Temp.Folder.Open(forWriting: false);
        return [.. record.Entries().Where(entry => entry.Kind == EntryKind.Deed).Select(entry => System.Text.Json.Nodes.JsonNode.Parse(entry.Body)!).Where(deed => (string?)deed["of"] == of).Select(deed => (string)deed["action"]!)];
    }

    [GeneratedRegex("name=\"form-token\" value=\"(?<token>[^\"]+)\"")]
    private static partial Regex FormToken();
}
