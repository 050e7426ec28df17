using System.Net;
using System.Text.Json.Nodes;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Pages;

[Collection(nameof(AleppoSite))]
public sealed class PageTests(AleppoSite site)
{
    private readonly Served served = site.Served;

    [Fact]
    public async Task A_claim_is_told_with_its_voice_and_never_in_ours()
    {
        var page = Plain(await served.Text("/claims?type=control&source=State%20News%20Agency"));
        Assert.Contains("military source denies", page, StringComparison.Ordinal);
        Assert.Contains("captured Khan al-Asal", page, StringComparison.Ordinal);
        Assert.Contains("military source says", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_claim_shows_its_words_source_and_time()
    {
        var page = await served.Text("/?claim=c000000000000000.c1");
        Assert.Contains("<mark class=\"type-control chosen\">its fighters had captured Khan al-Asal on Thursday</mark>", page, StringComparison.Ordinal);
        var plain = Plain(page);
        Assert.Contains("Military Operations Command says: Military Operations Command forces captured Khan al-Asal from Syrian government forces", plain, StringComparison.Ordinal);
        Assert.Contains("Hassan Abdul Ghani, spokesman, Military Operations Command", plain, StringComparison.Ordinal);
        Assert.Contains("Claimed by a named source", plain, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_that_has_no_position_is_listed_as_not_on_the_map() =>
        Assert.Contains("the western countryside (not on the map)", Plain(await served.Text("/claims?type=displacement")), StringComparison.Ordinal);

    [Fact]
    public async Task A_report_in_arabic_says_so_and_finds_its_own_direction()
    {
        var page = await served.Text("/reports/0a00000000000000?claim=c1");
        Assert.Contains("lang=\"ar\"", page, StringComparison.Ordinal);
        Assert.Contains("<p dir=\"auto\">", page, StringComparison.Ordinal);
        Assert.Contains("chosen\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_brief_speaks_Arabic_where_the_interface_does_and_under_the_API_where_it_is_asked_to()
    {
        var page = WebUtility.HtmlDecode(await served.Text("/brief?lang=ar"));
        Assert.Contains("<div class=\"brief\" lang=\"ar\" dir=\"rtl\">", page, StringComparison.Ordinal);
        Assert.Contains("استيلاء <bdi>Military Operations Command forces</bdi> على <bdi>Khan al-Asal</bdi>", page, StringComparison.Ordinal);
        Assert.Contains("/api/v1/brief?format=md&lang=ar", page, StringComparison.Ordinal);
        Assert.Contains("/api/v1/brief?format=pdf&lang=ar", page, StringComparison.Ordinal);
        using var answer = await served.Client.GetAsync(new Uri("/api/v1/brief?format=md&lang=ar", UriKind.Relative));
        Assert.Equal("ar", Assert.Single(answer.Content.Headers.ContentLanguage));
        Assert.StartsWith("<div dir=\"rtl\" lang=\"ar\">", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.StartsWith("# Situation brief", await served.Text("/api/v1/brief?format=md"), StringComparison.Ordinal);
        using var unknown = await served.Client.GetAsync(new Uri("/api/v1/brief?lang=xx", UriKind.Relative));
        Assert.Equal(400, (int)unknown.StatusCode);
    }

    [Fact]
    public async Task The_brief_cites_reports_and_looks_from_either_clock()
    {
        var brief = await served.Text("/brief");
        Assert.Contains("href=\"/reports/c000000000000000\"", brief, StringComparison.Ordinal);
        Assert.Contains("id=\"q1a\"", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/reports/c000000000000000\"", await served.Text("/brief?known-at=2024-11-28T18:00:00Z"), StringComparison.Ordinal);
        Assert.DoesNotContain("14,000", await served.Text("/brief?as-of=2024-11-29"), StringComparison.Ordinal);
        Assert.Contains("14,000", brief, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_is_told_with_what_others_share_and_deny()
    {
        var sources = JsonNode.Parse(await served.Text("/api/v1/sources"))!["sources"]!.AsArray();
        var command = sources.Single(source => (string)source!["name"]! == "Military Operations Command")!;
        Assert.Equal((3, 1, 0), ((int)command["claims"]!, (int)command["disputed"]!, (int)command["denials"]!));
        var army = sources.Single(source => (string)source!["name"]! == "military source")!;
        Assert.Equal((2, 0, 1), ((int)army["claims"]!, (int)army["disputed"]!, (int)army["denials"]!));
        Assert.Contains("Military Operations Command", Plain(await served.Text("/sources")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_case_says_how_to_add_a_report()
    {
        await using var empty = await Served.Start(new GivenCase("empty"));
        Assert.Contains("sitrep add FILE", await empty.Text("/"), StringComparison.Ordinal);
        Assert.Contains("sitrep add FILE", await empty.Text("/reports"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/reports/ffff")]
    [InlineData("/nothing")]
    public async Task What_is_not_there_is_told_on_a_page(string address)
    {
        using var answer = await served.Client.GetAsync(new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such page, report or claim in this case.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_a_client_holds_is_not_made_again_until_a_report_is_added()
    {
        var held = Aleppo.Case();
        await using var app = await Served.Start(held);
        using var first = await app.Client.GetAsync(new Uri("/", UriKind.Relative));
        app.Client.DefaultRequestHeaders.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await app.Client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(1, held.Readings);

        held.Add(new Told("dd", "Press", "Another", "2024-12-01", "Nothing new.").Received("2024-12-01T10:00:00Z"));
        using var third = await app.Client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    /// <summary>What is read when tags are left out.</summary>
    private static string Plain(string page) => WebUtility.HtmlDecode(
        string.Join(' ', System.Text.RegularExpressions.Regex.Replace(page, "<[^>]*>", " ").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
}
