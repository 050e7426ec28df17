using System.Net;
using System.Text.Json.Nodes;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Api;

[Collection(nameof(AleppoSite))]
public sealed class IncidentsResourceTests(AleppoSite site)
{
    private readonly Served served = site.Served;

    [Fact]
    public async Task An_incident_has_what_each_source_says_and_why_it_is_one()
    {
        var listed = (await Json("/api/v1/incidents?place=geonames:169061&type=control"))["incidents"]!.AsArray().Single()!;
        var incident = await Json($"/api/v1/incidents/{listed["incident"]!["id"]}");
        Assert.Equal(2, incident["claims"]!.AsArray().Count);
        Assert.Equal((string)listed["lead"]!, (string)incident["lead"]!);
        Assert.Equal("denied", (string)incident["incident"]!["disputes"]![0]!["kind"]!);
        var join = incident["joins"]!.AsArray().Single()!;
        Assert.Contains("same-place", join["signs"]!.AsArray().Select(sign => (string)sign!));
        Assert.Equal(["its fighters had captured Khan al-Asal on Thursday", "Khan al-Asal had not fallen"],
            incident["claims"]!.AsArray().Select(claim => (string)claim!["claim"]!["evidence"]!["quote"]!).OrderByDescending(quote => quote.Length));
    }

    [Fact]
    public async Task Its_history_tells_when_each_report_became_known()
    {
        var id = (string)(await Json("/api/v1/incidents?place=geonames:169061&type=control"))["incidents"]![0]!["incident"]!["id"]!;
        var steps = (await Json($"/api/v1/incidents/{id}/history"))["steps"]!.AsArray();
        Assert.Equal(["2024-11-28T18:02:00+00:00", "2024-11-28T21:40:00+00:00"], steps.Select(step => (string)step!["at"]!));
        Assert.All(steps, step => Assert.Single(step!["claims"]!.AsArray()));
    }

    [Theory]
    [InlineData("", 8)]
    [InlineData("?type=control", 3)]
    [InlineData("?grade=single", 5)]
    [InlineData("?grade=several", 0)]
    [InlineData("?disputed=no", 7)]
    [InlineData("?position=no", 2)]
    [InlineData("?position=yes", 6)]
    [InlineData("?as-of=2024-11-28", 4)]
    public async Task Incidents_that_pass_the_filter_are_given(string query, int expected) => Assert.Equal(expected, (int)(await Json("/api/v1/incidents" + query))["total"]!);

    [Fact]
    public async Task Pages_lead_to_each_other()
    {
        var first = await Json("/api/v1/incidents?limit=4&disputed=no");
        Assert.Equal("/api/v1/incidents?disputed=no&limit=4&offset=4", (string)first["next"]!);
        var second = await Json((string)first["next"]!);
        Assert.Equal(3, second["incidents"]!.AsArray().Count);
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task Tallies_are_split_as_asked()
    {
        var rows = (await Json("/api/v1/tallies?by=side,claimant&type=equipment"))["tallies"]!.AsArray();
        var tanks = rows.Single()!;
        Assert.Equal(("captured", "Hay'at Tahrir al-Sham", 13L), ((string)tanks["action"]!, (string)tanks["claimant"]!, (long)tanks["count"]!["best"]!));
        Assert.StartsWith("type,action,side", await served.Text("/api/v1/tallies?format=csv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "from=2024-11-29&to=2024-11-29", "from=2024-11-27&to=2024-11-29")]
    [InlineData("type=casualty&by=day&limit=1", "from=2024-11-28", "from=2024-11-27")]
    [InlineData("by=claimant", "to=2024-11-28", "to=2024-11-29")]
    public async Task Tallies_of_some_days_tell_which_totals_overlap_them(string asked, string days, string all)
    {
        var told = (await Json($"/api/v1/tallies?{asked}&{days}"))["overlapping"]!;
        Assert.Equal((1, all), ((int)told["totals"]!, string.Join('&', told.AsObject().Where(day => day.Key != "totals").Select(day => $"{day.Key}={day.Value}"))));
        Assert.Null((await Json($"/api/v1/tallies?{asked}&{all}"))["overlapping"]);
    }

    [Theory]
    [InlineData("from=2024-11-27&to=2024-11-29")]
    [InlineData("from=2024-11-30")]
    [InlineData("type=equipment&from=2024-11-29&to=2024-11-29")]
    [InlineData("side=Nobody&from=2024-11-29&to=2024-11-29")]
    [InlineData("")]
    public async Task Tallies_that_no_total_overlaps_tell_of_none(string asked) => Assert.Null((await Json($"/api/v1/tallies?{asked}"))["overlapping"]);

    [Fact]
    public async Task A_road_is_open_or_cut_as_told()
    {
        var answer = await Json("/api/v1/access?from=Aleppo&to=Damascus");
        Assert.Equal("cut", (string)answer["status"]!);
        Assert.Equal("open", (string)(await Json("/api/v1/access?from=Aleppo&to=Damascus&known-at=2024-11-28T12:00:00Z"))["status"]!);
        Assert.Equal("FeatureCollection", (string)(await Json("/api/v1/access?from=Aleppo&to=Damascus&format=geojson"))["type"]!);
    }

    [Theory]
    [InlineData("/api/v1/incidents/i000000000000", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/incidents/i000000000000/history", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/tallies?by=colour", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/tallies?from=then", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/access?from=Aleppo", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/access?from=Aleppo&to=Aleppo", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/access?from=Aleppo&to=Atlantis", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/search?q=", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/search?q=after:then", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/exports/word", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/review/none", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/incidents?grade=best", HttpStatusCode.BadRequest)]
    public async Task What_cannot_be_answered_is_told_as_problem_details(string address, HttpStatusCode status)
    {
        using var answer = await served.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    private async Task<JsonNode> Json(string address) => JsonNode.Parse(await served.Text(address))!;
}
