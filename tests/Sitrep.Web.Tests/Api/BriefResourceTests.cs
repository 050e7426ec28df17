using System.Net;
using System.Text.Json.Nodes;
using Sitrep.Exchange.Out.Briefs;
using Sitrep.Paper.Tests;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Api;

[Collection(nameof(AleppoSite))]
public sealed class BriefResourceTests(AleppoSite site)
{
    private readonly Served served = site.Served;

    [Theory]
    [InlineData("")]
    [InlineData("&lang=ar")]
    [InlineData("&as-of=2024-11-28")]
    [InlineData("&known-at=2024-11-28T22:00:00Z&lang=ar")]
    public async Task On_paper_it_says_what_it_says_as_JSON(string asked)
    {
        var brief = JsonNode.Parse(await served.Text($"/api/v1/brief?format=json{asked}"))!;
        var text = ReadPaper.Text(await served.Client.GetByteArrayAsync(new Uri($"/api/v1/brief?format=pdf{asked}", UriKind.Relative)));
        var lines = brief["sections"]!.AsArray().SelectMany(section => section!["lines"]!.AsArray()).ToList();
        Assert.InRange(lines.Count, 3, 100);
        Assert.All(lines, line => Assert.Contains($"•{Seen((string)line!["text"]!)} {string.Join(' ', line["citations"]!.AsArray().Select(cited => $"[{cited}]"))}", text, StringComparison.Ordinal));
        Assert.All(brief["sources"]!.AsArray().SelectMany(source => source!["quotes"]!.AsArray()), quote => Assert.Contains($"{quote!["letter"]}. “{quote["text"]}”", text, StringComparison.Ordinal));
        Assert.StartsWith(Seen((string)brief["title"]! + (string)brief["scope"]!), text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "As of: all days; known at: 30 November 2024 12:00 UTC, when the last report was received")]
    [InlineData("&as-of=2024-11-28&known-at=2024-11-29T12:00:00Z", "As of: 28 November 2024; known at: 29 November 2024 12:00 UTC")]
    [InlineData("&known-at=2020-01-01", "As of: all days; known at: 1 January 2020 23:59 UTC")]
    public async Task Each_page_of_it_tells_both_clocks(string asked, string clocks) =>
        Assert.Contains(clocks, ReadPaper.Text(await served.Client.GetByteArrayAsync(new Uri($"/api/v1/brief?format=pdf{asked}", UriKind.Relative)), withFrames: true), StringComparison.Ordinal);

    [Fact]
    public async Task It_is_a_download_with_a_name_a_language_and_a_tag()
    {
        var address = new Uri("/api/v1/brief?format=pdf&lang=ar&as-of=2024-11-29", UriKind.Relative);
        using var answer = await served.Client.GetAsync(address);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=brief-2024-11-29.pdf; filename*=UTF-8''brief-2024-11-29.pdf", answer.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal("ar", Assert.Single(answer.Content.Headers.ContentLanguage));
        Assert.Equal((await answer.Content.ReadAsByteArrayAsync()).Length, answer.Content.Headers.ContentLength);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var same = await served.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        using var head = await served.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, address));
        Assert.Equal((HttpStatusCode.OK, "application/pdf"), (head.StatusCode, head.Content.Headers.ContentType!.ToString()));
    }

    [Fact]
    public async Task Another_form_is_refused_with_those_that_there_are()
    {
        using var answer = await served.Client.GetAsync(new Uri("/api/v1/brief?format=docx", UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("format is json, md, text or pdf.", (string)JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["detail"]!);
    }

    private static string Seen(string text) => string.Concat(Isolates.Pieces(text).Select(piece => piece.Text));
}
