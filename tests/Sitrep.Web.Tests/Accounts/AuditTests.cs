using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Sitrep.Model;
using Sitrep.Record;
using Sitrep.Record.Accounts;
using Sitrep.Record.Redactions;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Accounts;

/// <summary>The trail as an admin sees it. Who else gets to it is a matter of <see cref="RolesTests"/>.</summary>
public sealed class AuditTests : IAsyncLifetime
{
    private readonly Guarded guarded = new();

    public async Task InitializeAsync()
    {
        await guarded.InitializeAsync();
        guarded.Temp.Writer.Note(new Deed("user-added", "reader", "reader"), Author.Person("admin"));
        guarded.Temp.Writer.Note(new Deed("signed-in", "reader"), Author.Person("reader"));
    }

    public Task DisposeAsync() => guarded.DisposeAsync();

    [Fact]
    public async Task What_was_done_is_told_in_words_with_who_did_it_and_a_link_to_what_it_is_about()
    {
        var claim = guarded.Temp.Current.View().Claims[0];
        guarded.Temp.Writer.Judge(new(Verdict.Rejected, claim.Key, 0) { Reason = "It fell on Friday." }, Author.Person("reviewer"));
        var page = new HtmlParser().ParseDocument(await Text("/audit"));
        var row = page.QuerySelectorAll("tbody tr")[0];
        Assert.Equal("reviewer", row.QuerySelector("td:nth-of-type(2)")!.TextContent.Trim());
        Assert.Equal("judged: rejected", row.QuerySelector("td:nth-of-type(3)")!.TextContent);
        Assert.Equal("It fell on Friday.", row.QuerySelector("q")!.TextContent);
        Assert.Equal($"/claims/{claim.Key}", row.QuerySelector("a.claim")!.GetAttribute("href"));
        Assert.Equal(3, page.QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData("account=admin", "user-added")]
    [InlineData("account=READER", "signed-in user-added")]
    [InlineData("kind=sign-in", "signed-in")]
    [InlineData("kind=redaction", "")]
    [InlineData("from=2999-01-01", "")]
    [InlineData("to=2000-01-01", "")]
    [InlineData("limit=1&offset=1", "user-added")]
    [InlineData("kind=program&limit=1", "read")]
    public async Task It_is_asked_for_by_account_kind_and_day(string query, string expected)
    {
        var told = JsonNode.Parse(await Text($"/api/v1/audit?{query}"))!["entries"]!.AsArray();
        Assert.Equal(expected, string.Join(' ', told.Select(entry => (string)entry!["action"]!)));
        if (!query.Contains("limit", StringComparison.Ordinal))
        {
            Assert.Equal(told.Count, new HtmlParser().ParseDocument(await Text($"/audit?{query}")).QuerySelectorAll("tbody tr").Length);
        }
    }

    [Theory]
    [InlineData("kind=war")]
    [InlineData("from=yesterday")]
    [InlineData("to=2024-13-01")]
    public async Task What_cannot_be_read_is_refused_by_the_API_and_left_out_by_the_page(string query)
    {
        using var answer = await guarded.Browser().SendAsync(guarded.Request("GET", $"/api/v1/audit?{query}", Role.Admin));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(2, new HtmlParser().ParseDocument(await Text($"/audit?{query}")).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task It_is_turned_by_pages_and_always_as_it_is_now()
    {
        for (var i = 0; i < 130; i++)
        {
            guarded.Temp.Writer.Note(new Deed("signed-in", "reader"), Author.Person("reader"));
        }

        var second = new HtmlParser().ParseDocument(await Text("/audit?account=reader&page=2"));
        Assert.Equal(32, second.QuerySelectorAll("tbody tr").Length);
        Assert.Equal("/audit?account=reader&page=1", second.QuerySelector("nav.pages a")!.GetAttribute("href"));
        using var answer = await guarded.Browser().SendAsync(guarded.Request("GET", "/audit", Role.Admin));
        Assert.Contains("no-store", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_under_embargo_is_told_by_its_key_alone()
    {
        var report = guarded.Temp.Current.View().Reports[0].Source;
        using (var record = guarded.Temp.Folder.Open(forWriting: true))
        {
            record.Note(new Deed("report-added", report.Report.Id, report.Report.File), Author.Person("reviewer"), TimeProvider.System.GetUtcNow());
            record.Hide(new Embargo(report.Report.Id, TimeProvider.System.GetUtcNow().AddDays(1)), Author.Person("admin"), TimeProvider.System.GetUtcNow());
        }

        var page = await Text("/audit");
        Assert.Contains($"<code>{report.Key}</code>", page, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Report.File, page, StringComparison.Ordinal);
        Assert.DoesNotContain(report.Title, page, StringComparison.Ordinal);
    }

    private async Task<string> Text(string address)
    {
        using var answer = await guarded.Browser().SendAsync(guarded.Request("GET", address, Role.Admin));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync();
    }
}
