using System.Net;
using AngleSharp.Dom;
using Sitrep.Model;
using Sitrep.Record;
using Sitrep.Record.Accounts;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Safety;

/// <summary>
/// Payloads in every word that a page could show (of reports, of judgements, of the ledger, of an account's name, of the address, of a form that is refused),
/// on every page that the running app has: a new one is among them without being named here.
/// </summary>
public sealed class EveryPageTests : IAsyncLifetime
{
    private const string Admin = "'><svg/onload=window.hit=1>";

    private static readonly string[] Words =
    [
        "q", "type", "party", "source", "day", "place", "grade", "disputed", "as-of", "known-at", "page", "claim", "incident", "layer", "by", "side", "from", "to", "account", "kind",
        "at", "done", "name", "why", "back", "lang", "look",
    ];

    private readonly TempCase temp = TempCase.Of(Hostile.Case());
    private AccountStore accounts = null!;
    private Served served = null!;
    private HttpClient browser = null!;

    public async Task InitializeAsync()
    {
        accounts = AccountStore.Open(temp.Folder, TimeProvider.System);
        accounts.Put(Admin, Role.Admin, Guarded.Password);
        served = await Served.Start(temp.Options with { Accounts = accounts });
        browser = Browsing.Open(served.Address);
        using var entered = await browser.SignIn(Admin);
        Assert.Equal("/", entered.Headers.Location!.ToString());
        foreach (var payload in Hostile.Payloads)
        {
            temp.Writer.Note(new Deed("user-changed", payload, payload), Author.Person(payload));
            temp.Writer.Note(new Deed(payload, payload, payload), Author.Person(payload));
            temp.Writer.Note(new Deed("address-fetched", payload), Author.Person(payload));
            temp.Writer.Judge(new(Verdict.Rejected, temp.Current.View().Claims[0].Key, long.MaxValue) { Reason = payload }, Author.Person(payload));
        }
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await served.DisposeAsync();
        accounts.Dispose();
        temp.Dispose();
    }

    [Fact]
    public async Task No_page_makes_markup_of_words()
    {
        var pages = await Crawl.From(browser, Crawl.Addresses(served, temp.Current.View()));
        Assert.All(new[] { "/audit", "/account", "/accounts", "/review", "/add", "/search", "/control", "/timeline" }, page => Assert.Contains(page, pages));
        foreach (var address in pages.Where(Crawl.IsPage))
        {
            await Look(address);
        }
    }

    [Fact]
    public async Task No_page_makes_markup_of_its_address()
    {
        var turn = 0;
        foreach (var route in served.Routes.SelectMany(ApiRoute.Of).Where(route => route.Method == "GET" && !route.Path.StartsWith("/api/", StringComparison.Ordinal)))
        {
            string Path(string payload) => route.Parameters.Aggregate(route.Path, (path, name) => path.Replace($"{{{name}}}", payload, StringComparison.Ordinal));
            foreach (var payload in Hostile.Payloads.Select(Uri.EscapeDataString))
            {
                await Look($"{Path(payload)}?{string.Join('&', Words.Select(word => $"{word}={payload}"))}");
            }

            // One word that cannot be read may keep others from being shown: each by itself, too.
            foreach (var word in Words)
            {
                var payload = Uri.EscapeDataString(Hostile.Payloads[turn++ % Hostile.Payloads.Length]);
                await Look($"{Path(payload)}?{word}={payload}");
            }
        }
    }

    [Fact]
    public async Task No_form_that_is_refused_makes_markup_of_what_was_typed()
    {
        var forms = 0;
        foreach (var address in new[] { "/add", "/account", "/accounts", $"/review/{temp.Current.View().Claims[1].Key}", "/sign-in" })
        {
            var page = await Look(address);
            foreach (var form in page!.QuerySelectorAll("form[method=post]").Where(form => form.GetAttribute("action") is not ("/sign-out" or "/accounts/sign-out")))
            {
                forms++;
                foreach (var payload in Hostile.Payloads)
                {
                    var fields = form.QuerySelectorAll("input, textarea, select, button").Where(field => field.GetAttribute("name") is not (null or "form-token" or "verdict" or "username"))
                        .DistinctBy(field => field.GetAttribute("name")).Select(field => (field.GetAttribute("name")!, IsKey(field) ? field.GetAttribute("value") ?? "" : payload)).Append(("verdict", "corrected"));
                    using var answer = await browser.Send(address, form.GetAttribute("action")!, fields);
                    Assert.True(answer.StatusCode is HttpStatusCode.UnprocessableEntity or HttpStatusCode.Forbidden or HttpStatusCode.Conflict or HttpStatusCode.NotFound or HttpStatusCode.TooManyRequests
                        || (answer.StatusCode == HttpStatusCode.OK && form.GetAttribute("action") == "/accounts/tokens"), $"{address}: {answer.StatusCode}");
                    Markup.HasNothingForeign(await answer.Content.ReadAsStringAsync(), $"{address} with {payload}");
                }
            }
        }

        Assert.True(forms >= 4, "The forms were not found.");
    }

    [Fact]
    public async Task No_answer_of_the_API_can_be_taken_for_a_page()
    {
        foreach (var address in Crawl.Addresses(served, temp.Current.View()).Where(address => address.StartsWith("/api/", StringComparison.Ordinal)))
        {
            using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
            var type = answer.Content.Headers.ContentType?.MediaType ?? "";
            Assert.False(type.Contains("html", StringComparison.Ordinal) || type.Contains("svg", StringComparison.Ordinal), $"{address}: {type}");
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            var body = await answer.Content.ReadAsStringAsync();
            if (type.EndsWith("xml", StringComparison.Ordinal))
            {
                Assert.DoesNotContain(System.Xml.Linq.XDocument.Parse(body).Descendants(), element => element.Name.LocalName is "script" or "img" or "svg" or "iframe" or "details");
            }
            else if (type == "text/markdown" || (type.EndsWith("json", StringComparison.Ordinal) && !address.StartsWith("/api/v1/exports/", StringComparison.Ordinal)))
            {
                Assert.DoesNotContain("<script", body, StringComparison.Ordinal);
            }
        }
    }

    private static bool IsKey(IElement field) => field.GetAttribute("name") is "claim" or "other" or "seen" or "entry" or "at";

    private async Task<IDocument?> Look(string address)
    {
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
        Assert.True((int)answer.StatusCode < 500, $"{address}: {answer.StatusCode}");
        if (answer.Headers.Location is { } next)
        {
            Assert.Matches("^/(?![/\\\\])", next.ToString());
        }

        return answer.Content.Headers.ContentType?.MediaType == "text/html" ? Markup.HasNothingForeign(await answer.Content.ReadAsStringAsync(), address) : null;
    }
}
