using System.Text.Json.Nodes;
using Sitrep.BuiltIn;
using Sitrep.Geography;
using Sitrep.Model;
using Sitrep.Reading.Mentions.Places;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Api;

public sealed class SearchResourceTests
{
    [Fact]
    public async Task Words_find_reports_claims_incidents_places_and_actors()
    {
        using var temp = TempCase.Aleppo();
        await using var served = await Served.Start(temp);
        var found = await Json(served, "/api/v1/search?q=khan");
        Assert.Contains(found["found"]!.AsArray(), hit => hit!["claim"] is null && ((string)hit["snippet"]!).Contains("‹Khan›", StringComparison.Ordinal));
        Assert.Contains(found["found"]!.AsArray(), hit => (string?)hit!["type"] == "control");
        Assert.Equal(2, found["incidents"]!.AsArray().Count);
        Assert.Equal("geonames:169061", (string)found["places"]![0]!["key"]!);
        Assert.Equal("Military Operations Command forces", (string)(await Json(served, "/api/v1/search?q=command%20forces"))["actors"]![0]!["name"]!);
    }

    [Fact]
    public async Task What_is_added_is_found_and_what_is_rejected_is_not()
    {
        using var temp = TempCase.Aleppo();
        await using var served = await Served.Start(temp);
        Assert.Equal(0, (int)(await Json(served, "/api/v1/search?q=bakery"))["total"]!);
        temp.Add(new Told("cd", "Press", "Bread", "2024-11-30", "The bakery opened again.")
            .Claim(ClaimType.Infrastructure, "restored", "The bakery opened again", claim => claim).Received("2024-11-30T18:00:00Z"));
        var found = await Json(served, "/api/v1/search?q=bakery");
        Assert.Equal(2, (int)found["total"]!);
        var key = found["found"]!.AsArray().Select(hit => (string?)hit!["claim"]).Single(claim => claim is not null)!;
        temp.Writer.Judge(new(Verdict.Rejected, key, 0), Author.Person("anna"));
        Assert.Equal(1, (int)(await Json(served, "/api/v1/search?q=bakery"))["total"]!);
    }

    [Fact]
    public async Task Names_are_completed_from_the_case_and_the_actor_packs()
    {
        using var temp = TempCase.Aleppo();
        await using var served = await Served.Start(temp);
        Assert.Equal("geonames:172067", (string)(await Json(served, "/api/v1/names/places?q=sara"))["names"]![0]!["key"]!);
        Assert.Contains((await Json(served, "/api/v1/names/actors?q=hayat"))["names"]!.AsArray(), name => ((string)name!["name"]!).Contains("Tahrir", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("sar", "geonames:172067")]
    [InlineData("SARĀ", "geonames:172067")]
    [InlineData("سراق", "geonames:164816")]
    [InlineData("al-saraq", "geonames:164816")]
    [InlineData("khan al-'as", "geonames:169061")]
    [InlineData("bamak", "geonames:2460596")]
    public async Task A_place_is_completed_from_the_beginning_of_a_word(string typed, string first)
    {
        using var temp = TempCase.Aleppo();
        await using var served = await Served.Start(new WebOptions(temp.Reader, BuiltInPacks.Packs) { Tools = new(BuiltInPacks.Packs, places: () => Gazetteer.Open(BuiltInPacks.Model(PlaceFinder.Index), BuiltInPacks.Packs)) });
        var names = (await Json(served, $"/api/v1/names/places?q={Uri.EscapeDataString(typed)}"))["names"]!.AsArray();
        Assert.Equal(first, (string)names[0]!["key"]!);
        Assert.InRange(names.Count, 1, 10);
    }

    private static async Task<JsonNode> Json(Served served, string address) => JsonNode.Parse(await served.Text(address))!;
}
