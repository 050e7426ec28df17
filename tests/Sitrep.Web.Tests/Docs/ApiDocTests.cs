using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Sitrep.Web.Tests.Cases;

namespace Sitrep.Web.Tests.Docs;

/// <summary>docs/api.md says what the API answers: each example is run, in its order, on the Aleppo case. With SITREP_WRITE_EXAMPLES set, the answers are written into it.</summary>
public sealed partial class ApiDocTests : IAsyncLifetime
{
    private const int Width = 150;

    private readonly TempCase temp = TempCase.Aleppo(new Standing());
    private Served served = null!;

    public async Task InitializeAsync() => served = await Served.Start(temp);

    public async Task DisposeAsync()
    {
        await served.DisposeAsync();
        temp.Dispose();
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
            Assert.True(actual.StartsWith('{') ? JsonNode.DeepEquals(JsonNode.Parse(told), JsonNode.Parse(actual)) : told == actual.Trim().ReplaceLineEndings("\n"),
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

    private async Task<string> Answer(string command)
    {
        var address = Quoted().Matches(command).Last().Groups["text"].Value["http://127.0.0.1:5080".Length..];
        if (Data().Match(command) is not { Success: true } data)
        {
            return await served.Text(address);
        }

        using var answer = await served.Post(address, data.Groups["text"].Value);
        return await answer.Content.ReadAsStringAsync();
    }

    // Lines that can be read, broken where JSON allows it.
    private static string Wrapped(string answer)
    {
        var (lines, line) = (new StringBuilder(), 0);
        foreach (var part in answer.StartsWith('{') ? Commas().Split(answer) : [answer.Trim().ReplaceLineEndings("\n")])
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

    private static string Doc => Path.Combine(Root(AppContext.BaseDirectory), "docs", "api.md");

    private static string Root(string folder) => File.Exists(Path.Combine(folder, "Sitrep.slnx")) ? folder : Root(Path.GetDirectoryName(folder)!);

    [GeneratedRegex(@"```\n\$ (?<command>curl [^\n]*)\n(?<answer>.*?)\n?```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^\| `(?<route>(GET|POST|DELETE) /api/v1[^`]*)` \|", RegexOptions.Multiline)]
    private static partial Regex Routes();

    [GeneratedRegex("'(?<text>[^']*)'")]
    private static partial Regex Quoted();

    [GeneratedRegex("-d '(?<text>[^']*)'")]
    private static partial Regex Data();

    [GeneratedRegex("""(?<=,)(?="|\{)""")]
    private static partial Regex Commas();

    private sealed class Standing : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2024, 12, 1, 8, 0, 0, TimeSpan.Zero);
    }
}
