using System.Globalization;
using Sitrep.Model;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Pages;

public sealed class ControlPagingTests
{
    private const int Places = 130;

    [Fact]
    public async Task A_long_list_of_places_is_turned_by_pages_that_leave_nothing_out()
    {
        using var temp = new TempCase(Many());
        await using var served = await Served.Start(temp);
        var (first, second) = (await served.Text("/control"), await served.Text("/control?page=2"));
        Assert.Contains("130 places", first, StringComparison.Ordinal);
        Assert.Contains("href=\"/control?page=2\"", first, StringComparison.Ordinal);
        var (here, there) = (Listed(first), Listed(second));
        Assert.Equal((100, 30), (here.Count, there.Count));
        Assert.Equal(Places, here.Union(there).Count());
        Assert.Equal(there, Listed(await served.Text("/control?page=99")));
        Assert.Single(Listed(await served.Text("/control?place=Village%20107")));
    }

    private static List<string> Listed(string page) =>
        [.. page.Split("<th scope=\"row\">").Skip(1).Select(row => row[..row.IndexOf("</th>", StringComparison.Ordinal)])];

    private static Situation.ReceivedReport Many()
    {
        var sentences = Enumerable.Range(0, Places).Select(n => string.Create(CultureInfo.InvariantCulture, $"Rebels captured Village {n:000}")).ToList();
        var told = new Told("b1", "Field Notes", "Many villages", "2024-11-29", string.Join(". ", sentences) + ".");
        foreach (var sentence in sentences)
        {
            told = told.Claim(ClaimType.Control, "capture", sentence, claim => claim with { Place = new(sentence["Rebels captured ".Length..]), Actor = new("Rebels") });
        }

        return told.Received("2024-11-29T18:00:00Z");
    }
}
