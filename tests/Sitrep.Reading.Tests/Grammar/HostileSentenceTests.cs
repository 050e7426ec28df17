using Sitrep.BuiltIn;
using Sitrep.Reading.Text;

namespace Sitrep.Reading.Tests.Grammar;

public sealed class HostileSentenceTests
{
    static string Repeat(string unit, int length) => string.Concat(Enumerable.Repeat(unit, length / unit.Length));

    /// <summary>Every letter lies in one token, in order, and every sentence is a tree of at most 128 words.</summary>
    static void IsWhole(string text)
    {
        var sentences = Grammars.English().Analyse(text);
        Assert.Equal(Enumerable.Range(0, text.Length).Where(i => !char.IsWhiteSpace(text[i])), sentences.SelectMany(s => s.Tokens).SelectMany(t => Enumerable.Range(t.Span.Start, t.Span.Length)));
        Assert.All(sentences, s => Assert.InRange(s.Tokens.Length, 1, 128));
        Assert.All(sentences, s => Assert.True(TreeDecoderTests.IsTree([.. s.Tokens.Select(t => t.Head)])));
    }

    [Theory]
    [InlineData("قال الجيش")]
    [InlineData("The army حلب shelled ")]
    [InlineData("отряд занял 村庄 and ")]
    [InlineData("🔥👩‍👩‍👧🇸🇾")]
    [InlineData("e\u0301\u200D\uFE0F ")]
    [InlineData("\u202Eabc\u202C ")]
    [InlineData("\uD83D")]
    public void Mixed_scripts_and_broken_characters_are_read_whole(string unit) => IsWhole(Repeat(unit, 600));

    [Theory]
    [InlineData("word ")]
    [InlineData("and, ")]
    [InlineData("(\"' ")]
    [InlineData("...?! ")]
    public void A_sentence_of_thousands_of_words_is_cut_and_kept_whole(string unit) => IsWhole(Repeat(unit, 5000 * unit.Length));

    [Theory]
    [InlineData("a")]
    [InlineData("a,")]
    [InlineData("1/")]
    [InlineData("1-")]
    [InlineData("a@-")]
    [InlineData("T-7")]
    [InlineData("http://")]
    [InlineData("ع")]
    public void A_megabyte_without_a_space_is_cut_into_pieces_that_cover_it(string unit)
    {
        var (text, pieces, at) = (Repeat(unit, 1 << 20), new List<Piece>(), 0);
        new Tokenizer(TextRules.From(BuiltInPacks.Packs)).Split(text, pieces);
        foreach (var piece in pieces)
        {
            Assert.Equal(at, piece.Start);
            at = piece.End;
        }

        Assert.Equal(text.Length, at);
    }
}
