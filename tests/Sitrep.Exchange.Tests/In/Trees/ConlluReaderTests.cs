using Sitrep.Exchange.In.Trees;

namespace Sitrep.Exchange.Tests.In.Trees;

public sealed class ConlluReaderTests
{
    static string Word(string id, string form, string misc = "_") => $"{id}\t{form}\t_\t_\t_\t_\t_\t_\t_\t{misc}\n";

    static ConlluWords Read(params string[] lines) => ConlluReader.Read(new StringReader(string.Concat(lines)));

    static string[] Forms(ConlluWords read) => [.. read.Words.Select(w => w.Span.Of(read.Text))];

    [Fact]
    public void Words_stand_in_a_text_with_a_line_a_sentence()
    {
        var read = Read("# text = Shells fell.\n", Word("1", "Shells"), Word("2", "fell", "SpaceAfter=No"), Word("3", "."), "\n", Word("1", "Quiet"));
        Assert.Equal("Shells fell. \nQuiet \n", read.Text);
        Assert.Equal(["Shells", "fell", ".", "Quiet"], Forms(read));
        Assert.Equal([3, 4], read.SentenceEnds.ToArray());
    }

    [Fact]
    public void Parts_of_a_written_word_stand_side_by_side_and_the_later_ones_are_marked()
    {
        var read = Read(Word("1-2", "can't", "SpaceAfter=No"), Word("1", "ca"), Word("2", "n't"), Word("3", "!"));
        Assert.Equal("can't! \n", read.Text);
        Assert.Equal([false, true, false], read.Words.Select(w => w.InWord));
    }

    [Fact]
    public void A_space_follows_a_written_word_and_not_its_parts() =>
        Assert.Equal("cannot go \n", Read(Word("1-2", "cannot"), Word("1", "can"), Word("2", "not"), Word("3", "go")).Text);

    [Fact]
    public void Empty_nodes_are_left_out() =>
        Assert.Equal(["fell", "here"], Forms(Read(Word("0.1", "was"), Word("1", "fell"), Word("1.1", "shells"), Word("2", "here"))));

    [Fact]
    public void A_form_with_a_space_is_one_word()
    {
        var read = Read(Word("1", "10 000"));
        Assert.Equal(1, Assert.Single(read.SentenceEnds));
        Assert.Equal("10\u00A0000", Assert.Single(Forms(read)));
    }

    [Fact]
    public void Windows_line_ends_and_a_missing_last_empty_line_are_read() =>
        Assert.Equal(["a", "b"], Forms(Read(Word("1", "a").Replace("\n", "\r\n", StringComparison.Ordinal), "\r\n", Word("1", "b").TrimEnd('\n'))));

    [Theory]
    [InlineData("1\tShells\n", "line 1 has 2 columns where CoNLL-U has 10")]
    [InlineData("# text = x\nShells fell.\n", "line 2 has 1 columns where CoNLL-U has 10")]
    [InlineData("x\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", "line 1 begins with 'x', which numbers no word")]
    [InlineData("1-x\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", "line 1 begins with '1-x', which numbers no word")]
    [InlineData("-1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", "line 1 begins with '-1', which numbers no word")]
    [InlineData("99999999999\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", "line 1 begins with '99999999999', which numbers no word")]
    [InlineData("1.x\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", "line 1 begins with '1.x', which numbers no word")]
    [InlineData("2-1\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", "line 1 has the range 2-1 after word 0")]
    [InlineData("2\ta\t_\t_\t_\t_\t_\t_\t_\t_\n", "line 1 has word 2 after word 0")]
    [InlineData("1\t\t_\t_\t_\t_\t_\t_\t_\t_\n", "line 1 has word 1 without a form")]
    [InlineData("", "holds no words of CoNLL-U")]
    [InlineData("# only a comment\n\n", "holds no words of CoNLL-U")]
    public void What_is_no_CoNLL_U_is_refused_by_its_line(string input, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => Read(input)).Message);
}
