using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sitrep.Record.Accounts;
using Sitrep.Web.Tests.Cases;
using Sitrep.Web.Tests.Cases.Demo;

namespace Sitrep.Web.Tests.Docs;

/// <summary>docs/api.md says what the API answers: each example is run, in its order, on the case that `sitrep demo` serves. With SITREP_WRITE_EXAMPLES set, the answers are written into it.</summary>
public sealed partial class ApiDocTests : IAsyncLifetime
{
    private const int Width = 150;

    private readonly DemoFolder demo = DemoFolder.Open(new Standing());
    private Served served = null!, guarded = null!;
    private AccountStore accounts = null!;
    private ApiToken made = null!;
    private string token = "";

    public async Task InitializeAsync()
    {
        served = await Served.Start(demo.Options);
        accounts = AccountStore.Open(demo.Folder, new Standing());
        accounts.Put("omar", Role.Admin, "correct horse battery");
        (made, token) = accounts.MakeToken("omar", "nightly export");
        guarded = await Served.Start(demo.Options with { Accounts = accounts, Clock = new Standing() });
    }

    public async Task DisposeAsync()
    {
        await served.DisposeAsync();
        await guarded.DisposeAsync();
        accounts.Dispose();
        demo.Dispose();
    }

    [Fact]
    public async Task Every_example_answers_as_the_page_says()
    {
        var doc = await File.ReadAllTextAsync(Doc);
        var writes = Environment.GetEnvironmentVariable("SITREP_WRITE_EXAMPLES") is { Length: > 0 };
        foreach (var block in Blocks().Matches(doc).ToList())
        {
            var actual = await Answer(block.Groups["command"].Value);
            if (writes)
            {
                doc = doc.Replace(block.Value, $"```\n$ {block.Groups["command"].Value}\n{Wrapped(actual)}\n```", StringComparison.Ordinal);
                continue;
            }

            var (told, command) = (block.Groups["answer"].Value.Trim(), block.Groups["command"].Value);
            Assert.True(Cut().IsMatch(command) ? Joined(told) == Joined(Wrapped(actual)) : actual.StartsWith('{') ? Values(told).SequenceEqual(Values(actual)) : told == actual.Trim().ReplaceLineEndings("\n"),
                $"{command}\nanswers\n{actual}\nand not\n{told}");
        }

        if (writes)
        {
            await File.WriteAllTextAsync(Doc, doc);
        }
    }

    [Fact]
    public async Task Every_route_is_in_the_page_and_every_route_of_the_page_is_one()
    {
        var told = Routes().Matches(await File.ReadAllTextAsync(Doc)).Select(match => match.Groups["route"].Value).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(served.ApiRoutes().Select(route => $"{route.Method} {route.Path}").Order(StringComparer.Ordinal), told);
    }

    [Fact]
    public async Task Every_family_of_routes_has_an_example()
    {
        var examples = Blocks().Matches(await File.ReadAllTextAsync(Doc)).Select(block => Family(AddressOf(block.Groups["command"].Value))).ToHashSet();
        Assert.Empty(served.ApiRoutes().Select(route => Family(route.Path)).Except(examples).Except(["openapi.json"]));
    }

    private static string? Family(string path) => path.Split('/', '?').ElementAtOrDefault(3);

    private static string AddressOf(string command) => Quoted().Matches(command).Last().Groups["text"].Value["http://127.0.0.1:5080".Length..];

    // A value a line, or one over several.
    private static List<string> Values(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { AllowMultipleValues = true });
        var values = new List<string>();
        while (reader.Read())
        {
            values.Add(JsonNode.Parse(ref reader)!.ToJsonString());
        }

        return values;
    }

    private async Task<string> Answer(string command)
    {
        var isOfAdmin = command.Contains("$TOKEN", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new(Method().Match(command) is { Success: true } method ? method.Groups["text"].Value : command.Contains(" -d ", StringComparison.Ordinal) ? "POST" : "GET"), AddressOf(command));
        request.Content = Data().Match(command) is { Success: true } data ? new StringContent(data.Groups["text"].Value, Encoding.UTF8, "application/json") : null;
        request.Headers.Add("X-Sitrep", "1");
        request.Headers.Authorization = isOfAdmin ? new("Bearer", token) : null;
        using var answer = await (isOfAdmin ? guarded : served).Client.SendAsync(request);
        Assert.True(answer.IsSuccessStatusCode, $"{command}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        var said = command.Contains(" -o ", StringComparison.Ordinal) ? "" : (await answer.Content.ReadAsStringAsync()).Replace(made.Id, "3a91c0ffee", StringComparison.Ordinal);
        return Cut().Match(command) is { Success: true } cut ? said[..Math.Min(said.Length, int.Parse(cut.Groups["n"].Value, System.Globalization.CultureInfo.InvariantCulture))] : said;
    }

    // Lines that can be read, broken where JSON allows it.
    private static string Wrapped(string answer)
    {
        var (lines, line) = (new StringBuilder(), 0);
        foreach (var part in answer.StartsWith('{') ? Commas().Split(answer.TrimEnd()) : [answer.Trim().ReplaceLineEndings("\n")])
        {
            if (line > 0 && line + part.Length > Width)
            {
                lines.Append("\n ");
                line = 1;
            }

            lines.Append(part);
            line += part.Length;
        }

        return lines.ToString();
    }

    // What was broken into lines, without its breaks.
    private static string Joined(string text) => text.Replace("\n ", "", StringComparison.Ordinal).Trim();

    private static string Doc => Path.Combine(Root(AppContext.BaseDirectory), "docs", "api.md");

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Sitrep.slnx")) ? folder : Root(Path.GetDirectoryName(folder)!);

    [GeneratedRegex(@"```\n\$ (?<command>curl [^\n]*)\n(?<answer>.*?)\n?```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^\| `(?<route>(GET|POST|PUT|DELETE) /api/v1[^`]*)` \|", RegexOptions.Multiline)]
    private static partial Regex Routes();

    [GeneratedRegex(@" \| head -c (?<n>\d+)$")]
    private static partial Regex Cut();

    [GeneratedRegex("'(?<text>[^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex("-X (?<text>[A-Z]+)")]
    private static partial Regex Method();

    [GeneratedRegex("-d '(?<text>[^']*)'")]
    private static partial Regex Data();

    [GeneratedRegex("""(?<=,)(?="|\{)""")]
    private static partial Regex Commas();

    private sealed class Standing : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 12, 1, 8, 0, 0, TimeSpan.Zero);
    }
}
