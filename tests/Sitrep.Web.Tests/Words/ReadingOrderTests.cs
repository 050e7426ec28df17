using Sitrep.Exchange.Out.Briefs;
using Sitrep.Web.Tests.Cases;
using Sitrep.Web.Words;

namespace Sitrep.Web.Tests.Words;

/// <summary>On an Arabic page days, instants, ranges and signed numbers read in their own order.</summary>
[Collection(nameof(AleppoSite))]
public sealed class ReadingOrderTests(AleppoSite site)
{
    public static TheoryData<string> Pages => new([.. ArabicTests.Addresses, "/audit", "/control?as-of=2024-11-29", "/claims?known-at=2024-11-29T12:00:00Z", "/incidents/" + Aleppo.KhanAlAsal + "?known-at=2024-11-29T12:00:00Z"]);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Nothing_is_read_backwards(string address)
    {
        var page = await site.Served.Text($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang=ar");
        Assert.Empty(ReadingOrder.Broken(page));
    }

    [Theory]
    [InlineData("<p>حتى 2024-11-29</p>")]
    [InlineData("<p>حتى <span>2024-11-29</span></p>")]
    [InlineData("<p dir='auto'>حتى 2024-11-29</p>")]
    [InlineData("<button aria-label='حتى 2024-11-29'></button>")]
    [InlineData("<p>حتى <bdi>اليوم 2024-11-29</bdi></p>")]
    [InlineData("<p>بين 3 – 5</p>")]
    [InlineData("<p>الرجحان +2.5</p>")]
    public void What_stands_bare_among_Arabic_is_seen(string page) => Assert.Single(ReadingOrder.Broken(page));

    [Theory]
    [InlineData("<p>حتى <bdi>2024-11-29</bdi></p>")]
    [InlineData("<p>حتى \u20682024-11-29\u2069</p>")]
    [InlineData("<p>المجموع 1,200</p>")]
    public void What_is_set_apart_is_well(string page) => Assert.Empty(ReadingOrder.Broken(page));

    [Theory]
    [InlineData("2024-11-29")]
    [InlineData("2024-11-29 12:00 UTC")]
    [InlineData("+2.5")]
    [InlineData("Saraqib")]
    public void Values_among_Arabic_words_are_set_apart(string value) =>
        Assert.Equal($"معروف هنا منذ {Isolates.First}{value}{Isolates.Pop}.", InterfaceWords.Of("ar").Say("incident.received", ("at", value)));

    [Theory]
    [InlineData("1,200")]
    [InlineData("سراقب")]
    public void What_keeps_its_order_by_itself_is_left_as_it_is(string value) =>
        Assert.Equal($"معروف هنا منذ {value}.", InterfaceWords.Of("ar").Say("incident.received", ("at", value)));

    [Fact]
    public void Arabic_among_English_words_is_set_apart_too() =>
        Assert.Equal($"speaks for {Isolates.First}سانا{Isolates.Pop}", InterfaceWords.English.Say("incident.side", ("side", "سانا")));

    [Fact]
    public void A_range_of_days_is_said_in_words() =>
        Assert.Equal("\u20682024-11-27\u2069 إلى \u20682024-11-29\u2069", When.Days(new(2024, 11, 27), new(2024, 11, 29), InterfaceWords.Of("ar")));
}
