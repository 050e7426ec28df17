using System.Text;
using Sitrep.Exchange.In;
using Sitrep.Model;

namespace Sitrep.Exchange.Tests.In;

public sealed class HtmlTests
{
    const string Page = """
        <!doctype html><html lang="en-GB"><head><title>Town falls | Agency</title>
        <meta property="og:site_name" content="Northern Agency"><meta property="og:title" content="Town falls">
        <meta property="article:published_time" content="2024-11-29T10:30:00+03:00">
        <script>var text = "A script is no text of the article, however long it may be.";</script></head>
        <body><header><a href="/">Northern Agency</a></header>
        <nav><ul><li><a href="/a">World</a></li><li><a href="/b">Sports</a></li></ul></nav>
        <div id="page"><div class="column"><article><h1>Town falls</h1>
        <p>Fighters captured the town on Thursday after two days of clashes, <a href="/c">residents</a> said.</p>
        <p>The army withdrew to the hills south of the town, and the road was cut.<br>Shelling went on.</p>
        <aside>Read also: five recipes for the winter that you will like very much indeed.</aside>
        <ul><li>12 people were wounded</li></ul></article></div>
        <div class="column"><ul><li><a href="/1">A long headline about something else that happened elsewhere</a></li>
        <li><a href="/2">Another long headline about something else that happened elsewhere</a></li></ul></div></div>
        <footer><p>All rights reserved by the Northern Agency, its owners, partners and their heirs.</p></footer></body></html>
        """;

    static Report Read(string html) => ReportFiles.Read(new("page.html", Encoding.UTF8.GetBytes(html)), Details.None).Report!;

    [Fact]
    public void The_article_is_read_and_what_surrounds_it_is_dropped() => Assert.Equal(
        "Town falls\n\nFighters captured the town on Thursday after two days of clashes, residents said.\n\n"
        + "The army withdrew to the hills south of the town, and the road was cut.\nShelling went on.\n\n12 people were wounded", Read(Page).Text);

    [Fact]
    public void The_metadata_of_the_page_is_read()
    {
        var report = Read(Page);
        Assert.Equal(("Northern Agency", "Town falls", "en", "2024-11-29T10:30:00+03:00"),
            (report.Publisher, report.Title, report.Language, report.Published!.ToString()));
    }

    [Theory]
    [InlineData("""<script type="application/ld+json">{"@graph":[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"H","datePublished":"2024-11-28","publisher":{"name":"P"}}]}</script>""", "2024-11-28")]
    [InlineData("""<script type="application/ld+json">{broken</script><meta name="date" content="2024-11-27">""", "2024-11-27")]
    [InlineData("""<meta name="pubdate" content="20241126">""", "2024-11-26")]
    [InlineData("""<meta itemprop="datePublished" content="2024-11-25 08:00:00 +0200">""", "2024-11-25T08:00:00+02:00")]
    [InlineData("""<time datetime="2024-11-24">on Sunday</time>""", "2024-11-24")]
    [InlineData("""<time datetime="last week">last week</time>""", null)]
    public void The_date_is_found_where_pages_put_it(string metadata, string? date) => Assert.Equal(date,
        Read($"<html><body>{metadata}<p>A village was captured on Thursday, residents and a military source told the agency.</p></body></html>").Published?.ToString());

    [Fact]
    public void A_page_in_another_encoding_is_read_by_what_it_declares()
    {
        byte[] bytes = [.. "<meta charset=\"windows-1256\"><p>"u8, 0xCD, 0xE1, 0xC8, .. "</p>"u8];
        Assert.Equal("حلب", ReportFiles.Read(new("page.html", bytes), Details.None).Report!.Text);
    }

    [Fact]
    public void Ten_thousand_paragraphs_that_are_never_closed_are_no_deep_nesting() =>
        Assert.StartsWith("Words", Read("<p>Words that run on and on for sixty characters and then some more words." + string.Concat(Enumerable.Repeat("<p>More.", 10_000))).Text, StringComparison.Ordinal);
}
