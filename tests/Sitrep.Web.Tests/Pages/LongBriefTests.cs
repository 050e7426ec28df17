using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Sitrep.Model;
using Sitrep.Paper.Tests;
using Sitrep.Situation;
using Sitrep.Web.Tests.Cases;
using Sitrep.Web.Views;

namespace Sitrep.Web.Tests.Pages;

/// <summary>A brief of more places than anybody reads at once.</summary>
public sealed class LongBriefTests : IAsyncLifetime
{
    private const int Towns = BriefView.Most + 7;

    private Served served = null!;

    public async Task InitializeAsync() => served = await Served.Start(new GivenCase("Many towns", [.. Enumerable.Range(100, Towns).Select(Report)]));

    public async Task DisposeAsync() => await served.DisposeAsync();

    [Theory]
    [InlineData("/brief", "7 more lines are not shown here. Show the whole brief")]
    [InlineData("/brief?as-of=2024-11-30", "7 more lines are not shown here. Show the whole brief")]
    [InlineData("/brief?lang=ar", "7 أسطر أخرى لا تعرض هنا. اعرض الموجز كله")]
    public async Task A_section_shows_its_first_lines_counts_the_others_and_leads_to_them(string address, string told)
    {
        var page = await Page(address);
        var control = Control(page);
        Assert.Equal(BriefView.Most, control.QuerySelectorAll("li").Length);
        var note = Assert.Single(control.QuerySelectorAll("p.more"));
        Assert.Equal(told, note.TextContent.Trim());
        Cites(page);

        var whole = await Page(note.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(page.QuerySelector("h1")!.TextContent, whole.QuerySelector("h1")!.TextContent);
        Assert.Equal(Towns, Control(whole).QuerySelectorAll("li").Length);
        Assert.Empty(whole.QuerySelectorAll("p.more"));
        Assert.Equal(Control(whole).QuerySelectorAll("li").Take(BriefView.Most).Select(line => line.TextContent), control.QuerySelectorAll("li").Select(line => line.TextContent));
        Cites(whole);
    }

    [Fact]
    public async Task What_is_downloaded_has_every_line()
    {
        var downloads = (await Page("/brief")).QuerySelectorAll("a[download]").Select(link => link.GetAttribute("href")!).ToList();
        Assert.Equal(["/api/v1/brief?format=pdf", "/api/v1/brief?format=md"], downloads);
        foreach (var download in downloads)
        {
            var bytes = await served.Client.GetByteArrayAsync(new Uri(download, UriKind.Relative));
            var text = ReadPaper.IsPdf(bytes) ? ReadPaper.Text(bytes) : System.Text.Encoding.UTF8.GetString(bytes);
            Assert.All(Enumerable.Range(100, Towns).Select(Town), town => Assert.Contains($"{town}: ", text, StringComparison.Ordinal));
        }
    }

    // Every citation leads to its quote, and every quote is cited.
    private static void Cites(IHtmlDocument page) => Assert.Equal(
        page.QuerySelectorAll("span.cites a").Select(cited => cited.GetAttribute("href")![1..]).Distinct().Order(StringComparer.Ordinal),
        page.QuerySelectorAll("ul.quotes li").Select(quote => quote.Id!).Order(StringComparer.Ordinal));

    private static IElement Control(IHtmlDocument page) => page.QuerySelectorAll(".brief section").First(section => section.QuerySelectorAll("li").Length >= BriefView.Most);

    private async Task<IHtmlDocument> Page(string address) => new HtmlParser().ParseDocument(await served.Text(address));

    private static string Town(int number) => $"Town {number.ToString(CultureInfo.InvariantCulture)}";

    private static ReceivedReport Report(int number) => new Told(number.ToString(CultureInfo.InvariantCulture), "Agency", "A town", "2024-11-30", $"The army took {Town(number)}.")
        .Claim(ClaimType.Control, "capture", $"The army took {Town(number)}", claim => claim with { Place = new(Town(number)), Actor = new("The army", "Syrian government forces", "pack:saa") })
        .Received("2024-11-30T12:00:00Z");
}
