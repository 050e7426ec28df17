using Sitrep.Situation;
using Sitrep.Web.Case;
using Sitrep.Web.Tests.Cases;
using Sitrep.Web.Words;

namespace Sitrep.Web.Tests.Pages;

/// <summary>No clock breaks anything, and links keep it to its last fraction.</summary>
[Collection(nameof(AleppoSite))]
public sealed class EveryClockTests(AleppoSite site)
{
    [Theory]
    [InlineData("known-at=9999-12-31T23:59:59.5Z")]
    [InlineData("known-at=9999-12-31T23:59:59.9999999Z")]
    [InlineData("known-at=9999-12-31")]
    [InlineData("known-at=9999-12-31T23:59:59-14:00")]
    [InlineData("known-at=0001-01-01")]
    [InlineData("known-at=0001-01-01T00:00:00Z")]
    [InlineData("known-at=0001-01-01T00:00:00%2B14:00")]
    [InlineData("as-of=9999-12-31&known-at=9999-12-31T23:59:59.5Z")]
    [InlineData("as-of=0001-01-01")]
    [InlineData("from=0001-01-01&to=9999-12-31&day=0001-01-01")]
    [InlineData("from=9999-12-31&to=0001-01-01&day=9999-12-31")]
    public async Task No_clock_breaks_a_page_or_the_API(string clock)
    {
        using var temp = TempCase.Aleppo();
        await using var served = await Served.Start(temp);
        foreach (var address in Crawl.Addresses(served, temp.Current.View()).Where(address => !address.Contains('?', StringComparison.Ordinal)))
        {
            using var answer = await served.Client.GetAsync(new Uri($"{address}?{clock}", UriKind.Relative));
            Assert.True((int)answer.StatusCode < 500, $"{address}?{clock}: {answer.StatusCode}");
        }
    }

    [Theory]
    [InlineData("2024-11-29T12:00:00.5Z", "known-at=2024-11-29T12:00:00.5Z")]
    [InlineData("2024-11-29T12:00:00.1234567Z", "known-at=2024-11-29T12:00:00.1234567Z")]
    [InlineData("2024-11-29T12:00:00Z", "known-at=2024-11-29T12:00:00Z")]
    [InlineData("2024-11-29", "known-at=2024-11-29")]
    public void A_link_keeps_the_instant_to_its_last_fraction(string asked, string link) => Assert.Equal(link, VantageQuery.Of(new(null, ClockText.KnownAt(asked))));

    [Fact]
    public async Task The_links_of_a_page_keep_it()
    {
        var page = await site.Served.Text("/incidents?known-at=2024-11-29T12:00:00.25Z");
        Assert.Contains("?known-at=2024-11-29T12:00:00.25Z\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("known-at=2024-11-29T12:00:00Z", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9999-12-31T23:59:59.5Z", "9999-12-31T23:59:59")]
    [InlineData("2024-11-29T12:00:00.5Z", "2024-11-29T12:00:01")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00")]
    public void A_field_is_rounded_up_as_far_as_time_goes(string asked, string field) => Assert.Equal(field, When.Field(ClockText.KnownAt(asked)!.Value));
}
