namespace Sitrep.Browser.Tests;

/// <summary>On Arabic pages, as the browser lays them out, days and instants run from the left, days in Arabic words from the right, and a sign stands before its number.</summary>
[Collection(nameof(Browsing))]
public sealed class OrderChecks(Browsing browsing)
{
    // Where the first and the last figure of each match stand on the screen; of what a line's end parts nothing can be said.
    private const string Measure =
        """
        () => {
            const boxOf = (text, from, to) => { const range = document.createRange(); range.setStart(text, from); range.setEnd(text, to); return range.getClientRects()[0]; };
            const kinds = [[/\d{4}-\d\d-\d\d(?: \d\d:\d\d UTC)?/g, -1, 'iso'], [/\d{1,2} [\u0621-\u064a]+(?:\/[\u0621-\u064a ]+)? \d{4}/g, 1, 'words'], [/(?<![\w\d-])[+\u2212-]\d+(?:\.\d+)?/g, -1, 'sign']];
            const seen = { iso: 0, words: 0, sign: 0, broken: [] };
            const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            for (let text = walk.nextNode(); text; text = walk.nextNode()) {
                for (const [pattern, way, kind] of kinds) {
                    for (const match of text.data.matchAll(pattern)) {
                        const [first, last] = [boxOf(text, match.index, match.index + 1), boxOf(text, match.index + match[0].length - 1, match.index + match[0].length)];
                        if (!first || !last || first.width === 0 || Math.abs(first.top - last.top) > 2) continue;
                        seen[kind]++;
                        if (Math.sign(first.left - last.left) !== way) seen.broken.push(`${match[0]} in: ${text.parentElement.textContent.trim().slice(0, 120)}`);
                    }
                }
            }
            return seen;
        }
        """;

    [Theory]
    [InlineData("/incidents", "iso")]
    [InlineData("/timeline", "iso")]
    [InlineData("/control?as-of=2024-11-29", "iso")]
    [InlineData("/reports", "iso")]
    [InlineData("/claims", "iso")]
    [InlineData("/tallies?by=day", "iso")]
    [InlineData("/roads?from=Aleppo&to=Saraqib", "iso")]
    [InlineData("/brief", "words")]
    [InlineData("/incidents/i7e145b02a2d1", "sign")]
    public async Task Days_and_signs_read_in_their_own_order(string address, string kind)
    {
        await using var visit = await browsing.Visit(browsing.Demo, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang=ar");
        await visit.Page.EvaluateAsync("() => document.querySelectorAll('details').forEach(details => { details.open = true; })");
        var seen = (await visit.Page.EvaluateAsync(Measure))!.Value;
        Assert.Equal("[]", seen.GetProperty("broken").GetRawText());
        Assert.True(seen.GetProperty(kind).GetInt32() > 0, $"{address} has nothing of the kind to look at.");
    }

    [Fact]
    public async Task What_nothing_sets_apart_is_seen_to_run_backwards()
    {
        await using var visit = await browsing.Visit(browsing.Demo, "/search?lang=ar");
        await visit.Page.EvaluateAsync("() => { document.querySelector('main').textContent = 'حتى 2024-11-29'; }");
        var seen = (await visit.Page.EvaluateAsync(Measure))!.Value;
        Assert.Equal(1, seen.GetProperty("broken").GetArrayLength());
    }
}
