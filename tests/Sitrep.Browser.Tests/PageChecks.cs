using Microsoft.Playwright;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Browser.Tests;

[Collection(nameof(Browsing))]
public sealed class PageChecks(Browsing browsing)
{
    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true };

    /// <summary>Every page of the case of the tests, in a state that shows all of its parts.</summary>
    internal static readonly string[] Addresses =
    [
        "/?claim=c000000000000000.c1", "/?layer=incidents&layer=displacement&layer=claimed&incident=" + Aleppo.KhanAlAsal, "/claims", "/reports", "/reports/0a00000000000000?claim=c1", "/sources", "/sources/Military%20Operations%20Command", "/brief",
        "/incidents", "/incidents?type=control&disputed=yes", "/incidents/" + Aleppo.KhanAlAsal, "/claims/c000000000000000.c1", "/timeline",
        "/tallies?by=side,category,place,day,claimant", "/roads?from=Aleppo&to=Damascus", "/control", "/control?place=Khan%20al-Asal", "/displacement",
    ];

    public static TheoryData<string> Pages => new(Addresses);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_keeps_nobody_out(string address)
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, address);
        if (address.StartsWith("/?", StringComparison.Ordinal))
        {
            await visit.WithMap();
        }

        await visit.IsAccessible(ColorScheme.Light, ColorScheme.Dark);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_a_phone(string address)
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, address, Phone);
        Assert.InRange(await visit.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"), 300, 390);
        await visit.IsAccessible(ColorScheme.Light);
    }

    [Theory]
    [InlineData("document.querySelector('main').append(new Image())", "image-alt")]
    [InlineData("document.querySelector('h1').innerHTML = '<a href=\"/1\">1</a><br><a href=\"/2\">2</a>'; document.querySelector('h1').style.font = '12px/12px serif'", "target-size")]
    [InlineData("for (const name of 'ab') document.querySelector('main').insertAdjacentHTML('beforeend', '<section aria-label=\"The same\">' + name + '</section>')", "landmark-unique")]
    [InlineData("document.querySelector('h1').style.color = 'light-dark(black, #333)'", "color-contrast")]
    public async Task What_keeps_people_out_is_found(string change, string rule)
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/sources");
        await visit.Page.EvaluateAsync(change);
        var found = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => visit.IsAccessible(ColorScheme.Light, ColorScheme.Dark));
        Assert.Contains(rule, found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arabic_runs_from_the_right_within_a_page_that_runs_from_the_left()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/reports/0a00000000000000?claim=c1");
        var (line, evidence) = (visit.Page.Locator(".text p").First, visit.Page.Locator("mark.chosen"));
        await Assertions.Expect(line).ToHaveCSSAsync("direction", "rtl");
        await Assertions.Expect(evidence).ToHaveTextAsync("مقاتليها دخلوا بلدة عندان");
        await Assertions.Expect(visit.Page.Locator("main")).ToHaveCSSAsync("direction", "ltr");
    }

    [Fact]
    public async Task The_interface_in_Arabic_runs_from_the_right_and_English_reports_within_it_from_the_left()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/reports/c000000000000000?lang=ar");
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("dir", "rtl");
        await Assertions.Expect(visit.Page.Locator("main")).ToHaveCSSAsync("direction", "rtl");
        await Assertions.Expect(visit.Page.Locator(".text p").First).ToHaveCSSAsync("direction", "ltr");
        await Assertions.Expect(visit.Link("الحوادث")).ToBeVisibleAsync();
        await visit.IsAccessible(ColorScheme.Light);
        Assert.InRange(await visit.Page.EvaluateAsync<int>("document.scrollingElement.scrollWidth"), 300, 1280);

        await visit.Link("English").ClickAsync();
        await visit.Page.GotoAsync("/incidents");
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("dir", "ltr");
    }

    [Fact]
    public async Task Dark_is_kept_from_page_to_page_whatever_the_system_says()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/reports");
        await visit.Link("Dark").ClickAsync();
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/reports$"));
        await visit.Link("Incidents").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveCSSAsync("background-color", "rgb(21, 24, 28)");
        await visit.IsAccessible(ColorScheme.Light);
    }

    [Fact]
    public async Task The_brief_prints_its_words_and_sources_alone()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/brief");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);
        await Assertions.Expect(visit.Page.Locator("form.filter")).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator("html")).ToHaveCSSAsync("background-color", "rgb(255, 255, 255)");
        var paper = await visit.Page.PdfAsync(new() { Format = "A4", Tagged = true });
        Assert.Equal("%PDF", System.Text.Encoding.ASCII.GetString(paper.AsSpan(0, 4)));
    }

    /// <summary>Every page that shows words of reports or of its address, with a payload in both.</summary>
    private static IEnumerable<string> HostileAddresses(int number)
    {
        var (key, words) = ($"ee{number:x}".PadRight(16, '0'), Uri.EscapeDataString(Hostile.Payloads[number]));
        return
        [
            $"/reports/{key}?claim=c1", $"/claims/{key}.c1", $"/review/{key}.c1", $"/incidents?q={words}&party={words}", $"/claims?source={words}", $"/sources/{words}", $"/search?q={words}",
            $"/control?place={words}", $"/roads?from={words}&to={words}", $"/tallies?side={words}&by=claimant", "/timeline", "/sources", "/reports", "/brief", "/displacement", "/incidents", "/add",
        ];
    }

    [Fact]
    public async Task No_page_runs_what_a_report_or_an_address_says()
    {
        await using var visit = await browsing.Visit(browsing.Hostile, "/?claim=ee00000000000000.c1");
        await visit.WithMap();
        for (var number = 0; number < Hostile.Payloads.Length; number++)
        {
            foreach (var address in HostileAddresses(number))
            {
                Assert.False(await visit.Page.EvaluateAsync<bool>("'hit' in window"), visit.Page.Url);
                await visit.Page.GotoAsync(address);
                if (address.StartsWith("/reports/", StringComparison.Ordinal))
                {
                    await Assertions.Expect(visit.Page.Locator("mark.chosen")).ToHaveTextAsync(Hostile.Payloads[number], new() { UseInnerText = false });
                }
            }
        }

        Assert.False(await visit.Page.EvaluateAsync<bool>("'hit' in window"), visit.Page.Url);
    }

    [Fact]
    public async Task Highlights_of_a_type_can_be_put_out()
    {
        await using var visit = await browsing.Visit(browsing.Aleppo, "/reports/c000000000000000");
        var evidence = visit.Page.Locator("mark.type-equipment");
        var lit = await evidence.EvaluateAsync<string>("mark => getComputedStyle(mark).backgroundColor");
        await visit.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Equipment" }).UncheckAsync();
        await Assertions.Expect(evidence).ToHaveCSSAsync("background-color", "rgba(0, 0, 0, 0)");
        Assert.NotEqual("rgba(0, 0, 0, 0)", lit);
    }
}
