using System.Text.Json;

namespace Sitrep.Cli.Tests.Commands;

public sealed class ReadCommandTests : IDisposable
{
    const string Report = "On Thursday, fighters captured Dadikh and cut the M5 highway. The army lost three tanks, a military source said.";

    readonly Console console = new();

    public void Dispose() => console.Dispose();

    [Fact]
    public void A_report_is_read_to_claims_with_their_words()
    {
        var run = console.Run("read", console.Write("a.txt", Report), "--published", "2024-11-29");
        Assert.Equal((0, ""), (run.Status, run.Error));
        using var line = JsonDocument.Parse(run.Out);
        var claims = line.RootElement.GetProperty("claims").EnumerateArray().ToList();
        Assert.NotEmpty(claims);
        Assert.All(claims, claim =>
        {
            var evidence = claim.GetProperty("evidence");
            Assert.Equal(Report[evidence.GetProperty("start").GetInt32()..evidence.GetProperty("end").GetInt32()], evidence.GetProperty("quote").GetString());
        });
    }

    [Fact]
    public void The_same_text_gives_the_same_bytes() =>
        Assert.Equal(console.Run("read", console.Write("a.txt", Report), "--published", "2024-11-29").Out, console.Run("read", "a.txt", "--published", "2024-11-29").Out);

    [Fact]
    public void Standard_input_is_read()
    {
        var run = console.Run(Report, ["read", "-", "--published", "2024-11-29", "--publisher", "Mine", "--format", "text"]);
        Assert.Contains("Mine · 2024-11-29 · standard input", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_date_is_complained_of_and_the_claims_are_printed_all_the_same()
    {
        var run = console.Run("read", console.Write("a.txt", Report));
        Assert.Equal(1, run.Status);
        Assert.StartsWith("{\"report\"", run.Out, StringComparison.Ordinal);
        Assert.Equal("sitrep: a.txt: has no publication date, so its days cannot be told. Give it: --published DATE (or --published unknown).\n", run.Error);
    }

    [Fact]
    public void A_date_said_to_be_unknown_is_no_complaint() => Assert.Equal((0, ""), (console.Run("read", console.Write("a.txt", Report), "--published", "unknown") is var run ? run.Status : 1, run.Error));

    [Fact]
    public void The_other_files_of_a_call_are_read()
    {
        console.Write("a.txt", Report);
        console.Write("b.html", "<html><body><p>" + Report + "</p></body></html>");
        Directory.CreateDirectory(Path.Combine(console.Folder, "folder"));
        var run = console.Run("read", "none.txt", "folder", console.Write("empty.txt", ""), "a.txt", "b.html", "--published", "2024-11-29");
        Assert.Equal(1, run.Status);
        Assert.Equal(2, run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(
            """
            sitrep: none.txt: does not exist. Check its name.
            sitrep: folder: is a directory. Name its files: folder/*.txt.
            sitrep: empty.txt: is empty. There is nothing to read; check the file.

            """, run.Error, ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void Fifty_megabytes_are_refused_without_reading_them()
    {
        using (var file = File.Create(Path.Combine(console.Folder, "big.txt")))
        {
            file.SetLength(50_000_000);
        }

        Assert.Equal("sitrep: big.txt: is too large (50.0 MB; the limit is 4 MiB). Split it into its single reports.\n",
            console.Run("read", "big.txt", "--published", "2024-11-29").Error);
    }

    [Theory]
    [InlineData("read a.txt --nope", "sitrep: Unknown option '--nope' (a file of that name is ./--nope). See: sitrep read --help\n")]
    [InlineData("read", "sitrep: Required argument missing for command: 'read'. See: sitrep read --help\n")]
    [InlineData("read a.txt --published Thursday", "sitrep: 'Thursday' is no date: --published takes 2024-11-29, 2024-11-29T18:00Z or unknown. See: sitrep read --help\n")]
    [InlineData("read a.txt --format xml", "sitrep: Argument 'xml' not recognized. Must be one of: 'text' 'jsonl'. See: sitrep read --help\n")]
    [InlineData("nonsense", "sitrep: there is no command 'nonsense'. See: sitrep --help\n")]
    [InlineData("brief --as-of soon", "sitrep: 'soon' is no time: --as-of takes 2024-11-29 or 2024-11-29T18:00Z. See: sitrep brief --help\n")]
    [InlineData("brief --nope", "sitrep: Unrecognized command or argument '--nope'. See: sitrep brief --help\n")]
    public void A_command_line_that_cannot_be_understood_gets_one_line(string line, string error)
    {
        var run = console.Run(line.Split(' '));
        Assert.Equal((2, "", error), (run.Status, run.Out, run.Error));
    }
}
