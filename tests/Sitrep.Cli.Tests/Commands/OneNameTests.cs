using System.Text.RegularExpressions;
using Sitrep.Cli.Tests.Docs;

namespace Sitrep.Cli.Tests.Commands;

/// <summary>A place is called by one name, whatever is asked of the bundled case.</summary>
public sealed class OneNameTests : IDisposable
{
    static readonly string[] Given = ["Sarāqib", "Az Zarbah", "Khan al Asal", "Al Atārib", "Taftanāz", "Sarmīn", "Dārat ‘Izzah"];

    readonly Console console = new();

    public OneNameTests()
    {
        console.Run("new", "case");
        console.Run(["add", .. Directory.GetFiles(Path.Combine(CommandsDocTests.Repository, "demo", "reports")), "--case", "case"]);
    }

    public void Dispose() => console.Dispose();

    string Run(string command, string format)
    {
        var run = console.Run([.. command.Split(' '), "--format", format, "--case", "case"]);
        Assert.Equal((0, ""), (run.Status, run.Error));
        return Regex.Unescape(run.Out.Replace(@"\""", "\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("control", "Saraqib", "Khan al-Asal", "Al-Zirbah")]
    [InlineData("control --areas --format geojson", "Saraqib", "Khan al-Asal", "Al-Zirbah")]
    [InlineData("incidents", "Saraqib", "Khan al-Asal", "Al-Zirbah", "Al-Atarib", "Taftanaz", "Darat Izzah")]
    [InlineData("situation", "Saraqib", "Khan al-Asal", "Al-Zirbah", "Sarmin")]
    [InlineData("displacement", "Saraqib", "Sarmin")]
    [InlineData("timeline", "Saraqib", "Khan al-Asal", "Al-Zirbah")]
    [InlineData("tally --by place", "Saraqib", "Al-Atarib")]
    [InlineData("access Aleppo Damascus", "Saraqib", "Al-Zirbah")]
    [InlineData("brief", "Saraqib", "Khan al-Asal", "Al-Zirbah", "Sarmin")]
    public void Every_command_calls_a_place_by_its_one_name(string command, params string[] shown)
    {
        string[] formats = command switch { "brief" => ["text", "md", "html"], _ when command.Contains("geojson", StringComparison.Ordinal) => [], _ => ["text", "jsonl"] };
        foreach (var told in formats.Length == 0 ? [Run(command.Replace(" --format geojson", "", StringComparison.Ordinal), "geojson")] : formats.Select(format => Run(command, format)))
        {
            var words = Regex.Replace(told, @"\s+", " ");
            Assert.All(shown, name => Assert.Contains(name, words, StringComparison.Ordinal));
            Assert.All(Given, name => Assert.DoesNotContain(name, words, StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("Saraqib")]
    [InlineData("Sarāqib")]
    [InlineData("saraqeb")]
    [InlineData("سراقب")]
    public void A_place_is_found_by_any_of_its_names(string name) => Assert.StartsWith("Saraqib: held Hay'at Tahrir al-Sham", Run($"control {name}", "text"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Al-Zirbah")]
    [InlineData("Az Zarbah")]
    public void What_is_shown_and_what_the_gazetteer_says_find_the_same_place(string name)
    {
        var run = console.Run("control", name, "--format", "text", "--case", "case");
        Assert.StartsWith("Al-Zirbah: held Hay'at Tahrir al-Sham", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claim_keeps_what_the_gazetteer_calls_its_place() => Assert.Contains("\"name\":\"Sarāqib\",\"id\":\"geonames:164816\"", Run("claims", "jsonl"), StringComparison.Ordinal);
}
