using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Pages;

/// <summary>Of an address that cannot be read as a whole: a page says what of it, and shows the rest.</summary>
[Collection(nameof(AleppoSite))]
public sealed class UnreadAddressTests(AleppoSite site)
{
    [Theory]
    [InlineData("/brief?as-of=2024-11-31", "as-of=2024-11-31 is no day: write as-of=2024-11-29")]
    [InlineData("/?as-of=29.11.2024", "as-of=29.11.2024 is no day: write as-of=2024-11-29")]
    [InlineData("/incidents?as-of=2024-11-28&as-of=2024-11-29", "as-of=2024-11-28,2024-11-29 is no day: write as-of=2024-11-29")]
    [InlineData("/brief?known-at=2024-11-29T12:00:00+03:00", "known-at=2024-11-29T12:00:00 03:00 is no day and no instant: write known-at=2024-11-29 or known-at=2024-11-29T12:00:00Z (a + is written %2B)")]
    [InlineData("/claims?type=nonsense&type=control", "type=nonsense is not known: use control, attack, casualty, equipment, infrastructure, displacement, humanitarian, agreement, operation, statement")]
    [InlineData("/incidents?grade=&grade=x", "grade=x is not known: use none, one-side, single, double, several")]
    [InlineData("/claims?day=yesterday", "day=yesterday is no day: write day=2024-11-29")]
    [InlineData("/tallies?type=control", "type=control is not known: use casualty, equipment")]
    [InlineData("/tallies?from=then&by=side", "from=then is no day: write from=2024-11-29")]
    [InlineData("/tallies?by=side,hour", "by=hour is not known: use side, category, place, day, claimant")]
    [InlineData("/?layer=incidents&layer=rivers", "layer=rivers is not known: use incidents, control, claimed, roads, displacement")]
    [InlineData("/control?position=maybe", "position=maybe is not known: use yes, no")]
    [InlineData("/incidents?page=x", "page=x is no page: write page=2")]
    [InlineData("/reports?page=0", "page=0 is no page: write page=2")]
    [InlineData("/sources/Relief%20Coordination?page=-1", "page=-1 is no page: write page=2")]
    [InlineData("/claims?page=1.5", "page=1.5 is no page: write page=2")]
    [InlineData("/timeline?page=1&page=2", "page=1,2 is no page: write page=2")]
    [InlineData("/audit?page=last", "page=last is no page: write page=2")]
    [InlineData("/claims?limit=abc", "limit=abc is for the API alone: a list is turned by page=2")]
    [InlineData("/claims?limit=5", "limit=5 is for the API alone: a list is turned by page=2")]
    [InlineData("/incidents?offset=10", "offset=10 is for the API alone: a list is turned by page=2")]
    public async Task What_cannot_be_read_is_said_with_how_to_write_it(string address, string said)
    {
        var note = (await Page(address)).QuerySelector("main [role=status]");
        Assert.Equal([said], note!.QuerySelectorAll("li").Select(line => Plain(line.TextContent)));
    }

    [Theory]
    [InlineData("/brief?as-of=2024-11-29&known-at=2024-11-29")]
    [InlineData("/brief?as-of=&known-at=")]
    [InlineData("/?as-of=2024-11-29&known-at=2024-11-29T12:00:00%2B03:00&type=control&grade=single&position=no&disputed=yes&layer=incidents&q=&party=")]
    [InlineData("/incidents?grade=&day=&known-at=2024-11-29T12:00:00")]
    [InlineData("/tallies?by=side,day&type=&from=2024-11-28&to=")]
    [InlineData("/roads?from=Aleppo&to=Damascus")]
    [InlineData("/incidents?page=1")]
    [InlineData("/incidents?page=")]
    [InlineData("/claims?page=01")]
    public async Task What_can_be_read_or_asks_nothing_is_passed_over(string address) => Assert.Null((await Page(address)).QuerySelector("main [role=status]"));

    [Theory]
    [InlineData("/incidents?page=2")]
    [InlineData("/claims?type=control&page=99")]
    [InlineData("/?page=7")]
    [InlineData("/reports?page=3")]
    [InlineData("/timeline?page=4000000000")]
    [InlineData("/sources/Military%20Operations%20Command?page=12")]
    [InlineData("/control?page=5")]
    [InlineData("/search?q=Aleppo&page=9")]
    public async Task A_page_beyond_the_last_is_said_to_be_none(string address)
    {
        var note = (await Page(address)).QuerySelector("main [role=status]");
        Assert.Equal($"There is no page {address.Split("page=")[1]}: the last one, 1, is shown.", Plain(note!.TextContent));
    }

    [Theory]
    [InlineData("claims?limit=abc")]
    [InlineData("claims?limit=0")]
    [InlineData("reports?limit=-1")]
    [InlineData("incidents?offset=x")]
    [InlineData("sources?limit=1.5")]
    [InlineData("control?limit=abc")]
    [InlineData("search?q=a&offset=-3")]
    public async Task The_API_refuses_what_it_cannot_count(string address)
    {
        using var answer = await site.Served.Client.GetAsync(new Uri($"/api/v1/{address}", UriKind.Relative));
        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task It_is_said_in_Arabic_too() =>
        Assert.Equal("as-of=now ليس يوما: اكتب as-of=2024-11-29", Plain((await Page("/brief?as-of=now&lang=ar")).QuerySelector("main [role=status] li")!.TextContent));

    [Fact]
    public async Task A_day_alone_is_known_to_its_end_as_on_the_command_line()
    {
        var page = await Page("/incidents?known-at=2024-11-28");
        Assert.Equal("2024-11-28T23:59:59", page.QuerySelector("#known-at")!.GetAttribute("value"));
        Assert.Equal(5, (await Page("/claims?known-at=2024-11-28")).QuerySelectorAll("tbody tr").Length);
        Assert.All(page.QuerySelectorAll("tbody th a"), link => Assert.EndsWith("?known-at=2024-11-28", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    private async Task<IHtmlDocument> Page(string address)
    {
        using var answer = await site.Served.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync());
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
