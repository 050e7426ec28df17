using System.Net;
using AngleSharp.Html.Parser;
using Sitrep.Model;
using Sitrep.Record.Redactions;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Pages;

/// <summary>What the case knows of and the clocks of an address do not yet: a page says so, with the clocks, and the API has nothing.</summary>
[Collection(nameof(AleppoSite))]
public sealed class UntoldTests(AleppoSite site)
{
    private const string Report = "c000000000000000";

    [Theory]
    [InlineData("/incidents/" + Aleppo.KhanAlAsal, "as-of=2024-11-27")]
    [InlineData("/incidents/" + Aleppo.KhanAlAsal, "known-at=2024-11-28T12:00:00Z")]
    [InlineData("/claims/" + Report + ".c1", "known-at=2024-11-28T12:00:00Z")]
    [InlineData("/reports/" + Report, "known-at=2024-11-28T12:00:00Z")]
    [InlineData("/sources/Military%20Operations%20Command", "known-at=2024-11-28T12:00:00Z")]
    public async Task What_is_not_told_of_yet_is_said_to_be_known_later(string address, string clock)
    {
        var (status, text) = await Get($"{address}?{clock}");
        var page = await new HtmlParser().ParseDocumentAsync(text);
        Assert.Equal((HttpStatusCode.OK, "Not told of yet"), (status, page.QuerySelector("h1")!.TextContent));
        Assert.Equal(HttpStatusCode.OK, (await Get(page.QuerySelector("#shown a")!.GetAttribute("href")!)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Get($"/api/v1{address}?{clock}")).Status);
    }

    [Theory]
    [InlineData("/incidents/" + Aleppo.KhanAlAsal, "as-of=2024-11-27", "2024-11-28", "as-of=2024-11-28")]
    [InlineData("/incidents/" + Aleppo.KhanAlAsal, "known-at=2024-11-28T12:00:00Z", "2024-11-28 18:02 UTC", "known-at=2024-11-28T18:02:00Z")]
    [InlineData("/claims/" + Report + ".c1", "known-at=2024-11-28T12:00:00Z", "2024-11-28 18:02 UTC", "known-at=2024-11-28T18:02:00Z")]
    [InlineData("/reports/" + Report, "as-of=2024-11-29&known-at=2024-11-28T12:00:00Z", "2024-11-28 18:02 UTC", "as-of=2024-11-29&known-at=2024-11-28T18:02:00Z")]
    [InlineData("/sources/Military%20Operations%20Command", "known-at=2024-11-28T12:00:00Z", "2024-11-28 18:02 UTC", "known-at=2024-11-28T18:02:00Z")]
    [InlineData("/control?place=Khan%20al-Asal", "known-at=2024-11-28T12:00:00Z", "2024-11-28 18:02 UTC", "known-at=2024-11-28T18:02:00Z")]
    public async Task The_first_instant_at_which_it_is_told_is_a_link(string address, string clock, string said, string first)
    {
        var join = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        var page = await new HtmlParser().ParseDocumentAsync((await Get($"{address}{join}{clock}")).Text);
        var link = page.QuerySelector("#shown a")!;
        Assert.Equal((said, $"{address}{join}{first}"), (link.TextContent, link.GetAttribute("href")));
        var there = await Get(link.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, there.Status);
        Assert.DoesNotContain("Not told of yet", there.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_under_embargo_looks_as_what_there_is_not()
    {
        using var temp = TempCase.Aleppo();
        using (var record = temp.Folder.Open(forWriting: true))
        {
            var hidden = temp.Current.View().Reports.First(report => report.Source.Name == "Relief Coordination");
            record.Hide(new Embargo(hidden.Source.Report.Id, new(2999, 1, 1, 0, 0, 0, TimeSpan.Zero), "not yet"), Author.Person("anna"), TimeProvider.System.GetUtcNow());
        }

        await using var served = await Served.Start(temp);
        var (secret, nothing) = (await Text(served, "/sources/Relief%20Coordination?known-at=2024-11-28T12:00:00Z"), await Text(served, "/sources/Relief%20Coordinatiom?known-at=2024-11-28T12:00:00Z"));
        Assert.Equal(HttpStatusCode.NotFound, secret.Status);
        Assert.Equal(nothing.Text.Replace("Coordinatiom", "", StringComparison.Ordinal), secret.Text.Replace("Coordination", "", StringComparison.Ordinal));
    }

    private static async Task<(HttpStatusCode Status, string Text)> Text(Served served, string address)
    {
        using var answer = await served.Client.GetAsync(new Uri(address, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_clocks_stay_on_the_page_of_an_incident()
    {
        var page = await new HtmlParser().ParseDocumentAsync((await Get($"/incidents/{Aleppo.KhanAlAsal}?as-of=2024-11-27")).Text);
        var form = page.QuerySelector("form#filter")!;
        Assert.Equal(($"/incidents/{Aleppo.KhanAlAsal}", "2024-11-27"), (form.GetAttribute("action"), form.QuerySelector("#as-of")!.GetAttribute("value")));
        Assert.Equal(2, form.QuerySelectorAll("[data-play]").Length);
    }

    [Theory]
    [InlineData("/incidents/i000000000000?as-of=2024-11-27")]
    [InlineData("/incidents/i000000000000")]
    [InlineData("/incidents/nothing?known-at=2024-11-28T12:00:00Z")]
    [InlineData("/claims/" + Report + ".c99?known-at=2024-11-28T12:00:00Z")]
    [InlineData("/reports/0123456789abcdef?known-at=2024-11-28T12:00:00Z")]
    [InlineData("/sources/Nobody%20at%20all?known-at=2024-11-28T12:00:00Z")]
    public async Task What_no_clock_knows_is_not_found(string address) => Assert.Equal(HttpStatusCode.NotFound, (await Get(address)).Status);

    private async Task<(HttpStatusCode Status, string Text)> Get(string address)
    {
        using var answer = await site.Served.Client.GetAsync(new Uri(address, UriKind.Relative));
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }
}
