using System.Net;
using System.Text.Json.Nodes;
using Sitrep.Model;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Api;

[Collection(nameof(AleppoSite))]
public sealed class ClaimsResourceTests(AleppoSite site)
{
    private readonly Served served = site.Served;

    [Theory]
    [InlineData("", 10)]
    [InlineData("?type=control", 4)]
    [InlineData("?type=control&type=displacement", 5)]
    [InlineData("?party=Syrian%20government%20forces", 3)]
    [InlineData("?source=Military%20Operations%20Command", 3)]
    [InlineData("?source=State%20News%20Agency", 2)]
    [InlineData("?day=2024-11-28", 6)]
    [InlineData("?day=2024-11-26", 0)]
    [InlineData("?as-of=2024-11-28", 5)]
    [InlineData("?known-at=2024-11-28T19:00:00Z", 3)]
    [InlineData("?known-at=2024-11-28", 5)]
    [InlineData("?q=KHAN%20tanks", 1)]
    [InlineData("?q=عندان", 1)]
    [InlineData("?place=geonames:169061", 3)]
    [InlineData("?place=geonames:169061&type=control", 2)]
    public async Task Claims_that_pass_the_filter_are_given(string query, int expected)
    {
        var page = await Json("/api/v1/claims" + query);
        Assert.Equal(expected, (int)page["total"]!);
        Assert.Equal(expected, page["claims"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_claim_has_the_names_of_the_claim_format()
    {
        var claim = (await Json("/api/v1/claims?type=equipment"))["claims"]![0]!["claim"]!;
        Assert.Equal("captured", (string)claim["action"]!);
        Assert.Equal(13, (int)claim["count"]!["min"]!);
        Assert.Equal("Khan al-Asal", (string)claim["place"]!["name"]!);
        Assert.Equal(36.168, (double)claim["place"]!["lat"]!);
        Assert.Equal("exact", (string)claim["place"]!["precision"]!);
        Assert.Equal("2024-11-28", (string)claim["time"]!["start"]!);
        Assert.Equal("Military Operations Command", (string)claim["attribution"]!["organisation"]!);
        Assert.Equal("claimed", (string)claim["modality"]!);
        Assert.Equal("thirteen tanks were taken in the town", (string)claim["evidence"]!["quote"]!);
        Assert.Null(claim["partOf"]);
    }

    [Fact]
    public async Task A_bound_that_is_not_given_is_null_and_not_absent()
    {
        var claims = (await Json("/api/v1/claims?type=casualty"))["claims"]!.AsArray();
        var count = claims.Single(claim => (long?)claim!["claim"]!["count"]!["best"] == 200)!["claim"]!["count"]!.AsObject();
        Assert.True(count.ContainsKey("max"));
        Assert.Null(count["max"]);
    }

    [Fact]
    public async Task Evidence_counts_code_points()
    {
        var report = new Told("f0", "Press", "Signs", "2024-11-28", "🛑🛑 The road is closed.")
            .Claim(ClaimType.Infrastructure, "closed", "The road is closed", claim => claim).Received("2024-11-28T12:00:00Z");
        await using var app = await Served.Start(new GivenCase("signs", report));
        var evidence = JsonNode.Parse(await app.Text("/api/v1/claims"))!["claims"]![0]!["claim"]!["evidence"]!;
        Assert.Equal((3, 21), ((int)evidence["start"]!, (int)evidence["end"]!));
    }

    [Fact]
    public async Task Pages_lead_to_each_other_and_keep_the_filter()
    {
        var first = await Json("/api/v1/claims?type=control&limit=3");
        Assert.Equal("/api/v1/claims?type=control&limit=3&offset=3", (string)first["next"]!);
        var second = await Json((string)first["next"]!);
        Assert.Single(second["claims"]!.AsArray());
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task Geojson_puts_longitude_first_and_leaves_out_what_has_no_position()
    {
        var found = await Json("/api/v1/claims?format=geojson");
        Assert.Equal(8, found["features"]!.AsArray().Count);
        var place = (await Json("/api/v1/claims?format=geojson&type=infrastructure"))["features"]![0]!["geometry"]!["coordinates"]!;
        Assert.Equal((36.986, 36.069), ((double)place[0]!, (double)place[1]!));
    }

    [Fact]
    public async Task Places_count_their_claims_by_type()
    {
        var places = (await Json("/api/v1/places"))["features"]!.AsArray();
        var khan = places[0]!["properties"]!;
        Assert.Equal(("Khan al-Asal", 3, 2, 1), ((string)khan["name"]!, (int)khan["claims"]!, (int)khan["control"]!, (int)khan["equipment"]!));
        Assert.Equal(5, places.Count);
    }

    [Theory]
    [InlineData("?type=war", "type=war is no claim type. Use one of: control, attack, casualty, equipment, infrastructure, displacement, humanitarian, agreement, operation, statement.")]
    [InlineData("?day=yesterday", "day is an ISO date, such as day=2024-11-28.")]
    [InlineData("?as-of=now", "as-of is an ISO date, such as as-of=2024-11-28.")]
    [InlineData("?as-of=2024-11-31", "as-of is an ISO date, such as as-of=2024-11-28.")]
    [InlineData("?as-of=2024-11-28&as-of=2024-11-29", "as-of is an ISO date, such as as-of=2024-11-28.")]
    [InlineData("?known-at=2024-11-29T12:00:00+03:00", "known-at is an ISO instant or date, such as known-at=2024-11-29T12:00:00Z or known-at=2024-11-29.")]
    [InlineData("?disputed=perhaps", "disputed is yes or no.")]
    [InlineData("?grade=x", "grade=x is no grade. Use one of: none, one-side, single, double, several.")]
    [InlineData("?limit=0", "limit is a number from 1 to 1000.")]
    [InlineData("?offset=-1", "offset is a whole number, from 0.")]
    public async Task A_query_that_cannot_be_read_is_refused_with_what_to_write(string query, string message)
    {
        using var answer = await served.Client.GetAsync(new Uri("/api/v1/claims" + query, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(message, (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!);
    }

    private async Task<JsonNode> Json(string address) => JsonNode.Parse(await served.Text(address))!;
}
