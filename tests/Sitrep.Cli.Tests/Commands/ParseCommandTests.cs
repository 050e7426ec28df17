namespace Sitrep.Cli.Tests.Commands;

public sealed class ParseCommandTests : IDisposable
{
    readonly Console console = new();

    public void Dispose() => console.Dispose();

    static string[][] Rows(string conllu) =>
        [.. conllu.Split('\n').Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t'))];

    [Fact]
    public void A_text_becomes_words_with_trees_and_offsets()
    {
        var outcome = console.Run("parse", console.Write("a.txt", "The army shelled the village. Rebels didn't fire back."), "--published", "unknown");
        var rows = Rows(outcome.Out);
        Assert.Equal(0, outcome.Status);
        Assert.Equal(["The", "army", "shelled", "the", "village", "."], rows.Take(6).Select(r => r[1]));
        Assert.Equal(["3", "nsubj", "TokenRange=4:8"], new[] { rows[1][6], rows[1][7], rows[1][9] });
        Assert.Contains(rows, r => r[0] == "2-3" && r[1] == "didn't");
    }

    [Fact]
    public void Given_words_and_sentences_are_kept()
    {
        const string Treebank = "1\tRebels\t_\t_\t_\t_\t_\t_\t_\t_\n2\tre took\t_\t_\t_\t_\t_\t_\t_\t_\n2.1\tit\t_\t_\t_\t_\t_\t_\t_\t_\n3-4\tIdlib's\t_\t_\t_\t_\t_\t_\t_\t_\n3\tIdlib\t_\t_\t_\t_\t_\t_\t_\t_\n4\t's\t_\t_\t_\t_\t_\t_\t_\t_\n\n1\tdepot\t_\t_\t_\t_\t_\t_\t_\t_\n";
        var rows = Rows(console.Run("parse", "--tokens", console.Write("a.conllu", Treebank)).Out);
        Assert.Equal(["1", "2", "3-4", "3", "4", "1"], rows.Select(r => r[0]));
        Assert.Equal(["Rebels", "re\u00A0took", "Idlib's", "Idlib", "'s", "depot"], rows.Select(r => r[1]));
    }

    [Theory]
    [InlineData("Not a table.\n", "sitrep: bad.conllu: line 1 has 1 columns where CoNLL-U has 10. Correct it, or leave --tokens out to have the words found in a text.")]
    [InlineData("", "sitrep: bad.conllu: holds no words of CoNLL-U. Correct it, or leave --tokens out to have the words found in a text.")]
    public void Bad_lines_are_complained_of_by_file_line_and_remedy(string content, string complaint)
    {
        var good = console.Write("good.conllu", "1\tQuiet\t_\t_\t_\t_\t_\t_\t_\t_\n");
        var outcome = console.Run("parse", "--tokens", console.Write("bad.conllu", content), good);
        Assert.Equal(1, outcome.Status);
        Assert.Equal(complaint, outcome.Error.TrimEnd());
        Assert.Equal("Quiet", Assert.Single(Rows(outcome.Out))[1]);
    }

    [Fact]
    public void A_missing_file_is_complained_of() =>
        Assert.Contains("nowhere.conllu: does not exist", console.Run("parse", "--tokens", "nowhere.conllu").Error, StringComparison.Ordinal);

    [Fact]
    public void Another_form_is_refused() => Assert.Equal(2, console.Run("parse", "x.txt", "--format", "json").Status);
}
