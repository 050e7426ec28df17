using Microsoft.Playwright;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Browser.Tests;

[Collection(nameof(Browsing))]
public sealed class PageChecks(Browsing browsing)
{
    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true };

    /// <summary>Every page of the case of the tests, in a state that shows all of its parts.</summary>
    public static TheoryData<string> Pages => new(
        "/?claim=c000000000000000.c1", "/reports", "/reports/0a00000000000000?claim=c1", "/sources", "/sources/Military%20Operations%20Command", "/brief",
        "/incidents", "/incidents?type=control&disputed=yes", "/incidents/" + Aleppo.KhanAlAsal, "/claims/c000000000000000.c1", "/timeline",
        "/tallies?by=side,category,place,day,claimant", "/roads?from=Aleppo&to=Damascus", "/control", "/control?place=Khan%20al-Asal", "/displacement");

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
    public async Task A_report_of_scripts_runs_none()
    {
        await using var visit = await browsing.Visit(browsing.Hostile, "/?claim=ee00000000000000.c1");
        await visit.WithMap();
        for (var number = 0; number < Hostile.Payloads.Length; number++)
        {
            Assert.False(await visit.Page.EvaluateAsync<bool>("'hit' in window"));
            await visit.Page.GotoAsync($"/reports/{$"ee{number:x}".PadRight(16, '0')}?claim=c1");
            await Assertions.Expect(visit.Page.Locator("mark.chosen")).ToHaveTextAsync(Hostile.Payloads[number], new() { UseInnerText = false });
        }

        Assert.False(await visit.Page.EvaluateAsync<bool>("'hit' in window"));
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
