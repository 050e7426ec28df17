namespace Sitrep.Cli.Tests.Commands;

public sealed class MentionsCommandTests : IDisposable
{
    readonly Console console = new();

    public void Dispose() => console.Dispose();

    string Mentions(string text, params string[] options) =>
        console.Run(["mentions", console.Write("report.txt", text), "--published", "2024-11-29", .. options]).Out;

    [Theory]
    [InlineData("reading", "\"min\":24")]
    [InlineData("acled", "\"min\":12")]
    [InlineData("ucdp", "\"min\":24")]
    public void Vague_words_have_the_numbers_of_the_convention_asked_for(string convention, string expected) =>
        Assert.Contains(expected, Mentions("Dozens of soldiers fled.", "--vague-numbers", convention), StringComparison.Ordinal);

    [Fact]
    public void Vague_words_have_no_number_where_none_is_asked_for() =>
        Assert.DoesNotContain("\"kind\":\"count\"", Mentions("Dozens of soldiers fled.", "--vague-numbers", "none"), StringComparison.Ordinal);

    [Fact]
    public void Claims_count_by_the_same_convention()
    {
        var file = console.Write("report.txt", "Dozens of soldiers were killed in Aleppo on Thursday.");
        string Read(string convention) => console.Run("read", file, "--published", "2024-11-29", "--vague-numbers", convention).Out;
        Assert.Contains("\"min\":12", Read("acled"), StringComparison.Ordinal);
        Assert.Contains("\"min\":24", Read("ucdp"), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_convention_is_refused()
    {
        var outcome = console.Run("mentions", "x.txt", "--vague-numbers", "mine");
        Assert.Equal(2, outcome.Status);
        Assert.Contains("mine", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cases_own_places_serve_from_elsewhere_when_the_case_is_named()
    {
        console.Run("new", "case");
        console.Run("places", "import", console.Write("posts.csv", "name,lat,lon\nKafr Zarnabil,36.123,37.456\n"), "--case", "case");
        const string text = "Fighters entered Kafr Zarnabil on Thursday.";
        Assert.Contains("\"lat\":36.123", Mentions(text, "--case", "case"), StringComparison.Ordinal);
        Assert.DoesNotContain("36.123", Mentions(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_added_to_a_case_from_elsewhere_is_read_with_the_cases_own_places()
    {
        console.Run("new", "case");
        console.Run("places", "import", console.Write("posts.csv", "name,lat,lon\nKafr Zarnabil,36.123,37.456\n"), "--case", "case");
        var file = console.Write("report.txt", "Opposition fighters captured the village of Kafr Zarnabil on Thursday.");
        Assert.Equal(0, console.Run("add", file, "--published", "2024-11-29", "--case", "case").Status);
        Assert.Contains("36.123", console.Run("claims", "--case", "case", "--format", "jsonl").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Own_places_that_cannot_be_used_are_complained_of_with_what_to_do()
    {
        console.Run("new", "case");
        File.WriteAllText(Path.Combine(console.Folder, "case", ".sitrep", "places.gazetteer"), "damaged");
        var outcome = console.Run("mentions", console.Write("report.txt", "Nothing."), "--case", "case");
        Assert.Equal(3, outcome.Status);
        Assert.Contains("Import them again", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_no_case_is_refused() =>
        Assert.Equal(3, console.Run("mentions", console.Write("report.txt", "Nothing."), "--case", "nowhere").Status);

    [Fact]
    public void A_pipe_gets_no_colours() => Assert.DoesNotContain('\e', Mentions("Two tanks burned in Aleppo.", "--format", "text"));

    [Theory]
    [InlineData(true, null, "xterm-256color", true)]
    [InlineData(true, "", "xterm", true)]
    [InlineData(true, "1", "xterm", false)]
    [InlineData(true, null, "dumb", false)]
    [InlineData(false, null, "xterm", false)]
    public void Colours_are_for_terminals_that_want_them(bool terminal, string? noColor, string? kind, bool coloured) =>
        Assert.Equal(coloured, Surroundings.ShowsColours(terminal, noColor, kind));
}
