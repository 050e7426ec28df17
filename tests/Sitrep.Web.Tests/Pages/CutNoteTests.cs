using AngleSharp.Html.Parser;
using Sitrep.Model;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Pages;

/// <summary>What is too much for the map to draw at once is told, and leads to the list of all.</summary>
public sealed class CutNoteTests
{
    private const string Movements = "layer=incidents&layer=displacement";

    [Theory]
    [InlineData(300, $"/?{Movements}", null)]
    [InlineData(301, $"/?{Movements}", "The map draws 300 of 301 movements of people. See the list of all movements")]
    [InlineData(301, $"/?{Movements}&lang=ar", "ترسم الخريطة 300 من 301 من تحركات السكان. انظر قائمة كل التحركات")]
    [InlineData(301, "/", null)]
    public async Task Of_more_movements_than_it_draws_the_map_tells_how_many_there_are(int movements, string address, string? told)
    {
        await using var served = await Served.Start(new GivenCase("flight", Fled(movements)));
        var note = new HtmlParser().ParseDocument(await served.Text(address)).QuerySelector("#list p.cut:not([hidden])");
        Assert.Equal(told, note is null ? null : string.Join(' ', note.TextContent.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(told is null ? null : "/displacement", note?.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Rings_that_are_left_out_lead_to_the_incidents_that_pass_the_filter()
    {
        await using var served = await Served.Start(new GivenCase("flight", Fled(1)));
        var page = new HtmlParser().ParseDocument(await served.Text("/?type=displacement"));
        Assert.Equal("/incidents?type=displacement", page.QuerySelector("[data-cut-rings][hidden] a")!.GetAttribute("href"));
        Assert.Equal("250", page.QuerySelector("#map")!.GetAttribute("data-most-rings"));
    }

    private static Situation.ReceivedReport Fled(int places)
    {
        var names = Enumerable.Range(1, places).Select(n => FormattableString.Invariant($"Village {n:000}")).ToList();
        var told = new Told("ef", "Press", "Flight", "2024-11-30", string.Join(' ', names.Select(name => $"Families fled {name}.")));
        foreach (var (name, n) in names.Select((name, n) => (name, n)))
        {
            told.Claim(ClaimType.Displacement, "fled", $"Families fled {name}", claim => claim with { Place = new(name, name, $"own:{n}", new GeoPoint(35 + (n * 0.01), 36), PlacePrecision.Exact) });
        }

        return told.Received("2024-11-30T18:00:00Z");
    }
}
