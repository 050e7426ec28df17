using System.Globalization;
using Sitrep.Model;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Pages;

public sealed class LongPagesTests
{
    private const int Many = 130;

    [Fact]
    public async Task A_long_list_of_movements_is_turned_by_pages_that_leave_nothing_out()
    {
        using var temp = new TempCase(Telling(ClaimType.Displacement, "displaced", number => (number, 1)));
        await using var served = await Served.Start(temp);
        var (first, second) = (await served.Text("/displacement"), await served.Text("/displacement?page=2"));
        Assert.Contains("130 movements told of", first, StringComparison.Ordinal);
        Assert.Contains("href=\"/displacement?page=2\"", first, StringComparison.Ordinal);
        var (here, there) = (Rows(first), Rows(second));
        Assert.Equal((100, 30, Many), (here.Count, there.Count, here.Union(there).Count()));
    }

    [Fact]
    public async Task Days_are_turned_by_pages_the_last_day_first()
    {
        using var temp = new TempCase(Telling(ClaimType.Attack, "attack", number => (number, 1 + number)));
        await using var served = await Served.Start(temp);
        var pages = new List<string>();
        for (var page = 1; page <= 3; page++)
        {
            pages.AddRange((await served.Text($"/timeline?page={page}")).Split("<h3 id=\"d").Skip(1).Select(day => day[..10]));
        }

        Assert.Equal(Many, pages.Count);
        Assert.Equal(pages.OrderDescending(StringComparer.Ordinal), pages);
    }

    private static List<string> Rows(string page) => [.. page.Split("<th scope=\"row\">").Skip(1).Select(row => row[..row.IndexOf("</th>", StringComparison.Ordinal)])];

    // A claim a place and a day.
    private static Situation.ReceivedReport Telling(ClaimType type, string action, Func<int, (int Place, int Day)> of)
    {
        var sentences = Enumerable.Range(0, Many).Select(number => string.Create(CultureInfo.InvariantCulture, $"Something befell Village {of(number).Place:000}")).ToList();
        var told = new Told("b1", "Field Notes", "Many villages", "2024-11-29", string.Join(". ", sentences) + ".");
        for (var i = 0; i < Many; i++)
        {
            var day = new DateOnly(2024, 6, 1).AddDays(of(i).Day);
            told = told.Claim(type, action, sentences[i], claim => claim with { Place = new(sentences[i]["Something befell ".Length..]), Time = new(day, day, TimePrecision.Day), Count = type == ClaimType.Displacement ? Count.Exactly(40) : null });
        }

        return told.Received("2024-11-29T18:00:00Z");
    }
}
