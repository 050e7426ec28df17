using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Sitrep.BuiltIn;
using Sitrep.Cli.Tests.Commands.Exchange;
using Sitrep.Exchange.Out.Events;
using Sitrep.Paper.Tests;
using Sitrep.Record;
using Sitrep.Web;
using Sitrep.Web.Case;

namespace Sitrep.Cli.Tests.Commands.Ledger;

/// <summary>Searches every byte that any command, format, page or resource gives out for what was redacted.</summary>
public sealed partial class LeakTests : IDisposable
{
    // A name, words of one report, a position, and the voice of a report under embargo.
    static readonly string[] Secrets = ["zubarin", "13 officers", "35.8412", "36.7021", "quiet desk"];

    /// <summary>Commands that show nothing of a case, or only make entries.</summary>
    static readonly string[] Silent = ["read", "mentions", "parse", "explain", "new", "add", "places", "import", "redact", "embargo", "demo", "serve", "roads", "users"];

    static readonly string[][] Telling =
    [
        ["reports"], ["claims", "--format", "text"], ["claims", "--format", "jsonl"], ["brief"], ["brief", "--format", "md"], ["brief", "--format", "html"],
        ["brief", "--format", "pdf", "--to", "brief.pdf"],
        .. new[] { "Zubarin", "officers", "killed", "Dadikh", "Desk", "lat*" }.SelectMany(w => new[] { new[] { "search", w, "--format", "text" }, ["search", w, "--format", "jsonl"] }),
        ["incidents", "--format", "text"], ["incidents", "--format", "jsonl"], ["show", "i"], ["review"],
        ["tally", "--format", "text"], ["tally", "--format", "csv"], ["tally", "--by", "side,place,day,claimant", "--format", "jsonl"],
        ["reports", "--known-at", "2999-01-01"], ["reread", "--diff"], ["verify"], ["checkpoint"], ["prove", "1"], ["prove", "8"], ["rebuild"],
        ["control", "--format", "text"], ["control", "Dadikh", "--format", "text"], ["control", "--format", "jsonl"], ["control", "--areas"],
        ["access", "Aleppo", "Damascus", "--format", "text"], ["access", "Aleppo", "Damascus", "--format", "jsonl"], ["access", "Aleppo", "Damascus", "--format", "geojson"],
        ["timeline", "--claims", "--format", "text"], ["timeline", "--format", "jsonl"], ["timeline", "--format", "geojson"],
        ["situation", "--format", "text"], ["situation", "--format", "jsonl"], ["situation", "--known-at", "2999-01-01"],
        ["displacement", "--claims", "--format", "text"], ["displacement", "--format", "jsonl"], ["displacement", "--format", "geojson"],
        .. EventExport.Formats.Select(f => new[] { "export", f }),
    ];

    readonly Console console = new();

    public LeakTests()
    {
        console.Run("new", ".");
        console.Write("zubarin-speaks.md", "---\npublisher: Zubarin Channel\ntitle: Omar Zubarin speaks\npublished: 2024-11-29\n---\n"
            + "Fighters captured Dadikh on Thursday, Omar Zubarin said.\n\nOMAR ZUBARIN's men killed 40 soldiers in Dadikh on Thursday, he said. The army lost three tanks near Saraqib, Zubarin's deputy said.");
        console.Write("b.md", "---\npublisher: Agency\npublished: 2024-11-29\n---\nAn airstrike killed 13 officers in Atarib on Thursday. The army withdrew from Saraqib.");
        console.Write("c.md", "---\npublisher: Quiet Desk\npublished: 2024-11-29\n---\nFighters entered Maarat al-Numan on Thursday, the Quiet Desk learnt.");
        console.Write("events.csv", $"{ImportExportTests.Headings},geom_wkt\n{ImportExportTests.Row},POINT (36.7021 35.8412)\n");
        console.Run("add", "zubarin-speaks.md", "b.md", "c.md", "--published", "2024-11-29");
        console.Run("import", "ucdp", "events.csv");
    }

    public void Dispose() => console.Dispose();

    void Hide()
    {
        Assert.Equal(0, console.Run("redact", "--name", "Zubarin", "--reason", "Zubarin is at risk").Status);
        Assert.Equal(0, console.Run("redact", IdOf("Agency"), "--words", "13 officers").Status);
        Assert.Equal(0, console.Run("redact", "--place", "Dadikh town").Status);
        Assert.Equal(0, console.Run("embargo", IdOf("Quiet Desk"), "--until", "2999-01-01").Status);
    }

    string IdOf(string publisher) => console.Run("reports").Out.Split('\n').First(l => l.Contains(publisher, StringComparison.Ordinal)).Split("  ", StringSplitOptions.RemoveEmptyEntries)[3];

    static IEnumerable<string> Found(string text) => Secrets.Where(s => Plain(text).Contains(s, StringComparison.OrdinalIgnoreCase));

    /// <summary>As it is, and with the escapes of JSON and HTML undone.</summary>
    static string Plain(string text) => text + '\n' + System.Net.WebUtility.HtmlDecode(text) + '\n' + Escape().Replace(text, m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());

    string All(string[] command)
    {
        // Everything that has an id is shown by it.
        if (command is ["show", ..])
        {
            var ids = Ids().Matches(console.Run("incidents", "--format", "jsonl").Out).Select(m => m.Groups[1].Value).Concat(console.Run("reports").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(l => l.Split("  ", StringSplitOptions.RemoveEmptyEntries)[3])).Distinct().ToList();
            Assert.InRange(ids.Count, 4, 200);
            return string.Concat(ids.Select(id => console.Run("show", id, "--format", "text").Out + console.Run("show", id, "--format", "jsonl").Out));
        }

        // Every question is asked.
        var run = console.Run(command is ["review"] ? new string('n', 300) : "", command);
        Assert.True(run.Status is 0 or 1, $"{string.Join(' ', command)}: {run.Error}");
        return run.Out + run.Error + (command is [.., "--to", var file] && file.EndsWith(".pdf", StringComparison.Ordinal) ? ReadPaper.Text(File.ReadAllBytes(Path.Combine(console.Folder, file)), withFrames: true) : "");
    }

    [Fact]
    public void Before_anything_is_hidden_the_outputs_do_tell_it() =>
        Assert.Equal(Secrets, Found(string.Join('\n', Telling.Select(All))));

    [Fact]
    public void No_command_and_no_format_tells_what_is_hidden()
    {
        Hide();
        string[][] redactions = [["prove", "9"], ["prove", "10"], ["prove", "11"], ["prove", "12"]];
        Assert.All(Telling.Concat(redactions), command => Assert.Equal((string.Join(' ', command), ""), (string.Join(' ', command), string.Join(", ", Found(All(command))))));
        Assert.All(EventExport.Formats, format =>
        {
            All(["export", format, "--to", "given"]);
            Assert.Empty(Found(File.ReadAllText(Path.Combine(console.Folder, "given"))));
            Assert.Empty(Found(File.ReadAllText(Path.Combine(console.Folder, "given.manifest.json"))));
        });
        Assert.Equal(0, console.Run("verify").Status);
    }

    // Its bytes are packed: that what is hidden is not among them shows only where what is told is.
    [Fact]
    public void The_brief_on_paper_tells_it_before_and_not_after()
    {
        string[] paper = ["brief", "--format", "pdf", "--to", "brief.pdf"];
        Assert.Equal(["zubarin", "13 officers", "quiet desk"], Found(All(paper)));
        Hide();
        Assert.Empty(Found(All(paper)));
    }

    [Fact]
    public async Task No_page_and_no_resource_tells_what_is_hidden()
    {
        Hide();
        using var shown = new RecordedCase(CaseFolder.Find(console.Folder)!);
        await using var app = WebHost.Build(new(shown, BuiltInPacks.Packs) { Port = 0 });
        await app.StartAsync();
        using var client = new HttpClient { BaseAddress = new Uri(WebHost.AddressOf(app)) };
        var ids = console.Run("reports").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        Assert.Equal(3, ids);
        var (waiting, seen) = (new Queue<string>(["/", "/reports", "/sources", "/brief", "/api/v1/claims", "/api/v1/brief", "/api/v1/places", "/api/v1/sources", "/api/v1/reports"]), new HashSet<string>());
        using (var record = CaseFolder.Find(console.Folder)!.Open(false))
        {
            foreach (var report in record.Unveiled())
            {
                new[] { "", "/text", "/original" }.ToList().ForEach(part => waiting.Enqueue($"/api/v1/reports/{report.Report.Id}{part}"));
            }
        }

        foreach (var route in ((IEndpointRouteBuilder)app).DataSources.SelectMany(s => s.Endpoints).OfType<RouteEndpoint>().Where(r => r.RoutePattern.Parameters.Count == 0 && r.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("GET")))
        {
            waiting.Enqueue(route.RoutePattern.RawText!);
        }

        EventExport.Formats.ToList().ForEach(format => waiting.Enqueue($"/api/v1/exports/{format}"));
        new[] { "tallies?by=side,category,place,day,claimant", "tallies?by=place&format=csv", "search?q=the", "search?q=after:2000-01-01", "control?areas=yes", "tiles/0/0/0?layer=incidents&layer=control&layer=displacement&layer=roads", "timeline?format=geojson" }
            .ToList().ForEach(asked => waiting.Enqueue($"/api/v1/{asked}"));
        while (waiting.TryDequeue(out var address) && seen.Count < 400)
        {
            if (seen.Add(address))
            {
                using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
                var text = Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync());
                Assert.Equal((address, ""), (address, string.Join(", ", Found(text))));
                foreach (Match link in Links().Matches(System.Net.WebUtility.HtmlDecode(text)))
                {
                    waiting.Enqueue(link.Groups[1].Value);
                }
            }
        }

        Assert.InRange(seen.Count, 20, 400);
        await app.StopAsync();
    }

    [Fact]
    public void Every_command_that_tells_something_of_a_case_is_searched() => Assert.Equal(
        CommandLine.Tree(Surroundings.OfProcess(), Composition.BuiltIn()).Subcommands.Select(c => c.Name).Order(StringComparer.Ordinal),
        Telling.Select(t => t[0]).Concat(Silent).Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex("(?:href|src)=\"(/[^\"#/][^\"#]*)")]
    private static partial Regex Links();

    [GeneratedRegex("\"id\":\"(i[0-9a-f]{12})\"")]
    private static partial Regex Ids();

    [GeneratedRegex(@"\\u([0-9A-Fa-f]{4})")]
    private static partial Regex Escape();
}
