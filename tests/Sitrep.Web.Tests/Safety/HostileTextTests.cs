using AngleSharp.Html.Parser;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Safety;

[Collection(nameof(HostileSite))]
public sealed class HostileTextTests(HostileSite site)
{
    private readonly Served served = site.Served;

    public static TheoryData<string> Pages
    {
        get
        {
            var pages = new TheoryData<string>("/", "/reports", "/sources", "/brief", "/incidents", "/claims", "/timeline", "/tallies", "/search", "/tallies?by=side,category,place,day,claimant", "/roads", "/control", "/displacement");
            for (var number = 0; number < Hostile.Payloads.Length; number++)
            {
                var key = $"ee{number:x}".PadRight(16, '0');
                pages.Add($"/reports/{key}?claim=c1");
                pages.Add($"/?claim={key}.c1");
                pages.Add($"/claims/{key}.c1");
                var words = Uri.EscapeDataString(Hostile.Payloads[number]);
                pages.Add($"/incidents?q={words}&source={words}&party={words}&place={words}");
                pages.Add($"/control?place={words}");
                pages.Add($"/search?q={words}");
                pages.Add($"/review/{key}.c1");
                pages.Add($"/sources/{words}");
                pages.Add($"/roads?from={words}&to={words}");
                pages.Add($"/tallies?side={words}&from={words}&by={words}");
                pages.Add($"/?party={Uri.EscapeDataString(Hostile.Payloads[number])}&place={Uri.EscapeDataString(Hostile.Payloads[number])}&source={Uri.EscapeDataString(Hostile.Payloads[number])}");
            }

            return pages;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_words_of_reports_and_addresses_never_become_markup(string address)
    {
        Markup.HasNothingForeign(await served.Text(address), address);
    }

    [Fact]
    public async Task They_are_still_there_to_be_read()
    {
        var page = new HtmlParser().ParseDocument(await served.Text("/reports/ee00000000000000?claim=c1"));
        Assert.Equal(Hostile.Payloads[0], page.QuerySelector("h1")!.TextContent);
        Assert.Equal(Hostile.Payloads[0], page.QuerySelector("mark.chosen")!.TextContent);
    }
}
