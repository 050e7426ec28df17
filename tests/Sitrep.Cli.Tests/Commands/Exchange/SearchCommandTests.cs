using Sitrep.Record;

namespace Sitrep.Cli.Tests.Commands.Exchange;

public sealed class SearchCommandTests : IDisposable
{
    readonly Console console = new();

    public SearchCommandTests()
    {
        console.Run("new", ".");
        console.Write("a.md", "---\npublisher: Agency\npublished: 2024-11-29\ntitle: Southern front\n---\nFighters captured Dadikh on Thursday. The café in Atarib stayed open.");
        console.Write("b.md", "---\npublisher: Monitor\npublished: 2024-11-30\n---\nThe Syrian army withdrew from Saraqib on Friday. An airstrike hit Atarib on Thursday.");
        console.Run("add", "a.md", "b.md");
    }

    public void Dispose() => console.Dispose();

    string Search(params string[] words)
    {
        var run = console.Run(["search", .. words, "--format", "text"]);
        Assert.Equal((0, ""), (run.Status, run.Error));
        return run.Out;
    }

    static bool Tells(string found, string word) => found.Contains(word, StringComparison.Ordinal);

    [Fact]
    public void A_word_is_found_in_reports_and_in_claims()
    {
        var found = Search("saraqib");
        Assert.True(Tells(found, "‹Saraqib›") && Tells(found, "control/withdraw"));
        Assert.False(Tells(found, "Dadikh"));
    }

    [Theory]
    [InlineData("cafe", "café")]
    [InlineData("withdr*", "‹withdrew›")]
    [InlineData("withdrew from", "‹withdrew from›")]
    [InlineData("title:southern", "‹Southern› front")]
    [InlineData("place:Dadikh", "control/capture")]
    [InlineData("type:attack", "attack/attack")]
    public void Words_are_found_as_they_are_asked_for(string word, string told) => Assert.Contains(told, Search(word), StringComparison.Ordinal);

    [Theory]
    [InlineData("Saraqeb", "control/withdraw")]
    [InlineData("سراقب", "control/withdraw")]
    [InlineData("place:Saraqeb", "control/withdraw")]
    [InlineData("SAA", "control/withdraw")]
    [InlineData("actor:SAA", "control/withdraw")]
    public void A_name_is_found_by_its_other_spellings(string word, string told) => Assert.Contains(told, Search(word), StringComparison.Ordinal);

    [Fact]
    public void Words_of_a_question_are_one_name_without_quotation_marks()
    {
        Assert.Contains("control/withdraw", Search("Syrian", "Arab", "Army", "Saraqeb"), StringComparison.Ordinal);
        Assert.Equal("", Search("Syrian", "Arab", "Army", "Dadikh"));
    }

    [Fact]
    public void What_has_the_words_as_typed_comes_before_other_spellings()
    {
        console.Write("c.md", "---\npublisher: Wire\npublished: 2024-11-30\n---\nThe market of Saraqeb burned, and so did Saraqib's mill. Men of Saraqeb fled.");
        console.Run("add", "c.md");
        var found = Search("Saraqeb");
        Assert.True(found.IndexOf("‹Saraqeb›", StringComparison.Ordinal) < found.IndexOf("withdrew from ‹Saraqib›", StringComparison.Ordinal));
    }

    [Fact]
    public void A_pronoun_or_common_noun_for_a_place_is_no_spelling_of_it()
    {
        console.Write("c.md", "---\npublisher: Wire\npublished: 2024-11-30\n---\nRebels captured Sarmin. The army shelled the town on Friday.");
        console.Write("d.md", "---\npublisher: Post\npublished: 2024-11-30\n---\nIn the town of Atarib a shop opened.");
        console.Run("add", "c.md", "d.md");
        Assert.DoesNotContain("Post", Search("سرمين"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Dadikh", "Saraqib")]
    [InlineData("from withdrew")]
    [InlineData("place:captured")]
    [InlineData("type:displacement")]
    [InlineData("Dadikh", "after:2024-12-01")]
    [InlineData("Saraqib", "before:2024-11-01")]
    [InlineData("Dadikh", "OR", "NOT")]
    [InlineData("nothere:Dadikh")]
    public void What_does_not_fit_is_not_found_and_no_sign_is_an_operator(params string[] words) => Assert.Equal("", Search(words));

    [Fact]
    public void Both_clocks_apply()
    {
        Assert.Equal("", Search("Dadikh", "--known-at", "2020-01-01"));
        Assert.Equal("", Search("Dadikh", "--as-of", "2024-11-01"));
    }

    [Fact]
    public void What_comes_later_is_found_and_a_damaged_index_is_made_again()
    {
        Search("Dadikh");
        console.Run("add", console.Write("c.md", "---\npublished: 2024-11-30\n---\nShells fell on Maarat Misrin."));
        Assert.NotEqual("", Search("Maarat"));
        File.WriteAllText(CaseFolder.Find(console.Folder)!.SearchFile, "no index, and long enough to be looked at as one: more than a hundred signs of text that is no database at all");
        Assert.NotEqual("", Search("Maarat"));
    }

    [Theory]
    [InlineData("after:soon", "sitrep: 'soon' is no day: after: and before: take 2024-11-29.\n")]
    [InlineData("type:7", "sitrep: '7' is no type of claim. See: sitrep claims --help.\n")]
    [InlineData("\"", "sitrep: there is nothing to search for. Give words, or a field such as place:Saraqib.\n")]
    [InlineData(" ", "sitrep: there is nothing to search for. Give words, or a field such as place:Saraqib.\n")]
    public void A_question_that_cannot_be_understood_gets_one_line(string word, string error)
    {
        var run = console.Run("search", word);
        Assert.Equal((3, error), (run.Status, run.Error));
    }
}
